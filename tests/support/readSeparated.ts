// Reads a table of separated values letter by letter, as RFC 4180 has it: an independent reader of what the product writes.

export function readSeparated(text: string, separator: "," | "\t"): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  const put = (letter: string) => {
    const row = rows.at(-1) as string[];
    row[row.length - 1] += letter;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isQuoted) {
      if (letter !== '"') put(letter);
      else if (text[at + 1] === '"') put(text.charAt(at++));
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === separator) rows.at(-1)?.push("");
    else if (letter === "\r" && text[at + 1] === "\n") {
      rows.push([""]);
      at++;
    } else put(letter);
  }
  // Every row ends with a line break.
  return rows.slice(0, -1);
}
