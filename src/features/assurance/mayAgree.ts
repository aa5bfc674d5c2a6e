// Who may say what was agreed: owners alone, who vouch for it.
import type { Board } from "../../plan/board.ts";
import { planDates } from "../../plan/log.ts";

export function mayAgree({ isOwner, mayAdd }: Board): boolean {
  return isOwner && mayAdd.has(planDates.title);
}
