// Divides text into rows of fields. A quotation mark that is never closed swallows nothing: it is taken for part of its text.

export interface Row {
  /** Of the text, on which it begins; from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}
export interface Rows {
  readonly rows: readonly Row[];
  /** Lines on which a quotation mark is not closed, or stands within a quoted text without being doubled. */
  readonly oddLines: readonly number[];
}

/** More than a cell of Excel holds. */
const longestField = 100_000;
/** How many characters may be read again because quotation marks are taken back. After that no such mark means anything. */
const mostAgain = 5_000_000;
/** Fields of a row beyond these are not kept. */
const mostFields = 250;
const [quote, feed, carriage] = ['"', "\n", "\r"] as const;

/** Without rows that are wholly blank. Stops after `most`. */
export function rowsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): Rows {
  const rows: Row[] = [];
  const oddLines = new Set<number>();
  let line = 1;
  let at = 0;
  let left = mostAgain;
  const isEnd = (place: number) => place >= text.length || text[place] === feed || text[place] === carriage;

  /** The field after the quotation mark at `at`; undefined if that mark is part of a text. */
  const quoted = (): string | undefined => {
    const start = { at, line };
    let field = "";
    let from = at + 1;
    while (left > 0 && field.length < longestField) {
      const next = text.indexOf(quote, from);
      if (next < 0 || next - from > longestField) break;
      const piece = text.slice(from, next);
      field += piece;
      line += linesIn(piece);
      if (text[next + 1] === separator || isEnd(next + 1)) {
        at = next + 1;
        return field;
      }
      const isDoubled = text[next + 1] === quote;
      from = next + (isDoubled ? 2 : 1);
      if (!isDoubled) {
        oddLines.add(start.line);
        if (line > start.line) break;
      }
      field += quote;
    }
    oddLines.add(start.line);
    left -= from - start.at;
    line = start.line;
    return undefined;
  };

  const bare = (): string => {
    const start = at;
    while (!isEnd(at) && text[at] !== separator) at++;
    return text.slice(start, at);
  };

  while (at < text.length && rows.length < most) {
    const fields: string[] = [];
    const start = line;
    for (;;) {
      const field = (text[at] === quote ? quoted() : undefined) ?? bare();
      if (fields.length < mostFields) fields.push(field);
      if (text[at] !== separator) break;
      at += 1;
    }
    if (fields.some((field) => field.trim() !== "")) rows.push({ line: start, fields });
    at += text[at] === carriage && text[at + 1] === feed ? 2 : 1;
    line += 1;
  }
  return { rows, oddLines: [...oddLines] };
}

const linesIn = (text: string) => (text.match(/\r\n?|\n/g) ?? []).length;

/** The separator with which most rows have the same number of fields. */
export function separatorOf(text: string): string {
  const most = 100;
  const start = text.slice(0, 200_000);
  const scored = [",", ";", "\t", "|"].map((separator) => {
    const { rows } = rowsOf(start, separator, most);
    const widths = rows.map(({ fields }) => fields.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, same = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
    return { separator, share: same / Math.max(1, widths.length), width };
  });
  const [best] = scored.sort((one, other) => other.share - one.share || other.width - one.width);
  return best?.separator ?? ",";
}
