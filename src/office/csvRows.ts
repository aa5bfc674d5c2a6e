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

/** How often the text may be read again because quotation marks are taken back, so that no file takes long. */
const mostAgain = 4;
const [quote, feed, carriage] = ['"', "\n", "\r"] as const;

/** Stops after `most` rows. */
export function rowsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): Rows {
  const rows: Row[] = [];
  const oddLines = new Set<number>();
  let line = 1;
  let at = 0;
  let left = mostAgain * text.length;
  const isEnd = (place: number) => place >= text.length || text[place] === feed || text[place] === carriage;

  /** The field after the quotation mark at `at`; undefined if that mark is part of a text. */
  const quoted = (): string | undefined => {
    const start = { at, line };
    let field = "";
    for (at += 1; at < text.length; at++) {
      const sign = text[at];
      if (sign === quote && text[at + 1] === quote) field += text[at++];
      else if (sign === quote && (text[at + 1] === separator || isEnd(at + 1))) {
        at += 1;
        return field;
      } else {
        if (sign === quote) {
          oddLines.add(start.line);
          if (line > start.line && left >= at - start.at) break;
        }
        if (sign === feed || (sign === carriage && text[at + 1] !== feed)) line += 1;
        field += sign;
      }
    }
    oddLines.add(start.line);
    left -= at - start.at;
    if (left < 0) return field;
    ({ at, line } = start);
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
      fields.push((text[at] === quote ? quoted() : undefined) ?? bare());
      if (text[at] !== separator) break;
      at += 1;
    }
    rows.push({ line: start, fields });
    at += text[at] === carriage && text[at + 1] === feed ? 2 : 1;
    line += 1;
  }
  return { rows, oddLines: [...oddLines] };
}

/** The separator with which most rows have the same number of fields. */
export function separatorOf(text: string): string {
  const most = 100;
  const start = text.slice(0, 200_000);
  const scored = [",", ";", "\t", "|"].map((separator) => {
    const { rows } = rowsOf(start, separator, most);
    const widths = rows
      .filter(({ fields }) => fields.some((field) => field.trim() !== ""))
      .map(({ fields }) => fields.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, same = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
    return { separator, share: same / Math.max(1, widths.length), width };
  });
  const [best] = scored.sort((one, other) => other.share - one.share || other.width - one.width);
  return best?.separator ?? ",";
}
