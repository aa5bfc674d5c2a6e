// Which two plans a screen compares, and its form in an address: the plan now or as a round left it, beside the plan as a round left it.
import type { Board } from "../../plan/board.ts";
import type { Round } from "../../plan/rounds.ts";
import { readSeal, type Seal } from "../../plan/snapshots/seal.ts";

/** A closed round that has a snapshot. */
export interface Sealed {
  readonly round: Round;
  readonly seal: Seal;
}

export interface Comparison {
  /** Nothing means now. */
  readonly at: Sealed | undefined;
  /** Nothing where there is no earlier snapshot. */
  readonly than: Sealed | undefined;
}

/** Oldest first. */
export function sealedRounds({ rounds }: Pick<Board, "rounds">): readonly Sealed[] {
  return rounds.flatMap((round) => {
    const read = round.closing && readSeal(round.closing.fields);
    return read?.kind === "sealed" ? [{ round, seal: read.seal }] : [];
  });
}

/** Now beside the last snapshot, unless the query says otherwise; a snapshot is compared with an earlier one only. */
export function readComparison(query: string, sealed: readonly Sealed[]): Comparison {
  const given = new URLSearchParams(query);
  const named = (name: string) => {
    const number = given.get(name) ?? "";
    return /^\d{1,4}$/.test(number) ? sealed.find(({ round }) => round.number === Number(number)) : undefined;
  };
  const at = named("at");
  const earlier = at ? sealed.filter(({ round }) => round.number < at.round.number) : sealed;
  const than = named("than");
  return { at, than: than && earlier.includes(than) ? than : earlier.at(-1) };
}

/** The query with one of its parts changed; an empty value takes the part out. */
export function withPart(query: string, name: string, value: string): string {
  const parts = new URLSearchParams(query);
  if (value) parts.set(name, value);
  else parts.delete(name);
  return parts.toString();
}
