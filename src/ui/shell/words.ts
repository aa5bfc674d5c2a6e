// What people read around a screen: banners, news said aloud, and what is shown instead of a screen. A council may change it here.
// (Pages shown instead of the board are in `errorPages.ts` and `signInPages.ts`.)
import { counted } from "../../plan/counted.ts";

export const words = {
  appTitle: (page: string) => `${page} · Improvement Board`,
  loading: "Loading …",
  loadingBoard: "Loading the board",
  dismiss: "Dismiss",
  undo: "Undo",
  thisAction: "this action",
  thisPage: "this page",
};

export const banners = {
  signInAgain: "You need to sign in again.",
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

  notShown: "What it holds is not shown.",
  setUp: "Set up this site",
  duplicate: (list: string, title: string, row: number) =>
    `“${title}” was added to ${list} twice, because the connection failed. The second copy, row ${row}, is not shown.`,
  recycle: "Move it to the recycle bin",
};

/** Said aloud, and said once. */
export const news = {
  saved: (what: string) => `${what} saved.`,
  notSaved: (what: string) => `${what} was not saved and needs your attention.`,
  replaced: (who: string, where: string) => `${who} replaced your text in ${where}.`,
  upToDate: "The board is up to date again.",
  change: "Your change",
};

/** Lists that cannot be read, and what is shown instead of a screen that needs them. */
export const lists = {
  older: (list: string) => `The list “${list}” needs an update: a column is missing.`,
  noAccess: (list: string) => `You do not have access to the list “${list}”.`,
  missing: (list: string) => `The list “${list}” is not on this site, or you do not have access to it.`,
  cannotShow: (screen: string) => `${screen} cannot be shown`,
  ownerCan: "You own this plan, so you can fix this now. Nothing that is there is changed.",
  askOwner: (site: string) =>
    `Ask an owner of the site “${site}” to set it up again. The rest of the plan is not affected.`,
};

export const steps = {
  signingIn: "Waiting for you to sign in …",
  trying: "Trying …",
  loading: "Loading …",
  opening: "Opening …",
};
