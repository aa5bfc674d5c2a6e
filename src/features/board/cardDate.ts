// The date of a card: when it is due, or what else the plan says of its time.
import { effectiveDue } from "../../plan/action.ts";
import type { ActionFields } from "../../plan/actions.ts";
import { formatShortDay } from "../../plan/days.ts";
import { card as cardWords } from "./words.ts";

export function dateOf(fields: ActionFields): string {
  const due = effectiveDue(fields);
  const { dateKind, start } = fields;
  if (dateKind === "recurring") return due ? cardWords.recurringTo(formatShortDay(due)) : cardWords.recurring;
  if (dateKind === "onwards" && !due && start) return cardWords.from(formatShortDay(start));
  if (due) return cardWords.by(formatShortDay(due));
  if (dateKind === "ongoing") return cardWords.ongoing;
  if (dateKind === "to be agreed") return cardWords.toBeAgreed;
  return start ? cardWords.from(formatShortDay(start)) : cardWords.noDate;
}
