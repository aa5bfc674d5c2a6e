// A paper as a formatted document.
import type { Block, Cell, Table, TextDocument } from "../../../office/document.ts";
import type { Paper, PaperCell, PaperPart, PaperTable } from "../../../plan/papers/paper.ts";
import { charted } from "../../../plan/snapshots/format.ts";
import { documentWords as words } from "../renderWords.ts";
import { cellText, isNumber, isStatus, markOf, statusText } from "./cells.ts";

export function toDocument({ title, audience, author, header, footer, headings }: Paper): TextDocument {
  const key = words.key(charted.map(statusText));
  return {
    ...{ language: "en-GB", title, author, subject: words.subject(audience), header },
    footer: `${key}\n${footer}`,
    blocks: [
      { kind: "title", text: title },
      ...headings.flatMap(({ level, text, parts }): readonly Block[] => [
        { kind: "heading", level, text },
        ...parts.map(blockOf),
      ]),
    ],
  };
}

function blockOf(part: PaperPart): Block {
  switch (part.kind) {
    case "text":
      return { kind: "paragraph", text: part.text, ...(part.tone && { tone: part.tone }) };
    case "table":
      return tableOf(part);
    default:
      return part;
  }
}

function tableOf({ title, description, columns, rows }: PaperTable): Table {
  return {
    ...{ kind: "table", caption: title, description },
    columns: columns.map((column) => ({
      ...{ title: column.title, share: column.share },
      ...(isNumber(column) && { align: "end" as const }),
    })),
    rows: rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index]))),
  };
}

function cellOf(cell: PaperCell, { kind = "text" }: Partial<PaperTable["columns"][number]> = {}): Cell {
  const text = cellText(cell, kind);
  const mark = kind === "status" && isStatus(cell) ? markOf(cell) : undefined;
  return mark ? { text, colours: { fill: mark.paper, text: mark.ink }, isStrong: true } : { text };
}
