// The words for adding a programme, and for giving one another number or title.

export const programmeWords = {
  add: "Add a programme",
  change: "Rename",
  changeOf: (name: string) => `Rename ${name}`,
  number: "Number",
  numberHint: "Actions and groups are sorted by it.",
  enterNumber: "Enter a whole number from 1",
  taken: (title: string) => `“${title}” has this number`,
  title: "Title",
  enterTitle: "Enter the programme's title",
  follows:
    "Its folders and groups get the new name. Its people keep their roles, and its actions their references and history.",
  comes:
    "The board adds its folders and groups in SharePoint. This takes a minute. Then choose its lead and coordinator.",
  save: "Save",
  saving: "Saving the programme",
  added: (name: string) => `${name} is added.`,
  changed: (name: string) => `It is now ${name}.`,
  none: "No programmes yet. Add the first one.",
};
