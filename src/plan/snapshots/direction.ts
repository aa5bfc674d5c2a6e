// Direction of travel: how an action stands beside the last snapshot. Its status counts first, then its date.
import type { Day } from "../../schema/column.ts";
import { isSaid } from "../account.ts";
import { type FrozenAction, isVerified, type Status } from "./format.ts";

export type Direction = "new" | "started" | "up" | "level" | "down";

export interface Travel {
  /** Worked out from the two. */
  readonly computed: Direction;
  /** What made it so. */
  readonly because: "new" | "status" | "regression" | "date" | "nothing";
  /** Set by somebody who may edit the action, with their reason. It lasts until the next snapshot. */
  readonly override: Override | undefined;
  /** What counts. */
  readonly direction: Direction;
}

export interface Override {
  readonly direction: Extract<Direction, "up" | "level" | "down">;
  readonly reason: string;
}

/** When it is to be done, as things stand. */
export const forecastOf = ({ due, revisedDue }: Pick<FrozenAction["fields"], "due" | "revisedDue">): Day | undefined =>
  revisedDue ?? due;

/** What direction looks at. */
export type Compared = Pick<FrozenAction, "status"> & {
  readonly fields: Pick<FrozenAction["fields"], "due" | "revisedDue" | "directionOverride" | "directionReason">;
};

/** Worst first. */
const order = ["Red", "Amber", "Green", "Claimed", "Verified", "Embedded"] as const satisfies readonly Status[];
const rank = (status: Status) => (order as readonly Status[]).indexOf(status);

/** None for a withdrawn action. One that was withdrawn in the snapshot, and is no longer, is new. */
export function travelOf(before: Compared | undefined, now: Compared): Travel | undefined {
  if (now.status === "Superseded") return undefined;
  const computed = computedTravel(before, now);
  const override = overrideOf(before, now);
  return { ...computed, override, direction: override?.direction ?? computed.computed };
}

function computedTravel(before: Compared | undefined, now: Compared): Pick<Travel, "computed" | "because"> {
  if (!before || before.status === "Superseded") return { computed: "new", because: "new" };
  if (before.status !== now.status) return byStatus(before.status, now.status);
  const [from, to] = [forecastOf(before.fields), forecastOf(now.fields)];
  if (from && to && from !== to) return { computed: to > from ? "down" : "up", because: "date" };
  return { computed: "level", because: "nothing" };
}

function byStatus(from: Status, to: Status): Pick<Travel, "computed" | "because"> {
  if (isVerified(from) && rank(to) < rank(from)) return { computed: "down", because: "regression" };
  if (from === "Not started") {
    if (to === "Red") return { computed: "down", because: "status" };
    return { computed: to === "Amber" || to === "Green" ? "started" : "up", because: "status" };
  }
  return { computed: rank(to) > rank(from) ? "up" : "down", because: "status" };
}

/** One without a reason does not count, and one that the snapshot has already spoke of the time before it. */
function overrideOf(before: Compared | undefined, { fields }: Compared): Override | undefined {
  const { directionOverride, directionReason } = fields;
  if (!directionOverride || !isSaid(directionReason)) return undefined;
  const isOld =
    before?.fields.directionOverride === directionOverride &&
    plainWords(before.fields.directionReason) === plainWords(directionReason);
  return isOld ? undefined : { direction: lower[directionOverride], reason: directionReason };
}

/** Blanks, marks, case and what nobody sees make no new reason. */
export const plainWords = (text: string): string =>
  text
    .replaceAll(/\p{DI}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const lower = { Up: "up", Level: "level", Down: "down" } as const;
