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

/** In the same words on the screen and in the list. */
export const resultWords = ({ updated, unchanged, missing }: Counts): string =>
  `${updated + unchanged} of ${updated + unchanged + missing} updated or confirmed, ${unchanged} of these with no change; ${missing} not updated`;

/** `3 Financial planning: 12 of 13 updated or confirmed, 2 of these with no change; 1 not updated`, and beneath it `Not updated: 9.1.2`. */
export function resultFields({ updated, unchanged, missing, byProgramme }: RoundResult): ResultFields {
  const lines = byProgramme.flatMap(({ programme, without, ...count }) => [
    `${oneLine(programme)}: ${resultWords(count)}`,
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
const count = "(0|[1-9]\\d{0,4})";
const line = new RegExp(
  `^(\\S.*): ${count} of ${count} updated or confirmed, ${count} of these with no change; ${count} not updated$`,
  "u",
);
/** As an earlier version wrote it: those with something new, and those without. */
const earlierLine = new RegExp(`^(\\S.*): ${count} updated, ${count} no change, ${count} not updated$`, "u");

function programmesIn(text: string): readonly ProgrammeResult[] | undefined {
  const lines = text.split("\n");
  const found: ProgrammeResult[] = [];
  while (lines.length > 0 && lines.join("") !== "") {
    const counted = countsIn(lines.shift() ?? "");
    if (!counted) return undefined;
    const named = counted.missing > 0 ? lines.shift() : lead;
    if (!named?.startsWith(lead)) return undefined;
    found.push({ ...counted, without: named.slice(lead.length) });
  }
  return found;
}

function countsIn(text: string): Omit<ProgrammeResult, "without"> | undefined {
  const [, programme, ...counts] = line.exec(text) ?? [];
  if (programme !== undefined) {
    const [said = 0, all = 0, unchanged = 0, missing = 0] = counts.map(Number);
    const isSum = said + missing === all && unchanged <= said;
    return isSum ? { programme, updated: said - unchanged, unchanged, missing } : undefined;
  }
  const [, earlier, ...each] = earlierLine.exec(text) ?? [];
  const [updated = 0, unchanged = 0, missing = 0] = each.map(Number);
  return earlier === undefined ? undefined : { programme: earlier, updated, unchanged, missing };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim() || "–";
