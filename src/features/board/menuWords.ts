// What people read of moves, in a card's menu and while it is dragged. It comes after the first card. A council may change it here.
import type { Need } from "../../plan/move.ts";

export const menuWords = {
  open: "Open",
  update: "Update",
  addEvidence: "Add evidence",
  copyLink: "Copy link",
  moveTo: (reference: string) => `Move ${reference} to`,
  current: "Current",
  dropHere: "Drop here",
  needs: (all: readonly string[]) => `Needs ${new Intl.ListFormat("en-GB").format(all)}`,
};

/** What a move to a column asks for, after "Needs". */
export const needWords: Readonly<Record<Need, string>> = {
  narrative: "progress and next steps",
  correctiveAction: "a corrective action",
  ask: "help needed",
  account: "evidence",
  why: "a reason",
  checked: "confirmation that you checked the evidence",
};
