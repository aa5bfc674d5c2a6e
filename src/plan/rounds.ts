// Update rounds: while a round is open, every open action is due an update.
import type { Day } from "../schema/column.ts";
import { day, note, number, text } from "../schema/columns.ts";
import { defineList, entryColumns, type Fields, type Row } from "../schema/list.ts";
import { dayOf } from "./days.ts";
import { kindOf, title, words } from "./log.ts";
import { nameOf } from "./nameOf.ts";

export const roundKinds = ["Opened", "Closed"] as const;

/** A round that an earlier version opened stays open until the site is set up again. */
const mayBeMissing = true;

const columns = {
  title,
  kind: kindOf(roundKinds),
  words,
  deadline: day({ name: "RoundDeadline", title: "Deadline", mayBeMissing }),
  // An entry that reaches SharePoint late must not close another round than the one that was looked at.
  opening: text({ name: "OpeningOperation", title: "Opening", isInternal: true, mayBeMissing }, { hidden: true }),
  updated: number({ name: "RoundUpdated", title: "Something new", mayBeMissing }),
  unchanged: number({ name: "RoundUnchanged", title: "No change", mayBeMissing }),
  missing: number({ name: "RoundMissing", title: "Not updated", mayBeMissing }),
  byProgramme: note({ name: "RoundProgrammes", title: "By programme", mayBeMissing }),
  // `snapshots/seal.ts` reads and writes these.
  snapshot: note({ name: "RoundSnapshot", title: "Snapshot", mayBeMissing }),
  figures: note({ name: "RoundFigures", title: "Figures", mayBeMissing }),
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
  /** The entry that opened it: when, to the second, and by whom. */
  readonly opening: RoundEntry;
  /** The entry that closed it; none if the next round was opened instead. `roundResult` reads the result in it. */
  readonly closing: RoundEntry | undefined;
}

/**
 * Oldest first. Opening a round closes the one before. A closing entry that names another round than the open one is ignored, and so is
 * one without an open round; entries of earlier versions name none, and close the open one. A round keeps the number of its snapshot, and the
 * next goes on from it, whatever becomes of an earlier entry.
 */
export function readRounds(entries: readonly RoundEntry[]): readonly Round[] {
  const found: Round[] = [];
  for (const entry of entries.toSorted((a, b) => a.created.getTime() - b.created.getTime())) {
    const { fields, created, author } = entry;
    const opens = fields.kind === "Opened";
    const on = dayOf(created);
    const last = found.at(-1);
    const meant = opens || !fields.opening || fields.opening === last?.opening.fields.operation;
    if (last && !last.closedOn && meant) {
      const [, number = last.number] = (!opens && /\/round-(\d{3,4})\.json\n/.exec(fields.snapshot)) || [];
      found[found.length - 1] = { ...last, number: Number(number), closedOn: on, closing: opens ? undefined : entry };
    }
    if (!opens) continue;
    const by = { number: (found.at(-1)?.number ?? 0) + 1, openedOn: on, openedBy: nameOf(author), words: fields.words };
    found.push({ ...by, opening: entry, closedOn: undefined, closing: undefined });
  }
  return found;
}
