// Update rounds: while a round is open, every open action is due an update.
import type { Day } from "../schema/column.ts";
import { defineList, entryColumns, type Fields, type Row } from "../schema/list.ts";
import { dayOf } from "./days.ts";
import { kindOf, title, words } from "./log.ts";
import { nameOf } from "./nameOf.ts";

export const roundKinds = ["Opened", "Closed"] as const;

const columns = {
  title,
  kind: kindOf(roundKinds),
  words,
  ...entryColumns,
};

export const rounds = defineList({
  title: "Update rounds",
  mode: "log",
  load: "start",
  access: { root: { coordinators: "Improvement add" } },
  columns,
});

export type RoundEntry = Row<Fields<typeof columns>>;

export interface Round {
  /** Counted from 1. */
  readonly number: number;
  readonly openedOn: Day;
  readonly openedBy: string;
  /** Absent while it is open. */
  readonly closedOn: Day | undefined;
  readonly words: string;
}

/** Oldest first. Opening a round closes the one before; a closing entry without an open round is ignored. */
export function readRounds(entries: readonly RoundEntry[]): readonly Round[] {
  const found: Round[] = [];
  for (const { fields, created, author } of entries.toSorted((a, b) => a.created.getTime() - b.created.getTime())) {
    const on = dayOf(created);
    const last = found.at(-1);
    if (last && !last.closedOn) found[found.length - 1] = { ...last, closedOn: on };
    if (fields.kind !== "Opened") continue;
    const number = found.length + 1;
    found.push({ number, openedOn: on, openedBy: nameOf(author), closedOn: undefined, words: fields.words });
  }
  return found;
}
