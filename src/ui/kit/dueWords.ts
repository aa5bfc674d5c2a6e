// The words for changing a due date, wherever that is offered.
export const dueWords = {
  revise: "Change the due date",
  goOn: "Continue changing the due date",
  saved: (reference: string) => `The due date of ${reference} is saved.`,
  whyNot: {
    same: "The revised due date must be different from the current one",
    refused: "This date was refused. Enter another one",
  },
};
