// Reads a table from separated text, whatever its encoding and its separator.
import { rowsOf, separatorOf } from "./csvRows.ts";
import type { Source, SourceCell } from "./source.ts";
import { forSources, mostColumns, mostRows } from "./sourceLimits.ts";

const mostCells = 500_000;

export function readCsv(bytes: Uint8Array): Source {
  if (bytes.length > forSources.largestFile)
    return refused("The file is larger than 50 MB. Keep only the rows of the plan, and try again.");
  const text = decoded(bytes);
  if (text === undefined || text.includes("\0"))
    return refused("The file is no text. Save the plan as .xlsx, or as “CSV UTF-8”, and try again.");
  const [, named] = /^"?sep=([^\r\n])"?(?=[\r\n]|$)/i.exec(text) ?? [];
  const { rows, oddLines } = rowsOf(text, named ?? separatorOf(text), mostRows + 2);
  const filled = rows.slice(named ? 1 : 0).map(({ line, fields }) => ({ line, cells: fields.map(cellOf) }));
  const reason = reasonOf(filled.map(({ cells }) => cells));
  if (reason) return refused(reason);
  const table = { name: "CSV", headings: [], rows: filled };
  return { kind: "tables", tables: [table], notes: oddLines.length > 0 ? [oddNote(oddLines)] : [] };
}

const refused = (reason: string): Source => ({ kind: "refused", reason });

function reasonOf(rows: readonly (readonly SourceCell[])[]): string | undefined {
  const what = `Keep only the rows and columns of the plan, and try again.`;
  if (rows.length === 0) return "The file is empty. Choose the file with the plan, and try again.";
  if (rows.length > mostRows) return `The file has more than ${mostRows.toLocaleString("en-GB")} rows. ${what}`;
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (widest > mostColumns) return `The file has more than ${mostColumns} columns. ${what}`;
  const cells = rows.reduce((sum, row) => sum + row.filter((cell) => cell !== blank).length, 0);
  return cells > mostCells ? `The file is larger than a plan can be. ${what}` : undefined;
}

/** Undefined if it is no text. Excel writes Windows-1252 unless one asks for UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node reads the signs from 0x80 to 0x9F as control characters, browsers as they should.
    const text = new TextDecoder("windows-1252").decode(bytes);
    return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

const windowsSigns = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const blank: SourceCell = { text: "" };

/** Without the apostrophe that our own CSV has before what a spreadsheet would calculate; others put a tab there. */
function cellOf(field: string): SourceCell {
  const text = field.replace(/\r\n?/g, "\n").replace(/^['\t](?=[=+\-@|\t\n])/, "");
  return text.trim() === "" ? blank : { text };
}

function oddNote(lines: readonly number[]): string {
  const most = 5;
  const more = lines.length > most ? ` and ${lines.length - most} more` : "";
  const where = lines.length === 1 ? "Line" : "Lines";
  return `${where} ${lines.slice(0, most).join(", ")}${more}: a quotation mark is not closed or not doubled, and was read as part of the text. Look at what was read there.`;
}
