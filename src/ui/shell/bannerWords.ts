// What people read in the banners above a screen, and what is said aloud.
import { counted } from "../../plan/counted.ts";

interface FloodWords {
  readonly who: string;
  readonly list: string;
  readonly surplus: number;
  /** The action's reference, if the entries are about one. */
  readonly about: string | undefined;
}

export const banners = {
  lastUpdated: (time: string) => `Last updated ${time}.`,
  signIn: "Sign in",
  tryNow: "Try now",
  unsent: (count: number) => `${counted(count, "change is", "changes are")} waiting to be saved.`,
  kept: (count: number) => `${count === 1 ? "It is" : "They are"} kept on this device, so you can close the page.`,
  notKept: "Your browser could not keep them all. Leave this page open until they are saved.",

  notSaved: (count: number) =>
    count === 1 ? "Your change was not saved:" : `${count} of your changes were not saved:`,
  open: (reference: string) => `Open ${reference}`,
  whyNotSaved: (what: string) => `${what} was not saved. Show why`,
  actionGone: "An action that is no longer in the plan. Show what you wrote",
  noText: "You entered no text, only a choice or a date.",
  copy: "Copy",
  tryAgain: "Try again",
  discard: "Discard",

  replacedBy: (who: string) => `${who} replaced your text in the list:`,
  replaced: "Other people replaced your text in the list:",
  show: (reference: string) => `Show ${reference}`,

  unreadable: (rows: number) => `${counted(rows, "row")} cannot be read`,
  unreadableRow: (list: string, row: number, why: string) => `${list}, row ${row}: ${why}`,
  offTheBoard: "This action is not on the board until someone corrects the row in SharePoint.",

  odd: (values: number) => `${counted(values, "value in the lists is", "values in the lists are")} not valid`,

  appends: (columns: string, count: number) =>
    `${columns} ${count === 1 ? "was" : "were"} changed in SharePoint to append changes. The board keeps the text, but an edit made in the list itself empties it.`,
  formatted: (columns: string, count: number) =>
    `${columns} ${count === 1 ? "was" : "were"} changed in SharePoint to formatted text. Words in angle brackets, such as <this>, are lost when they are saved.`,
  missing: (columns: string, count: number) =>
    `This version of the board needs ${count === 1 ? "a new column" : "new columns"}: ${columns}. Until then, not everything can be kept.`,
  shouldBe: (folder: string, name: string) => `“${folder}” should be “${name}”`,
  more: (count: number) => `${count} more`,
  folderNames: (names: string, count: number) =>
    `${count === 1 ? "A folder in Actions has the wrong name" : "Folders in Actions have the wrong names"}: ${names}. The board still shows each action under its own programme.`,
  noFolder: (programme: number | undefined) => `The folder of programme ${programme} is missing from Actions.`,
  askToSetUp: "Ask an owner of this site to set it up again.",

  flood: ({ who, list, surplus, about }: FloodWords) =>
    `${who} has added more entries${about ? ` about action ${about}` : ""} to the list ${list} than people add by hand. The last ${surplus === 1 ? "one does not count and is" : `${surplus.toLocaleString("en-GB")} do not count and are`} not shown. Ask what they are for, and delete what is not needed from the list.`,

  notShown: "What it holds is not shown.",
  duplicate: (list: string, title: string, row: number) =>
    `“${title}” was added to ${list} twice, because the connection failed. The second copy, row ${row}, is not shown.`,
  recycle: "Move it to the recycle bin",
};

/** Said aloud, and said once. */
export const news = {
  saved: (what: string) => `${what} saved.`,
  /** Its title is a clause: Round 9 opened. */
  savedEntry: (title: string) => `Saved: ${title}.`,
  notSavedEntry: (title: string) => `Not saved, and needs your attention: ${title}.`,
  notSaved: (what: string) => `${what} was not saved and needs your attention.`,
  replaced: (who: string, where: string) => `${who} replaced your text in ${where}.`,
  upToDate: "The board is up to date again.",
  change: "Your change",
  signInAgain: "You need to sign in again.",
};
