// Reads the tables of a Word file, with the headings above them and with automatic numbers. Nothing else of the file is read: no macro, picture, header or footer.
import type { Files } from "./officeFile.ts";
import type { Source, SourceTable } from "./source.ts";
import { createTally } from "./sourceLimits.ts";
import { createHeadings } from "./wordHeadings.ts";
import { readNumbering } from "./wordNumbering.ts";
import { createParagraphs } from "./wordParagraphs.ts";
import { readStyleSheet } from "./wordStyleSheet.ts";
import { createTables } from "./wordTables.ts";
import { isPlaceholder, type Met } from "./wordText.ts";
import { readStream } from "./xmlStream.ts";
import type { Node } from "./xmlTree.ts";

const words = {
  notWord: "The file is not a Word file (.docx), or it is damaged.",
  noTable: "There is no table in the document. Put the plan into a table with a row for each action, and try again.",
  nested: (table: string, rows: readonly number[]) =>
    `${table} has tables inside cells, which were read as lines of text. ${rows.length === 1 ? "Row" : "Rows"}: ${rows.slice(0, 10).join(", ")}${rows.length > 10 ? " and others" : ""}.`,
};

const metWords: Readonly<Record<Met, string>> = {
  hidden: "Hidden text was left out.",
  changes: "The document has tracked changes. It was read as if all of them were accepted.",
  embedded: "Part of the document is another file inside it, which was not read.",
};

const whole = new Set(["w:p", "w:tblGrid", "w:tblPr", "w:trPr", "w:tcPr", "w:sdtPr", "w:sectPr"]);

export function readWord(files: Files): Source {
  const main = [...files.targets("").values()].find(({ kind }) => kind === "officeDocument");
  const document = main && files.bytes(main.path);
  if (!document) return { kind: "refused", reason: words.notWord };
  const parts = [...files.targets(main.path).values()];
  const part = (wanted: string) => files.bytes(parts.find(({ kind }) => kind === wanted)?.path ?? "");
  const styles = readStyleSheet(part("styles"));
  return readDocument(document, { styles, numbering: readNumbering(part("numbering"), styles) });
}

type Known = Pick<Parameters<typeof createParagraphs>[0], "styles" | "numbering">;

function readDocument(document: Uint8Array, known: Known): Source {
  const met = new Set<Met>();
  const onMet = (what: Met) => void met.add(what);
  const paragraphs = createParagraphs({ ...known, onMet });
  const headings = createHeadings(known.styles);
  const parts = createTables(createTally(), onMet);
  const tables: SourceTable[] = [];
  const notes: string[] = [];
  let root: string | undefined;
  let older = 0;
  /** Of content controls: whether their words are only a placeholder. */
  let isPlaceholderNext = false;
  const placeholders: boolean[] = [];

  function onOpen(name: string): void {
    root ??= name;
    if (name === "mc:Fallback") older++;
    else if (name === "w:altChunk" || name === "w:subDoc") onMet("embedded");
    else if (name === "w:sdt") isPlaceholderNext = false;
    else if (name === "w:sdtContent") {
      placeholders.push(isPlaceholderNext);
      isPlaceholderNext = false;
    } else if (older === 0) parts.open(name);
  }

  function onClose(name: string): void {
    if (name === "mc:Fallback") older--;
    else if (name === "w:sdtContent") placeholders.pop();
    if (older > 0) return;
    if (name === "w:tc") addRest();
    const ended = parts.close(name);
    if (!ended) return;
    const table = `Table ${tables.length + 1}`;
    tables.push({ name: table, headings: headings.open(), rows: ended.rows });
    if (ended.nested.length > 0) notes.push(words.nested(table, ended.nested));
  }

  function addRest(): void {
    const line = paragraphs.rest();
    if (line) parts.add(line);
  }

  function onWhole(node: Node): void {
    if (older > 0) return;
    if (node.name === "w:sdtPr") isPlaceholderNext = isPlaceholder(node);
    else if (node.name !== "w:p") parts.property(node);
    else readParagraph(node);
  }

  function readParagraph(node: Node): void {
    const place = parts.place();
    const line =
      place === "gone" ? undefined : paragraphs.read(node, place === "covered" || placeholders.includes(true));
    if (!line) return;
    if (place === "cell") parts.add(line);
    else if (place === "between") headings.pass(line);
  }

  const reason = readStream(document, { whole, onWhole, onOpen, onClose });
  if (reason) return { kind: "refused", reason };
  if (root !== "w:document") return { kind: "refused", reason: words.notWord };
  if (tables.length === 0) return { kind: "refused", reason: words.noTable };
  return { kind: "tables", tables, notes: [...notes, ...[...met].map((what) => metWords[what])] };
}
