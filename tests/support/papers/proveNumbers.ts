// Every number of a paper in each of its forms against the oracle's.
import type { Audience } from "../../../src/plan/papers/paper.ts";
import { type Expected, expectedOf, numbersIn } from "./oracle.ts";
import { randomPeriod, readFiles, shaOf, themes, writeFiles } from "./randomPeriod.ts";
import { type PaperRead, readPage, readWord, readWorkbook } from "./readPaper.ts";
import { bookOf, kindOf, make, pageOf, requestOf, wordOf } from "./renderings.tsx";

interface Form extends PaperRead {
  readonly name: string;
}

/** What is wrong, a line each. */
export async function proveNumbers(seed: number, kind: string, audience: Audience): Promise<readonly string[]> {
  const files = writeFiles(randomPeriod(seed));
  const theme = kindOf(kind).hasTheme ? (themes[seed % themes.length] ?? "") : "";
  const { paper } = make(requestOf(kind, audience, { theme }), readFiles(files));
  const expected = expectedOf(files, { kind, audience, theme, hashes: files.map(shaOf) });
  const forms: readonly Form[] = [
    { name: "Word", ...readWord(await wordOf(paper)) },
    { name: "workbook", ...readWorkbook(await bookOf(paper)) },
    { name: "page", ...readPage(pageOf(paper)) },
  ];
  return forms.flatMap((form) =>
    differences(form, expected).map((line) => `plan ${seed}, ${kind}, ${audience}, ${form.name}: ${line}`),
  );
}

const meanings = "What each status means";

function differences({ tables, sentences }: PaperRead, expected: Expected): readonly string[] {
  const lines: string[] = [];
  const captions = [...tables.keys()];
  if (captions.toSorted().join() !== [...expected.tables.keys()].toSorted().join())
    lines.push(`the tables are ${captions.join(", ")}, not ${[...expected.tables.keys()].join(", ")}`);
  for (const [caption, rows] of expected.tables) {
    const read = (tables.get(caption) ?? []).map((row) =>
      caption === meanings ? [row[0], `#${numbersIn(row[1] ?? "").join()}`] : row,
    );
    if (JSON.stringify(read) !== JSON.stringify(rows)) lines.push(`${caption} is ${firstOther(read, rows)}`);
  }
  const numbered = sentences
    .map((text) => ({ text, numbers: numbersIn(text).join() }))
    .filter(({ numbers }) => numbers);
  for (const [start, numbers] of expected.sentences) {
    const at = numbered.findIndex((each) => each.text.startsWith(start) && each.numbers === numbers.join());
    if (at < 0)
      lines.push(`no sentence “${start}…” has ${numbers.join()} of ${numbered.map(({ text }) => text).join(" | ")}`);
    else numbered.splice(at, 1);
  }
  return [...lines, ...numbered.map(({ text }) => `“${text}” has numbers that nothing accounts for`)];
}

/** The first row that is not as it should be. */
function firstOther(is: readonly unknown[], should: readonly unknown[]): string {
  const length = Math.max(is.length, should.length);
  const at =
    Array.from({ length }, (_, index) => index).find(
      (each) => JSON.stringify(is[each]) !== JSON.stringify(should[each]),
    ) ?? 0;
  return `${JSON.stringify(is[at])}, not ${JSON.stringify(should[at])}, in row ${at + 1} (${is.length} rows, not ${should.length})`;
}
