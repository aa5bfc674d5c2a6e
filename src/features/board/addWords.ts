// The words for adding an action.

export const addWords = {
  title: "Add an action",
  copyTitle: (reference: string) => `Duplicate ${reference}`,
  intro: "The action joins the plan as soon as it is saved. Its programme's lead and coordinator can update it.",
  copyIntro: "What the plan says of the action is filled in. Progress, claims and history are not copied.",
  notYours: "You cannot add actions. The owners of the plan and each programme's coordinator can.",
  noProgramme: "No programme is ready for actions. Add a programme under Roles first.",
  back: "Back to the board",

  programme: "Programme",
  chooseProgramme: "Choose a programme",
  referenceHint: "The next one is filled in. You can enter another.",
  action: "Action",
  actionHint: "What will be done, in one sentence.",
  enterAction: "Enter what will be done",
  criteriaHint: "What will show that this has worked. One per line.",
  save: "Add action",
  added: (reference: string) => `${reference} is added.`,
};
