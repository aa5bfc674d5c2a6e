// What the stage goes through, in order: the exceptions and what else is on the agenda, or the agenda as its chair ordered it. Pure.
import type { Board } from "../../plan/board.ts";
import { type AgendaItem, shownOf } from "./agenda.ts";
import type { Exception } from "./exceptions.ts";
import { isSameShown, type Shown } from "./meetingLog.ts";
import type { Listed } from "./place.ts";

export interface StageItem {
  readonly shown: Shown;
  /** Why the action is looked at; none for what is no exception. */
  readonly reasons: Exception["reasons"];
}

interface Given {
  readonly board: Pick<Board, "actions">;
  readonly exceptions: readonly Exception[];
  readonly agenda: readonly AgendaItem[];
  readonly listed: Listed;
}

export function stageItems({ board, exceptions, agenda, listed }: Given): readonly StageItem[] {
  const reasonsOf = new Map(exceptions.map(({ action, reasons }) => [action.id, reasons]));
  const ofAgenda = agenda.map((item): StageItem => {
    const reasons = item.kind === "action" ? reasonsOf.get(item.id) : undefined;
    return { shown: shownOf(item, board), reasons: reasons ?? [] };
  });
  if (listed === "agenda") return ofAgenda;
  return [
    ...exceptions.map(({ action: { id, fields }, reasons }): StageItem => {
      return { shown: { kind: "action", id, reference: fields.reference }, reasons };
    }),
    ...ofAgenda.filter(({ reasons }) => reasons.length === 0),
  ];
}

/** The item so many steps on. From what is in no list, and from the board, it is the first or the last. */
export function stepFrom(items: readonly StageItem[], shown: Shown | undefined, by: 1 | -1): StageItem | undefined {
  const at = items.findIndex((item) => isSameShown(item.shown, shown));
  if (at < 0) return by > 0 ? items[0] : items.at(-1);
  return items[at + by];
}
