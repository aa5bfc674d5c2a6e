// What each row of a file is: an action, a part of the one above, or something that is none. Nothing is taken for an action by mistake.
import { plain } from "../../schema/plain.ts";
import { columnsFor, isOwnWorkbook, isPageNumber } from "./choices.ts";
import { isTotalText, oneLine } from "./headers.ts";
import { importWords as words } from "./importWords.ts";
import { isAbove, type SourceRecord } from "./records.ts";
import type { Target } from "./targets.ts";

type Columns = Readonly<Record<string, Target>>;

/** The rows of one action: its own, and those that go on with it. */
export interface ActionRows {
  readonly record: SourceRecord;
  /** Empty if the file gives it none. */
  readonly reference: string;
  /** Its text without the reference, by lines. */
  readonly lines: readonly string[];
  readonly parts: readonly SourceRecord[];
  readonly notes: readonly string[];
}

export interface LeftRow {
  readonly record: SourceRecord;
  readonly what: string;
}

export interface Sorted {
  readonly actions: readonly ActionRows[];
  readonly left: readonly LeftRow[];
}

export function sortRows(records: readonly SourceRecord[], columns: Columns): Sorted {
  if (isOwnWorkbook(columns)) return sortOwnRows(records, columns);
  const reader = readerOf(columns);
  const withReference = records.filter((record) => reader.reference(record) !== "").length;
  const named = records.filter((record) => reader.lines(record).length > 0 && !record.repeatsHeader).length;
  // Where most actions have references, a row without one goes on with the action above.
  const areNumbered = withReference >= named / 2 && withReference > 0;
  const actions: (ActionRows & { parts: SourceRecord[] })[] = [];
  const left: LeftRow[] = [];
  const leave = (record: SourceRecord, what: string) => void left.push({ record, what });
  for (const [index, record] of records.entries()) {
    const last = actions.at(-1);
    const above = last?.record.table === record.table ? last : undefined;
    const { lines, notes } = withoutNoise(reader.lines(record), above?.lines ?? []);
    const reference = reader.reference(record);
    const text = oneLine(reader.lines(record).join(" "));
    if (record.repeatsHeader) leave(record, words.headerAgain);
    else if (isTotal(record)) leave(record, words.subtotal);
    else if (record.isSpanning) leave(record, spans(records, index));
    else if (lines.length === 0 && reference && !goesOn(reference, above)) leave(record, words.noText);
    else if (above && isRepeated(record, above.record)) leave(record, words.repeated);
    else if (lines.length === 0 && !above) leave(record, words.lonelyText);
    else if (
      above &&
      isPart({
        ...{ lines, reference, areNumbered, text },
        isCovered: reader.isCovered(record),
        standsAlone: standsAlone(record, columns),
      })
    )
      above.parts.push(record);
    else actions.push({ record, reference, lines, parts: [], notes });
  }
  return { actions, left };
}

/** Whether a row that has a reference and no text repeats the reference of the action above. */
const goesOn = (reference: string, above: ActionRows | undefined) =>
  above !== undefined && above.lines.length > 0 && plain(reference) === plain(above.reference);

/** In the board's own workbook each row with a text is an action, whatever the text looks like. */
function sortOwnRows(records: readonly SourceRecord[], columns: Columns): Sorted {
  const [title = "", reference = ""] = [columnsFor(columns, "title")[0], columnsFor(columns, "reference")[0]];
  const textIn = ({ cells }: SourceRecord, key: string) => oneLine(cells.get(key)?.text ?? "");
  const rows = records.filter(({ repeatsHeader }) => !repeatsHeader);
  const [actions, others] = [rows.filter((row) => textIn(row, title)), rows.filter((row) => !textIn(row, title))];
  return {
    actions: actions.map((record) => {
      const lines = [textIn(record, title)];
      return { record, reference: textIn(record, reference), lines, parts: [], notes: [] };
    }),
    left: others.map((record) => ({ record, what: words.lonelyText })),
  };
}

interface Reader {
  reference(record: SourceRecord): string;
  /** The action's text by lines, without the reference with which it begins. */
  lines(record: SourceRecord): readonly string[];
  /** Whether a merged cell of the row above says what the action is. */
  isCovered(record: SourceRecord): boolean;
}

/** 1.1.1, A1.2, 12a; in the text itself only with a point, because "3 workshops" is no reference. */
const inText = /^([A-Z]{0,3}\d+(?:\.\d+)+[a-z]?)[.):]?(?:\s+|$)/u;
const ownColumn = /^[\p{L}\d][\p{L}\d.\-/ ]{0,19}$/u;

function readerOf(columns: Columns): Reader {
  const [titles, references] = [columnsFor(columns, "title"), columnsFor(columns, "reference")];
  const cellOf = (record: SourceRecord) => titles.map((key) => record.cells.get(key)).find((cell) => cell?.text.trim());
  const beginsWith = (record: SourceRecord) => {
    const { text = "", number } = cellOf(record) ?? {};
    if (number && /\d/u.test(number)) return number;
    return inText.exec(text.trim())?.[1] ?? "";
  };
  return {
    reference(record) {
      const said = references
        .map((key) => oneLine(record.cells.get(key)?.text ?? ""))
        .find((text) => text && ownColumn.test(text));
      if (references.length > 0) return said?.replace(/[.):]+$/u, "") ?? "";
      return beginsWith(record);
    },
    lines(record) {
      const text = titles
        .map((key) => record.cells.get(key)?.text ?? "")
        .filter((each) => each.trim())
        .join("\n");
      const found = text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
      const number = beginsWith(record);
      // Beside a column of references another number is part of the text: "3.5 posts are filled".
      const isReference = references.length === 0 || plain(number) === plain(this.reference(record));
      if (!isReference || !number || !found[0]?.startsWith(number)) return found;
      return [found[0].slice(number.length).replace(/^[.):]?\s*/u, ""), ...found.slice(1)].filter(Boolean);
    },
    isCovered: (record) => titles.every((key) => !record.cells.get(key) || record.cells.get(key)?.merged === "above"),
  };
}

/** Whether a row has what an action has of its own: then it lacks its reference, and is no part of another. */
function standsAlone({ cells }: SourceRecord, columns: Columns): boolean {
  const own = (["datePhrase", "leadRoles", "leads", "rating", "due"] as const).filter((target) =>
    columnsFor(columns, target).some((key) => cells.get(key)?.text.trim() && !cells.get(key)?.merged),
  );
  return own.length >= 2;
}

interface Row {
  readonly lines: readonly string[];
  readonly reference: string;
  readonly areNumbered: boolean;
  readonly isCovered: boolean;
  readonly standsAlone: boolean;
  readonly text: string;
}

function isPart({ lines, reference, areNumbered, isCovered, standsAlone, text }: Row): boolean {
  if (isCovered || lines.length === 0) return true;
  return (
    reference === "" && ((areNumbered && !standsAlone) || /^(\(?[a-z]\)|[a-z]\.\s|\(?[ivx]{1,4}\)|[•·▪‣])/u.test(text))
  );
}

/** Page numbers, and a first line that only repeats the row above. */
function withoutNoise(
  all: readonly string[],
  above: readonly string[],
): { lines: readonly string[]; notes: readonly string[] } {
  const notes: string[] = [];
  const lines = all.filter((line) => !isPageNumber(line));
  if (lines.length < all.length) notes.push(words.pageNumber);
  const repeats =
    lines.length > above.length &&
    above.length > 0 &&
    above.every((line, index) => plain(line) === plain(lines[index] ?? ""));
  if (!repeats) return { lines, notes };
  return { lines: lines.slice(above.length), notes: [...notes, words.repeatedLine] };
}

const filled = ({ cells }: SourceRecord) =>
  [...cells].filter(([key, { text, merged }]) => text.trim() && !merged && !isAbove(key));

function isTotal(record: SourceRecord): boolean {
  const texts = filled(record).map(([, { text }]) => oneLine(text));
  return texts.some((text) => isTotalText(text)) && texts.every((text) => text.length < 60);
}

/** Whether it says nothing that the row above does not. */
function isRepeated(record: SourceRecord, above: SourceRecord): boolean {
  const texts = filled(record);
  return texts.length > 0 && texts.every(([key, { text }]) => plain(text) === plain(above.cells.get(key)?.text ?? ""));
}

function spans(records: readonly SourceRecord[], index: number): string {
  const [record, next] = [records[index], records[index + 1]];
  const text = oneLine(record?.cells.get("group heading")?.text ?? "");
  return next && next.table === record?.table && !next.isSpanning ? words.groupStart(text) : words.lonelyText;
}
