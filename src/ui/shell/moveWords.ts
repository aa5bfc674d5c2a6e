// The words of the form that a move asks for.

import type { Action } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import type { Answers } from "../../plan/move.ts";
import type { Asking } from "../kit/useMoves.ts";
import { progressWords } from "../kit/words.ts";

interface NeedWords {
  readonly label: string;
  readonly hint?: string;
  readonly enter: string;
}

export const needWords: Readonly<Record<keyof Answers, NeedWords>> = {
  narrative: { label: progressWords.narrative, enter: progressWords.enterNarrative },
  correctiveAction: {
    label: progressWords.correctiveAction,
    hint: progressWords.correctiveActionHint,
    enter: progressWords.enterCorrectiveAction,
  },
  ask: { label: progressWords.ask, enter: progressWords.enterAsk },
  why: {
    label: "Reason",
    hint: "What is missing, or no longer in place. The lead sees this first.",
    enter: "Enter the reason",
  },
};

/** Why a lead takes back their claim, or work that was verified. */
export const takingBack = ({ verification }: Pick<Action["status"], "verification">): NeedWords =>
  verification
    ? { label: "Why it is reopened", hint: againHint, enter: "Enter why it is reopened" }
    : { label: "Why the claim is withdrawn", hint: againHint, enter: "Enter why the claim is withdrawn" };

const againHint = "This is also the action's progress from now on.";

/** What the move means, in the words of whoever makes it. */
export function moveWords({ action, to, needs }: Asking): { readonly title: string; readonly button: string } {
  const { reference } = action.fields;
  const { word } = marks[to];
  const { claim, verification } = action.status;
  if (needs.includes("checked")) return { title: `Verify ${reference}`, button: "Verify" };
  if (needs.includes("account")) return { title: `Claim ${reference} complete`, button: "Claim" };
  if (!needs.includes("why")) {
    if (verification) return { title: `Reopen ${reference}: ${word}`, button: "Reopen" };
    if (claim) return { title: `Withdraw the claim of ${reference}: ${word}`, button: "Withdraw the claim" };
    return { title: `Move ${reference} to ${word}`, button: "Move" };
  }
  return verification
    ? { title: `${reference} is no longer in place: move to ${word}`, button: "No longer in place" }
    : { title: `Return ${reference} to its lead: ${word}`, button: "Return" };
}
