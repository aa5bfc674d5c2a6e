// Reads the tables of somebody else's Excel file, and nothing else of it: no macro, picture, link or formula.
import { type Epoch, formatsOf } from "./cellFormats.ts";
import { damaged, type Part, partsOf, readPart, tooLarge } from "./partsInPieces.ts";
import { type Area, areaOf, type Book, type Grid, idOf, plain, readSheet } from "./sheetCells.ts";
import { hiddenNote, sheetNotes } from "./sheetNotes.ts";
import { applyMerges, tablesOf } from "./sheetTables.ts";
import type { Source, SourceTable } from "./source.ts";
import { forSources, mostColumns, mostRows, mostText, Refusal } from "./sourceLimits.ts";
import { withWholeTexts } from "./wholeTexts.ts";

const mostCells = 500_000;

export async function readWorkbook(bytes: Uint8Array): Promise<Source> {
  try {
    return read(bytes);
  } catch (error) {
    // Whatever a damaged part makes the reader throw.
    return { kind: "refused", reason: error instanceof Refusal ? error.message : damaged };
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

function read(bytes: Uint8Array): Source {
  if (bytes.length > forSources.largestFile)
    throw new Refusal(
      "The file is larger than 50 MB. Copy the sheet with the plan into a new workbook, save it as .xlsx, and try again.",
    );
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Refusal(
      "The file is protected by a password, or is in the format of Excel 2003 or older (.xls). Open it in Excel, save it as .xlsx without a password, and try again.",
    );
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new Refusal("The file is no Excel workbook. Save it as .xlsx, and try again.");
  const parts = partsOf(bytes);
  const path = workbookPath(parts);
  const links = linksOf(parts, path);
  const { sheets, epoch } = sheetsOf(parts, path);
  const part = (kind: string) => parts.get([...links.values()].find((link) => link.kind === kind)?.path ?? "");
  const book: Book = {
    strings: stringsOf(part("sharedStrings")),
    formats: formatsOf(part("styles")),
    epoch,
    left: { rows: mostRows, cells: mostCells, characters: mostText },
  };
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const shown = sheets.flatMap(({ name, id, isHidden }) => {
    const link = links.get(id);
    const sheet = link?.kind === "worksheet" && !isHidden ? parts.get(link.path) : undefined;
    return sheet ? [{ name, part: sheet }] : [];
  });
  const made = shown.map(({ name, part: sheet }) => readOne(name, { part: sheet, parts, book }));
  const tables = withWholeTexts(made.flatMap((each) => each.tables));
  const notes = [...made.flatMap((each) => each.notes), ...hiddenNote(hidden)];
  if (tables.length > 0) return { kind: "tables", tables, notes };
  throw new Refusal(["The workbook has no table that can be read.", ...notes].join(" "));
}

interface Place {
  readonly part: Part;
  readonly parts: ReadonlyMap<string, Part>;
  readonly book: Book;
}

function readOne(
  name: string,
  { part, parts, book }: Place,
): { tables: readonly SourceTable[]; notes: readonly string[] } {
  const grid = readSheet(part, book);
  const columns = widthOf(grid);
  if (columns > mostColumns)
    return {
      tables: [],
      notes: [
        `Sheet “${name}” was left out, because it uses ${columns.toLocaleString("en-GB")} columns, and at most ${mostColumns} can be read. Delete what is far to the right of the plan, and try again.`,
      ],
    };
  const notes = sheetNotes(name, grid);
  applyMerges(grid, book.left);
  return { tables: tablesOf(name, grid, areasOf(grid, { part, parts })), notes };
}

function widthOf({ rows }: Grid): number {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const cells of rows.values())
    for (const column of cells.keys()) [left, right] = [Math.min(left, column), Math.max(right, column)];
  return Math.max(0, right - left + 1);
}

/** What Excel knows as tables: those with a header row. */
function areasOf({ tables }: Grid, { part, parts }: Pick<Place, "part" | "parts">): readonly Area[] {
  if (tables.length === 0) return [];
  const links = linksOf(parts, part.name);
  return tables.flatMap((id) => {
    let area: Area | undefined;
    const table = parts.get(links.get(id)?.path ?? "");
    const open = (element: string, { ref, headerRowCount }: Readonly<Record<string, string>>) => {
      if (element === "table" && headerRowCount !== "0") area = areaOf(ref);
    };
    if (table) readPart(table, { open });
    return area ? [area] : [];
  });
}

interface Link {
  readonly kind: string;
  readonly path: string;
}

/** Where the relationships of a part lead within the file, by their ids. */
function linksOf(parts: ReadonlyMap<string, Part>, path: string): ReadonlyMap<string, Link> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const links = new Map<string, Link>();
  const part = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const open = (name: string, { Id = "", Type = "", Target = "", TargetMode }: Readonly<Record<string, string>>) => {
    if (name === "Relationship" && TargetMode !== "External")
      links.set(Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), path: resolved(folder, Target) });
  };
  if (part) readPart(part, { open });
  return links;
}

const resolved = (folder: string, target: string) => new URL(target, `file:///${folder}`).pathname.slice(1);

function workbookPath(parts: ReadonlyMap<string, Part>): string {
  const path = [...linksOf(parts, "").values()].find(({ kind }) => kind === "officeDocument")?.path ?? "";
  if (path.endsWith(".bin"))
    throw new Refusal("The file is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, and try again.");
  if (parts.has("content.xml") && parts.has("mimetype"))
    throw new Refusal("The file is an OpenDocument file. Open it, save it as .xlsx, and try again.");
  if (!parts.has(path)) throw new Refusal(damaged);
  return path;
}

interface Sheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function sheetsOf(parts: ReadonlyMap<string, Part>, path: string): { sheets: readonly Sheet[]; epoch: Epoch } {
  const sheets: Sheet[] = [];
  let root = "";
  let epoch: Epoch = 1900;
  const part = parts.get(path);
  if (part)
    readPart(part, {
      open: (element, attributes) => {
        root ||= element;
        const { name = "", state = "visible", date1904 = "0" } = attributes;
        if (element === "workbookPr" && /^(1|true)$/.test(date1904)) epoch = 1904;
        if (element === "sheet") sheets.push({ name, id: idOf(attributes), isHidden: state !== "visible" });
      },
    });
  if (root !== "workbook") throw new Refusal("The file is no Excel workbook. Save it as .xlsx, and try again.");
  return { sheets, epoch };
}

/** The texts that cells share. How East Asian words sound is no part of them. */
function stringsOf(part: Part | undefined): readonly string[] {
  const strings: string[] = [];
  let length = 0;
  let text = "";
  let isText = false;
  let isSound = false;
  const open = (name: string) => {
    if (name === "si") text = "";
    else if (name === "rPh") isSound = true;
    else if (name === "t") isText = !isSound;
  };
  const close = (name: string) => {
    if (name === "si") {
      length += text.length;
      if (length > mostText) throw new Refusal(tooLarge);
      strings.push(plain(text));
    }
    if (name === "rPh") isSound = false;
    else if (name === "t") isText = false;
  };
  const onText = (more: string) => {
    if (isText) text += more;
  };
  if (part) readPart(part, { open, close, text: onText });
  return strings;
}
