// The words for who leads an action.
export const leadWords = {
  change: "Change leads",
  goOn: "Continue changing leads",
  current: "Leads",
  none: "Nobody is named as a lead.",
  remove: "Remove",
  removeOf: (name: string) => `Remove ${name} as a lead`,
  add: "Add a lead",
  adding: (name: string) => `Adding ${name}`,
  isThere: (name: string) => `${name} is a lead already.`,
  failed: (name: string, why: string) => `${name} was not added. ${why}`,
  note: "Leads are shown on the action. The lead and the coordinator of its programme update it.",
  saved: (reference: string) => `The leads of ${reference} are saved.`,
};
