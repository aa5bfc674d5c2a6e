// What changed between two frozen plans. Rows are matched by their ids, so a new reference or a move makes no other action of one.
import { forecastOf, plainWords, travelOf } from "./direction.ts";
import { byId, type FrozenAction, type FrozenPlan, isVerified, type Status } from "./format.ts";

export const changeKinds = [
  "worsened",
  "re-opened",
  "returned",
  "claim withdrawn",
  "improved",
  "started",
  "claimed",
  "verified",
  "embedded",
  "new",
  "reinstated",
  "superseded",
  "removed",
  "date moved",
  "not rated",
  "carried forward",
  "direction overridden",
  "renumbered",
  "other programme",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  /** The row's id. */
  readonly id: number;
  /** As it is now; as it was, if it is no longer there. */
  readonly action: FrozenAction;
  /** A status, a day, a reference, or a programme's number; empty where there is none. */
  readonly from: string;
  readonly to: string;
  /** In the words of whoever made the change. */
  readonly reason: string;
  /** Who made it, by the site's number, where that is known. */
  readonly by: number | undefined;
  /** When, as a day or a moment. */
  readonly on: string;
  /** Rounds for which it was carried forward. */
  readonly rounds: number;
}

type Plans = Pick<FrozenPlan, "actions">;

/** By kind, in the order of the kinds, then by id. An action has one change of status at most, and any of the others. */
export function changesBetween(before: Plans, after: Plans): readonly Change[] {
  const [was, is] = [byId(before), byId(after)];
  const found = after.actions.flatMap((action) => {
    const earlier = was.get(action.id);
    return earlier ? changesOf(earlier, action) : [change("new", action, { to: action.status })];
  });
  const gone = before.actions.flatMap((action) =>
    is.has(action.id) ? [] : [change("removed", action, { from: action.status })],
  );
  const place = new Map(changeKinds.map((kind, index) => [kind, index]));
  return [...found, ...gone].toSorted(
    (a, b) => (place.get(a.kind) ?? 0) - (place.get(b.kind) ?? 0) || a.action.id - b.action.id,
  );
}

export function change(kind: ChangeKind, action: FrozenAction, more: Partial<Change>): Change {
  return { kind, id: action.id, action, from: "", to: "", reason: "", by: undefined, on: "", rounds: 0, ...more };
}

function changesOf(before: FrozenAction, now: FrozenAction): readonly Change[] {
  const { fields } = now;
  const isOut = now.status === "Superseded";
  const carried = fields.carriedForward;
  const [from, to] = [forecastOf(before.fields) ?? "", forecastOf(fields) ?? ""];
  const override = travelOf(before, now)?.override;
  const isUnrated = now.status === "Red" && fields.rating === undefined;
  return [
    ...ofStatus(before, now),
    ...(from !== to && !isOut ? [change("date moved", now, { from, to, ...moved(before, now) })] : []),
    ...(isUnrated ? [change("not rated", now, {})] : []),
    ...(carried > 0 && ["Red", "Amber", "Green"].includes(now.status)
      ? [change("carried forward", now, { rounds: carried })]
      : []),
    ...(override ? [change("direction overridden", now, { to: override.direction, reason: override.reason })] : []),
    ...(before.fields.reference !== fields.reference
      ? [change("renumbered", now, { from: before.fields.reference, to: fields.reference })]
      : []),
    ...(before.programme !== now.programme
      ? [change("other programme", now, { from: number(before), to: number(now) })]
      : []),
  ];
}

const number = ({ programme }: FrozenAction) => (programme === undefined ? "" : String(programme));

/** The reason stands in the row; who moved it, in its versions, which are read when the plan is frozen. */
function moved(before: FrozenAction, { fields, moves }: FrozenAction): Pick<Change, "reason" | "by" | "on"> {
  const last = moves.at(-1);
  const reason = last?.reason || fields.revisedDueReason;
  // What was written for the date before says nothing of this one.
  const isOld = plainWords(reason) === plainWords(before.fields.revisedDueReason);
  return { reason: isOld ? "" : reason, by: last?.by, on: last?.at ?? "" };
}

function ofStatus(before: FrozenAction, now: FrozenAction): readonly Change[] {
  const kind = kindOfStatus(before, now);
  if (!kind) return [];
  return [change(kind, now, { from: before.status, to: now.status, ...saidOf(kind, now) })];
}

const rated: readonly Status[] = ["Red", "Amber", "Green"];

function kindOfStatus(before: FrozenAction, now: FrozenAction): ChangeKind | undefined {
  const [from, to] = [before.status, now.status];
  if (to === "Superseded") return from === to ? undefined : "superseded";
  if (from === "Superseded") return "reinstated";
  if (now.regressions > before.regressions) return "re-opened";
  if (from === to) return undefined;
  if (isVerified(from)) return to === "Embedded" ? "embedded" : "re-opened";
  if (to === "Embedded") return "embedded";
  if (to === "Verified") return "verified";
  if (to === "Claimed") return "claimed";
  if (from === "Claimed") return now.returned ? "returned" : "claim withdrawn";
  if (from === "Not started") return to === "Red" ? "worsened" : "started";
  return rated.indexOf(to) > rated.indexOf(from) ? "improved" : "worsened";
}

/** Whose word it is, where a status is somebody's word. */
function saidOf(kind: ChangeKind, { claim, verification, held, returned, superseded }: FrozenAction): Partial<Change> {
  const said = { claimed: claim, verified: verification, embedded: held.at(-1), returned, superseded }[
    kind as "claimed"
  ];
  return said ? { by: said.by, on: said.on, reason: said.words } : {};
}
