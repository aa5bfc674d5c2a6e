// The figures that closed rounds sealed, for the lines from round to round: no snapshot is read for them.
import { percent } from "../../plan/percent.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";
import type { Charted } from "../../plan/snapshots/format.ts";
import type { Counts } from "../../plan/snapshots/seal.ts";

/** The share of actions that are on track or complete, between 0 and 1; nothing where there are none. */
export function goodShare(counts: Readonly<Record<Charted, number>>): number | undefined {
  const { "Not started": waiting, Red, Amber, Green, Claimed, Verified, Embedded } = counts;
  const good = Green + Claimed + Verified + Embedded;
  const all = waiting + Red + Amber + good;
  return all > 0 ? good / all : undefined;
}

/** Of a programme, or of all actions; one for each round. */
export function sharesOf(sealed: readonly Sealed[], programme: number | "all"): readonly (number | undefined)[] {
  const countsIn = ({ seal: { figures } }: Sealed): Counts | undefined =>
    programme === "all" ? figures.all : figures.byProgramme.find(({ number }) => number === programme)?.counts;
  return sealed.map((each) => {
    const counts = countsIn(each);
    return counts && goodShare(counts);
  });
}

/** `12%, 31%, –`. */
export const sharesInWords = (shares: readonly (number | undefined)[]): string =>
  shares.map((share) => (share === undefined ? "–" : `${percent(share * 10_000, 10_000)}%`)).join(", ");
