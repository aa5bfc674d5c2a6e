// What changed in one action since a board last met, a line each in plain words. Pure.
import { isSaid } from "../../plan/account.ts";
import type { Action } from "../../plan/action.ts";
import type { Board, LastSnapshot } from "../../plan/board.ts";
import { daysBetween, formatShortDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { type Change, changesBetween } from "../../plan/snapshots/changes.ts";
import { changeTitles } from "../../plan/snapshots/changeTitles.ts";
import { freezeAction, peopleIn } from "../../plan/snapshots/freeze.ts";
import { coverageOf } from "../../plan/status.ts";
import type { Day, Person } from "../../schema/column.ts";
import { stageWords as words } from "./stageWords.ts";

/** None where nothing changed. */
export function changeLines(
  action: Action,
  { byId }: Pick<LastSnapshot, "byId">,
  { plan, today }: Pick<Board, "plan"> & { readonly today: Day },
): readonly string[] {
  const people = new Map<number, Person>();
  const before = byId.get(action.id);
  const now = freezeAction(action, { plan, today, numberOf: peopleIn(people) });
  const changes = changesBetween({ actions: before ? [before] : [] }, { actions: [now] });
  const coverage = coverageOf(action.status);
  const had = before && coverageOf({ ...before, criteria: before.criteria });
  return [
    ...changes.map((change) => lineOf(change, people)),
    ...(before && coverage && had !== coverage ? [words.evidenceChanged(had || words.noEvidence, coverage)] : []),
  ];
}

function lineOf(change: Change, people: ReadonlyMap<number, Person>): string {
  const what = whatChanged(change);
  const who = change.by === undefined ? "" : nameAtStart(people.get(change.by) ?? { name: "" });
  const reason = isSaid(change.reason) ? change.reason.trim() : "";
  const facts = [what, who].filter(Boolean).join(", ");
  return [facts ? `${changeTitles[change.kind]}: ${facts}.` : `${changeTitles[change.kind]}.`, reason]
    .filter(Boolean)
    .join(" ");
}

function whatChanged({ kind, from, to, rounds }: Change): string {
  if (kind === "date moved") {
    const days = from && to ? daysBetween(from, to) : 0;
    const by = days > 0 ? words.later(days) : days < 0 ? words.earlier(-days) : "";
    return [words.fromTo(dayName(from), dayName(to)), by].filter(Boolean).join(", ");
  }
  if (kind === "carried forward") return words.rounds(rounds);
  if (kind === "renumbered" || kind === "other programme") return words.fromTo(from, to);
  if (kind === "direction overridden" || kind === "not rated" || !from) return "";
  return words.fromTo(statusName(from), statusName(to));
}

const dayName = (day: string) => (day ? formatShortDay(day) : words.noDate);

/** `Embedded` has no column of its own. */
const statusName = (status: string) => marks[status as keyof typeof marks]?.word ?? status;
