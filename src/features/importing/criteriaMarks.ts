// The marks of success criteria (SC1, SC2 ...), which files do not have and evidence names.
import { readCriteria, withMarks } from "../../plan/criteria.ts";
import { plain } from "../../schema/plain.ts";

export const withoutMarks = (lines: unknown): unknown =>
  typeof lines === "string"
    ? readCriteria(lines)
        .map(({ text }) => text)
        .join("\n")
    : lines;

/** The file's lines, each with the mark that the same line has in the row, or the next free one. */
export function withMarksOf(row: string, file: string): string {
  const left = [...readCriteria(row)];
  const lines = readCriteria(file).map(({ text }) => {
    const at = left.findIndex((each) => plain(each.text) === plain(text));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { mark: found?.mark, text };
  });
  const used = [...readCriteria(row).map(({ mark }) => Number(mark.slice(2)))];
  let last = Math.max(0, ...used);
  return withMarks(lines.map(({ mark, text }) => `${mark ?? `SC${++last}`} ${text}`).join("\n"));
}
