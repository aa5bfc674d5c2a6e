// The words for adding a programme, and for giving one another number or title.

import { counted } from "../../plan/counted.ts";

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
  close: "Close",
  closeOf: (name: string) => `Close ${name}`,
  reopen: "Reopen",
  reopenOf: (name: string) => `Reopen ${name}`,
  isClosed: "Closed. Its actions and their history stay. Its people can no longer change them.",
  hasOpen: (count: number) =>
    `It can be closed when its ${counted(count, "open action")} ${count === 1 ? "is" : "are"} verified, withdrawn or moved.`,
  closed: (name: string) => `${name} is closed.`,
  reopened: (name: string) => `${name} is open again.`,
  none: "No programmes yet. Add the first one.",
};
