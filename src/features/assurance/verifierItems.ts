// What waits for a verifier: claims to verify, the oldest first, then checks whether verified work is still in place, likewise.
import { type Action, columnOf, compareReferences } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { daysBetween, formatDay } from "../../plan/days.ts";
import type { Item } from "../../plan/feature.ts";
import { type Mover, whyNotVerify } from "../../plan/move.ts";
import type { Day } from "../../schema/column.ts";
import { linkTo, writeAddress } from "../../ui/kit/address.ts";
import { itemWords } from "./itemWords.ts";

interface Waiting {
  readonly action: Action;
  readonly since: Day;
}

export function verifierItems({ me, isOwner, mayAdd, actions }: Board, today: Day): readonly Item[] {
  const mover: Mover = { me, isOwner, mayAdd, today };
  const theirs = [...actions.values()].filter((action) => whyNotVerify(action, mover) === undefined);
  const claims = theirs.flatMap((action) => {
    const { claim } = action.status;
    return claim?.on && columnOf(action, today) === "Claimed" ? { action, since: claim.on } : [];
  });
  const checks = theirs.flatMap((action) => {
    const { nextCheck } = action.status;
    const isDue = nextCheck !== undefined && nextCheck <= today && columnOf(action, today) === "Verified";
    return isDue ? { action, since: nextCheck } : [];
  });
  return [
    ...claims
      .sort(oldestFirst)
      .map((each) => itemOf(each, "claim", itemWords.claimed(formatDay(each.since), daysBetween(each.since, today)))),
    ...checks.sort(oldestFirst).map((each) => itemOf(each, "check", itemWords.checkDue(formatDay(each.since)))),
  ];
}

function oldestFirst(one: Waiting, other: Waiting): number {
  if (one.since !== other.since) return one.since < other.since ? -1 : 1;
  return compareReferences(one.action.fields.reference, other.action.fields.reference);
}

function itemOf({ action }: Waiting, kind: "claim" | "check", reason: string): Item {
  const { reference, title } = action.fields;
  return {
    key: `${kind} ${action.id}`,
    heading: itemWords.heading,
    title: `${reference} ${title}`,
    reason,
    query: writeAddress({ open: linkTo(action) }),
  };
}
