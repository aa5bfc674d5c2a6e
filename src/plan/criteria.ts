// Success criteria: lines of an action, each with a mark of its own (SC1, SC2 …), so that evidence can point at one.

export interface Criterion {
  readonly mark: string;
  readonly text: string;
}

const marked = /^(SC\d{1,3})\b[\s:.–-]*(.*)$/iu;

/** One a line; a line without a mark is given the next number that no line has. */
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
  return read.map((criterion) => (criterion.mark ? criterion : { ...criterion, mark: `SC${++last}` }));
}

/** The same lines, every one with its mark, as they are to be saved. */
export function withMarks(lines: string): string {
  return readCriteria(lines)
    .map(({ mark, text }) => `${mark} ${text}`.trim())
    .join("\n");
}
