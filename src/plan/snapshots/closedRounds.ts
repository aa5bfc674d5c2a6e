// The closed rounds with their snapshots, as screens and papers choose among them.
import type { Board } from "../board.ts";
import type { Round } from "../rounds.ts";
import { readSeal, type Seal } from "./seal.ts";

/** A closed round that has a snapshot. */
export interface Sealed {
  readonly round: Round;
  readonly seal: Seal;
}

/** A closed round, from the first that has a snapshot on: one may lack it. */
export interface Closed {
  readonly round: Round;
  readonly seal: Seal | undefined;
}

/** Oldest first. */
export function closedRounds({ rounds }: Pick<Board, "rounds">): readonly Closed[] {
  const closed = rounds.flatMap((round): readonly Closed[] => {
    const read = round.closing && readSeal(round.closing.fields);
    return round.closedOn ? [{ round, seal: read?.kind === "sealed" ? read.seal : undefined }] : [];
  });
  const first = closed.findIndex(({ seal }) => seal);
  return first < 0 ? [] : closed.slice(first);
}

/** Oldest first. */
export function sealedRounds({ rounds }: Pick<Board, "rounds">): readonly Sealed[] {
  return closedRounds({ rounds }).flatMap(({ round, seal }) => (seal ? [{ round, seal }] : []));
}
