// The words for what the plan says of an action, where it is entered.

export const planFieldWords = {
  section: "Section of the plan",
  theme: "Theme",
  outcome: "Outcome",
  chooseOrType: "Choose one that is in the plan, or enter another.",
  leadRolesHint: "As written in the plan, for example “Director of finance”.",
  enterReference: "Enter a reference, such as 1.1.1",
  used: (reference: string, title: string) =>
    `“${title}” has the reference ${reference} already. You can use it again, and a check will name both actions.`,
};
