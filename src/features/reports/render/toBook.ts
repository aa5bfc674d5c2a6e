// A paper as a workbook: what it says in sentences on the first sheet, and a sheet for each table.
import type { Book, Sheet, SheetColumn, Value } from "../../../office/workbook.ts";
import type { Paper, PaperCell, PaperColumn, PaperTable } from "../../../plan/papers/paper.ts";
import { charted } from "../../../plan/snapshots/format.ts";
import { bookWords as words } from "../renderWords.ts";
import { cellText, isNone, isNumber, statusText } from "./cells.ts";

export function toBook({ title, audience, author, header, footer, headings }: Paper): Book {
  const isPublic = audience === "Public";
  const tables = headings.flatMap(({ text, parts }) =>
    parts.flatMap((part) => (part.kind === "table" ? [sheetOf(part, { heading: text, isPublic })] : [])),
  );
  return {
    ...{ title, author, language: "en-GB", isPublic },
    sheets: [aboutSheet({ title, header, footer, headings }), ...tables],
  };
}

function aboutSheet({
  title,
  header,
  footer,
  headings,
}: Pick<Paper, "title" | "header" | "footer" | "headings">): Sheet {
  const lines = headings.flatMap(({ text, parts }) =>
    parts.flatMap((part): readonly Value[][] => {
      if (part.kind === "text") return [[text, part.text]];
      return part.kind === "list" ? part.items.map((item) => [text, item]) : [];
    }),
  );
  const key = charted.map(statusText);
  return {
    ...{ name: words.about, title: words.aboutTitle(title), notes: [header, footer] },
    columns: [
      { title: words.part, kind: "text", width: 32 },
      { title: words.text, kind: "text", width: 100 },
    ],
    rows: [...lines, [words.shorthand, key.join(", ")]],
  };
}

interface About {
  readonly heading: string;
  readonly isPublic: boolean;
}

function sheetOf({ title, description, columns, rows }: PaperTable, { heading, isPublic }: About): Sheet {
  return {
    ...{ name: title, title: `${heading}: ${title}`, notes: [description] },
    columns: columns.map(columnOf),
    rows: rows.map((row) => row.map((cell, index) => bookValue(cell, { column: columns[index], isPublic }))),
  };
}

const columnOf = (column: PaperColumn): SheetColumn => ({
  title: column.kind === "percent" ? words.percent(column.title) : column.title,
  kind: isNumber(column) ? "number" : column.kind === "day" ? "day" : "text",
  // A share of about 100 is a page of about 90 characters.
  width: Math.max(10, Math.round(column.share * 1.4)),
});

interface Place {
  readonly column: PaperColumn | undefined;
  readonly isPublic: boolean;
}

/** Published tables have no blank cells. */
function bookValue(cell: PaperCell, { column, isPublic }: Place): Value {
  const kind = column?.kind ?? "text";
  if (isNone(cell)) return isPublic ? cellText(cell, kind) : undefined;
  if (typeof cell === "number" || kind === "day") return cell;
  return cellText(cell, kind);
}
