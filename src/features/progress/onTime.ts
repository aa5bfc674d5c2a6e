// Whether actions were finished when the plan said, which are due soon, and which were given more time. Pure, of frozen plans.
import { addDays, addMonths, daysBetween } from "../../plan/days.ts";
import { percent } from "../../plan/percent.ts";
import { type Change, change, changesBetween } from "../../plan/snapshots/changes.ts";
import { type Direction, forecastOf, type Travel, travelOf } from "../../plan/snapshots/direction.ts";
import { byId, type FrozenAction, type FrozenPlan, isVerified } from "../../plan/snapshots/format.ts";
import type { Day } from "../../schema/column.ts";

export const outcomes = ["on time", "late", "not claimed"] as const;
/** `on time`: claimed by its original due date. `late`: claimed after it. */
export type Outcome = (typeof outcomes)[number];

/** An action whose original due date has passed. */
export interface Due {
  readonly action: FrozenAction;
  readonly due: Day;
  readonly outcome: Outcome;
  /** When it was claimed. */
  readonly claimed: Day | undefined;
  /** When it was claimed by its original due date, by a claim that did not stand. */
  readonly fell: Day | undefined;
}

type Plans = Pick<FrozenPlan, "actions">;

const isClaimed = ({ status }: FrozenAction) => status === "Claimed" || isVerified(status);

/** The claims of an action that earlier plans show. */
export interface EarlierClaims {
  readonly first: Day;
  /** The first that was verified; it was right at the time, even if the work was re-opened later. */
  readonly verified: Day | undefined;
}

/** By row. */
export function claimsIn(earlier: readonly Plans[]): ReadonlyMap<number, EarlierClaims> {
  const found = new Map<number, EarlierClaims>();
  for (const { actions } of earlier) {
    for (const { id, status, claim } of actions) {
      if (!claim?.on) continue;
      const known = found.get(id);
      const first = firstOf(known?.first, claim.on) ?? claim.on;
      found.set(id, { first, verified: firstOf(known?.verified, isVerified(status) ? claim.on : undefined) });
    }
  }
  return found;
}

/**
 * Every action whose original due date is before today, that is not withdrawn. One that is no longer claimed counts as not claimed, and a
 * claim that was returned or withdrawn as none.
 */
export function dueSoFar(
  { actions }: Plans,
  today: Day,
  claims: ReadonlyMap<number, EarlierClaims> = new Map(),
): readonly Due[] {
  return actions.flatMap((action) => {
    const { due } = action.fields;
    if (!due || due >= today || action.status === "Superseded") return [];
    const before = claims.get(action.id);
    const claimed = isClaimed(action) ? firstOf(action.claim?.on, before?.verified) : undefined;
    const outcome = claimed === undefined ? "not claimed" : claimed <= due ? "on time" : "late";
    const fell = outcome !== "on time" && before && before.first <= due ? before.first : undefined;
    return [{ action, due, outcome, claimed, fell }];
  });
}

function firstOf(...days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter((day) => day !== undefined && day !== "").toSorted()[0];
}

export interface Rate {
  readonly key: string;
  readonly due: readonly Due[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Claimed on time, per cent of those that were due. */
  readonly percent: number;
}

export function rateOf(key: string, due: readonly Due[]): Rate {
  const count = (outcome: Outcome) => due.filter((each) => each.outcome === outcome).length;
  const counts = { "on time": count("on time"), late: count("late"), "not claimed": count("not claimed") };
  return { key, due, counts, percent: percent(counts["on time"], due.length) };
}

/** By month, such as `2026-07`, earliest first; only months in which something was due. */
export const byMonth = (due: readonly Due[]): readonly Rate[] => grouped(due, ({ due: day }) => day.slice(0, 7));

/** By the programme's number; those of none come last, under an empty key. */
export const byProgramme = (due: readonly Due[]): readonly Rate[] =>
  grouped(due, ({ action }) => (action.programme === undefined ? "" : String(action.programme)));

function grouped(due: readonly Due[], keyOf: (each: Due) => string): readonly Rate[] {
  const found = new Map<string, Due[]>();
  for (const each of due) {
    const key = keyOf(each);
    const known = found.get(key);
    if (known) known.push(each);
    else found.set(key, [each]);
  }
  return [...found]
    .toSorted(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a.localeCompare(b, "en-GB", { numeric: true })))
    .map(([key, own]) => rateOf(key, own));
}

export interface Expected {
  readonly action: FrozenAction;
  readonly due: Day;
  readonly travel: Travel | undefined;
  /** Why it is likely to be late; nothing if it is not. */
  readonly why: "Red" | "Amber" | "down" | undefined;
}

export interface Window {
  /** Such as `2026-12`. */
  readonly month: string;
  readonly lastDay: Day;
  readonly expected: readonly Expected[];
}

const days = 90;

/** The last days of this month and of those after it, and the last of the 90 days. Plans set their dates by months, and people ask by them. */
function lastDays(today: Day): readonly Day[] {
  const last = addDays(today, days);
  const first = `${today.slice(0, 7)}-01`;
  const ends = [1, 2, 3, 4].map((months) => addDays(addMonths(first, months), -1));
  return [...ends.filter((end) => end < last), last];
}

/** What is due, as things stand, in the next 90 days, today included, by months; each action in one of them. */
export function forecast(
  { actions }: Plans,
  today: Day,
  before: ReadonlyMap<number, FrozenAction> | undefined,
): readonly Window[] {
  const expected = actions.flatMap((action): readonly Expected[] => {
    const due = forecastOf(action.fields);
    if (!due || due < today || action.status === "Superseded") return [];
    const travel = before && travelOf(before.get(action.id), action);
    return [{ action, due, travel, why: whyLate(action, travel?.direction) }];
  });
  return lastDays(today).map((lastDay, index, all) => {
    const after = all[index - 1] ?? "";
    const own = expected.filter(({ due }) => due > after && due <= lastDay);
    return {
      ...{ month: lastDay.slice(0, 7), lastDay },
      expected: own.toSorted((a, b) => weight(a) - weight(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    };
  });
}

/** The likeliest to be late first. */
const reasons = ["Red", "Amber", "down", undefined] as const;
const weight = ({ why }: Expected) => reasons.indexOf(why);

function whyLate(action: FrozenAction, direction: Direction | undefined): Expected["why"] {
  if (isClaimed(action)) return undefined;
  if (action.status === "Red" || action.status === "Amber") return action.status;
  return direction === "down" ? "down" : undefined;
}

/** Past the date that counts, the longest first. */
export const alreadyLate = ({ actions }: Plans): readonly FrozenAction[] =>
  actions.filter(({ late, status }) => late > 0 && status !== "Superseded").toSorted((a, b) => b.late - a.late);

export interface Extension {
  readonly change: Change;
  readonly days: number;
  readonly decision: FrozenAction["extension"];
}

/** Due dates that were made later since that plan, or asked for and refused, the longest extension first. */
export function extensions(before: Plans, now: Plans): readonly Extension[] {
  const moved = changesBetween(before, now).filter(
    ({ kind, from, to }) => kind === "date moved" && from !== "" && to > from,
  );
  const was = byId(before);
  return [...moved, ...now.actions.flatMap((action) => refusedSince(was.get(action.id), action))]
    .map((change) => {
      const { extension } = change.action;
      const decision = extension?.asked === change.to ? extension : undefined;
      return { change, days: daysBetween(change.from, change.to), decision };
    })
    .toSorted((a, b) => b.days - a.days);
}

/** A date that was refused is not in the plan, so no comparison of two plans finds it. */
function refusedSince(before: FrozenAction | undefined, action: FrozenAction): readonly Change[] {
  const { extension, fields } = action;
  const from = forecastOf(fields);
  const earlier = before?.extension;
  const wasRefused = earlier?.kind === "Refused" && earlier.asked === extension?.asked;
  if (extension?.kind !== "Refused" || !before || wasRefused || !from || extension.asked <= from) return [];
  const { asked: to } = extension;
  return [change("date moved", action, { from, to, reason: fields.revisedDueReason })];
}
