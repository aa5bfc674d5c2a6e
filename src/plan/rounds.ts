// Update rounds: each month every open action is due an update, from when the round is opened until it is closed.
import type { Day } from "../schema/column.ts";
import type { RecordRow } from "./log.ts";
import { type Action, columnOf } from "./action.ts";
import { dayOf } from "./days.ts";
import type { Plan } from "./plan.ts";

export interface Round {
  /** Counted from 1. */
  readonly number: number;
  readonly openedOn: Day;
  readonly openedBy: string;
  /** None while it is open. */
  readonly closedOn: Day | undefined;
  readonly words: string;
}

/** Oldest first. Opening a round closes the one before; closing where none is open means nothing. */
export function readRounds(records: readonly RecordRow<"rounds">[]): readonly Round[] {
  const rounds: Round[] = [];
  for (const { fields, created, author } of records.toSorted((a, b) => a.created.getTime() - b.created.getTime())) {
    const on = dayOf(created);
    const last = rounds.at(-1);
    if (last && !last.closedOn) rounds[rounds.length - 1] = { ...last, closedOn: on };
    if (fields.kind !== "Opened") continue;
    const number = rounds.length + 1;
    rounds.push({ number, openedOn: on, openedBy: author.name, closedOn: undefined, words: fields.words });
  }
  return rounds;
}

/** Whether the action takes part in update rounds: it is on the board, under way or due to be, and neither claimed nor verified. */
export function isOpen(action: Pick<Action, "fields" | "standing">, today: Day): boolean {
  return ["Red", "Amber", "Green"].includes(columnOf(action, today) ?? "");
}

/** Whether the open round still waits for the action's update. */
export function isDueUpdate(action: Action, { round }: Pick<Plan, "round">, today: Day): boolean {
  if (!round || !isOpen(action, today)) return false;
  const { updatedOn } = action.fields;
  return updatedOn === undefined || updatedOn < round.openedOn;
}

export interface RoundProgress {
  readonly programme: Action["programme"];
  readonly updated: readonly Action[];
  /** Of the updated ones, those carried forward as they were. */
  readonly unchanged: readonly Action[];
  readonly due: readonly Action[];
}

/** Who has updated and who has not, by programme, in the order of their numbers. */
export function roundProgress(actions: Iterable<Action>, plan: Plan, today: Day): readonly RoundProgress[] {
  const byProgramme = new Map<number, Action[]>();
  for (const action of actions) {
    if (!isOpen(action, today)) continue;
    const number = action.programme?.number ?? 0;
    byProgramme.set(number, [...(byProgramme.get(number) ?? []), action]);
  }
  return [...byProgramme]
    .sort(([one], [other]) => one - other)
    .map(([, open]) => {
      const due = open.filter((action) => isDueUpdate(action, plan, today));
      const updated = open.filter((action) => !due.includes(action));
      const unchanged = updated.filter(({ fields }) => (fields.carriedForward ?? 0) > 0);
      return { programme: open[0]?.programme, updated, unchanged, due };
    });
}

/** A message for the people of one programme, ready to be sent. `link` leads to their actions. */
export function reminder({ programme, due }: RoundProgress, round: Round, link: string): string {
  const names = [programme?.lead?.name, programme?.coordinator?.name].filter(Boolean).join(" and ") || "all";
  const list = due.map(({ fields }) => `- ${fields.reference} ${fields.title}`).join("\n");
  const count = due.length === 1 ? "one action is" : `${due.length} actions are`;
  return `To ${names}\n\nUpdate round ${round.number} is open, and ${count} still without an update in programme ${programme?.number ?? "–"} ${programme?.title ?? ""}:\n${list}\n\nEach takes a minute; where nothing has changed, one click says so: ${link}`;
}
