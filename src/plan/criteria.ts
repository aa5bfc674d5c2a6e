// Success criteria: lines of an action, each with its own mark (SC1, SC2 …), so that evidence can name one.

export interface Criterion {
  readonly mark: string;
  readonly text: string;
}

/** A mark as people typed it: ` sc1 ` is SC1. */
export const markOf = (typed: string): string => typed.trim().toUpperCase();

const marked = /^(SC\d{1,3})\b[\s:.–-]*(.*)$/iu;

/** Reads one criterion a line. A line without a mark gets the next free number, and so does one with the mark of another before it. */
export function readCriteria(lines: string): readonly Criterion[] {
  const read = lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, mark, text] = marked.exec(line) ?? [];
      return mark === undefined ? { mark: "", text: line } : { mark: mark.toUpperCase(), text: text ?? "" };
    });
  let last = Math.max(0, ...read.map(({ mark }) => Number(mark.slice(2) || 0)));
  const taken = new Set<string>();
  return read.map((criterion) => {
    const mark = criterion.mark && !taken.has(criterion.mark) ? criterion.mark : `SC${++last}`;
    taken.add(mark);
    return { ...criterion, mark };
  });
}

/** The lines as they are saved, each with its mark. */
export function withMarks(lines: string): string {
  return readCriteria(lines)
    .map(({ mark, text }) => `${mark} ${text}`.trim())
    .join("\n");
}
