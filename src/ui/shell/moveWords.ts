// The words of the form that a move asks for.
import { marks } from "../../plan/marks.ts";
import type { Need } from "../../plan/move.ts";
import type { Asking } from "../kit/useMoves.ts";
import { progressWords } from "../kit/words.ts";

interface NeedWords {
  readonly label: string;
  readonly hint?: string;
  readonly enter: string;
}

export const needWords: Readonly<Record<Need, NeedWords>> = {
  narrative: { label: progressWords.narrative, enter: progressWords.enterNarrative },
  correctiveAction: {
    label: progressWords.correctiveAction,
    hint: progressWords.correctiveActionHint,
    enter: progressWords.enterCorrectiveAction,
  },
  ask: { label: progressWords.ask, enter: progressWords.enterAsk },
  evidence: {
    label: "Evidence",
    hint: "Links or document names that show it is complete.",
    enter: "Enter where the evidence is",
  },
  why: {
    label: "Reason",
    hint: "What is missing, or no longer in place. The lead sees this first.",
    enter: "Enter the reason",
  },
  checked: { label: "Evidence", enter: "Confirm that you have read the evidence" },
};

/** What the move means, in the words of whoever makes it. */
export function moveWords({ action, to, needs }: Asking): { readonly title: string; readonly button: string } {
  const { reference } = action.fields;
  const { word } = marks[to];
  if (needs.includes("checked")) return { title: `Verify ${reference}`, button: "Verify" };
  if (needs.includes("evidence")) return { title: `Claim ${reference} complete`, button: "Claim" };
  if (!needs.includes("why")) return { title: `Move ${reference} to ${word}`, button: "Move" };
  return action.status.verification
    ? { title: `${reference} is no longer in place: move to ${word}`, button: "No longer in place" }
    : { title: `Return ${reference} to its lead: ${word}`, button: "Return" };
}
