// The result of a round, as the entry that closes it freezes it: how many actions were updated, confirmed without change, and not
// updated, in all and by programme. People read it in the list; the tab reads nothing that does not add up.
import type { RoundEntry } from "./rounds.ts";

export interface Counts {
  /** With something new. */
  readonly updated: number;
  /** Confirmed as they were. */
  readonly unchanged: number;
  /** Not updated. */
  readonly missing: number;
}

export interface ProgrammeResult extends Counts {
  /** Its number and title when the round was closed. */
  readonly programme: string;
  /** The references of those that were not updated, as one text. */
  readonly without: string;
}

export interface RoundResult extends Counts {
  readonly byProgramme: readonly ProgrammeResult[];
}

export function totalOf(byProgramme: readonly ProgrammeResult[]): RoundResult {
  const sum = (of: keyof Counts) => byProgramme.reduce((all, each) => all + each[of], 0);
  return { updated: sum("updated"), unchanged: sum("unchanged"), missing: sum("missing"), byProgramme };
}

type ResultFields = Pick<RoundEntry["fields"], "updated" | "unchanged" | "missing" | "byProgramme">;

/** `3 Financial planning: 10 updated, 2 no change, 1 not updated`, and beneath it `Not updated: 9.1.2`. */
export function resultFields({ updated, unchanged, missing, byProgramme }: RoundResult): ResultFields {
  const lines = byProgramme.flatMap(({ programme, without, ...count }) => [
    `${oneLine(programme)}: ${count.updated} updated, ${count.unchanged} no change, ${count.missing} not updated`,
    ...(count.missing > 0 ? [`${lead}${oneLine(without)}`] : []),
  ]);
  return { updated, unchanged, missing, byProgramme: lines.join("\n") };
}

/** `none`: the round was closed without one. `wrong`: what the entry says does not add up, so it is not shown as a result. */
export type ReadResult =
  | { readonly kind: "none" | "wrong" }
  | { readonly kind: "result"; readonly result: RoundResult };

export function readResult({ updated, unchanged, missing, byProgramme }: ResultFields): ReadResult {
  const said = [updated, unchanged, missing];
  if (said.every((count) => count === undefined) && byProgramme.trim() === "") return { kind: "none" };
  const programmes = programmesIn(byProgramme);
  const result = programmes && totalOf(programmes);
  return result && updated === result.updated && unchanged === result.unchanged && missing === result.missing
    ? { kind: "result", result }
    : { kind: "wrong" };
}

const lead = "Not updated: ";
const line = /^(\S.*): (0|[1-9]\d{0,4}) updated, (0|[1-9]\d{0,4}) no change, (0|[1-9]\d{0,4}) not updated$/u;

function programmesIn(text: string): readonly ProgrammeResult[] | undefined {
  const lines = text.split("\n");
  const found: ProgrammeResult[] = [];
  while (lines.length > 0 && lines.join("") !== "") {
    const [, programme, ...counts] = line.exec(lines.shift() ?? "") ?? [];
    if (programme === undefined) return undefined;
    const [updated = 0, unchanged = 0, missing = 0] = counts.map(Number);
    const named = missing > 0 ? lines.shift() : lead;
    if (!named?.startsWith(lead)) return undefined;
    found.push({ programme, updated, unchanged, missing, without: named.slice(lead.length) });
  }
  return found;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim() || "–";
