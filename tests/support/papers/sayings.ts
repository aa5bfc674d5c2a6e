// What a paper says under a heading, for tests of its sections.
import type { Paper, PaperTable } from "../../../src/plan/papers/paper.ts";

const partsUnder = ({ headings }: Paper, heading: string) => headings.find(({ text }) => text === heading)?.parts ?? [];

export const saidUnder = (paper: Paper, heading: string): readonly string[] =>
  partsUnder(paper, heading).flatMap((part) => (part.kind === "text" ? [part.text] : []));

export const tableUnder = (paper: Paper, heading: string): PaperTable | undefined =>
  partsUnder(paper, heading).find((part): part is PaperTable => part.kind === "table");

/** Everything that it says, as one text. */
export const wholeOf = (paper: Paper): string => JSON.stringify(paper);
