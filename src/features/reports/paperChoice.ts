// Which paper is shown, in an address: its kind, for whom, from which snapshot, compared with which.

import { addMonths } from "../../plan/days.ts";
import type { PaperKind } from "../../plan/papers/makePaper.ts";
import type { Audience } from "../../plan/papers/paper.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import { kinds } from "./kinds.ts";

export interface PaperChoice {
  readonly kind: PaperKind;
  readonly audience: Audience;
  /** What the paper reports; none where no round has a snapshot. */
  readonly at: Sealed | undefined;
  /** With which it is compared; none for the first. */
  readonly than: Sealed | undefined;
  /** From that one to what it reports, oldest first. */
  readonly period: readonly Sealed[];
}

/** Months of a report to the government. */
const reportMonths = 6;

export function readChoice(query: string, sealed: readonly Sealed[]): PaperChoice {
  const given = new URLSearchParams(query);
  const kind = kinds.find(({ key }) => key === given.get("paper")) ?? (kinds[0] as PaperKind);
  const named = (name: string) => {
    const number = given.get(name) ?? "";
    return /^\d{1,4}$/u.test(number) ? sealed.find(({ round }) => round.number === Number(number)) : undefined;
  };
  const at = named("at") ?? sealed.at(-1);
  const earlier = at ? sealed.slice(0, sealed.indexOf(at)) : [];
  const asked = named("than");
  const than = asked && earlier.includes(asked) ? asked : usual(kind, at, earlier);
  const period = at
    ? [...(than ? (kind.compares === "period" ? earlier.slice(earlier.indexOf(than)) : [than]) : []), at]
    : [];
  return { kind, audience: given.get("for") === "public" ? "Public" : "Internal", at, than, period };
}

/** The snapshot before, or the first of the period. */
function usual(kind: PaperKind, at: Sealed | undefined, earlier: readonly Sealed[]): Sealed | undefined {
  if (kind.compares === "last" || !at?.round.closedOn) return earlier.at(-1);
  const from = addMonths(at.round.closedOn, -reportMonths);
  return earlier.find(({ round }) => (round.closedOn ?? "") >= from) ?? earlier.at(-1);
}
