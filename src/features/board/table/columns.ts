// The columns that the table may have: what each says of an action, on the screen and in a file, and by what it is sorted.
import {
  type Action,
  boardColumns,
  columnOf,
  compareReferences,
  daysLate,
  effectiveDue,
} from "../../../plan/action.ts";
import { confidences, ratings } from "../../../plan/actions.ts";
import { dayOf, formatShortDay } from "../../../plan/days.ts";
import { marks } from "../../../plan/marks.ts";
import { nameAtStart, nameOf } from "../../../plan/nameOf.ts";
import { coverageOf } from "../../../plan/status.ts";
import type { Day } from "../../../schema/column.ts";
import { directionNames } from "../../../ui/kit/directionWords.ts";
import { dateOf } from "../cardDate.ts";
import { tableWords as words } from "../takeAwayWords.ts";
import type { Travel } from "../view.ts";

export type Value = string | number | undefined;

export interface At {
  readonly today: Day;
  /** Absent until the last snapshot is known. */
  readonly travel: Travel | undefined;
  /** What is to be noted of an action; absent where nobody asks for it. */
  readonly tagsOf?: (action: Action) => string;
}

/** What a cell's form changes. */
export type Edited =
  | "status"
  | "leads"
  | "revised"
  | "programme"
  | "title"
  | "narrative"
  | "correctiveAction"
  | "ask"
  | "confidence";

export interface TableColumn {
  /** In the address. */
  readonly key: string;
  readonly title: string;
  /** Pixels, at least. */
  readonly width: number;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
  readonly edits?: Edited;
  /** In a file. */
  readonly of: (action: Action, at: At) => Value;
  /** On the screen, where that is not what a file has. */
  readonly shown?: (action: Action, at: At) => string;
  /** What it is sorted by, where that is not what a file has. */
  readonly rank?: (action: Action, at: At) => Value;
  /** Of texts; in the order of the alphabet, numbers as numbers, unless said. */
  readonly compare?: (one: string, other: string) => number;
}

/** Days sort as they are written in a file. */
const plainly = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function day(key: string, title: string, of: (action: Action, at: At) => Day | undefined): TableColumn {
  const shown = (action: Action, at: At) => {
    const found = of(action, at);
    return found ? formatShortDay(found) : "";
  };
  return { key, title, width: 108, of, shown, compare: plainly };
}

type Figure = (action: Action, at: At) => number | undefined;
const figure = (key: string, title: string, of: Figure): TableColumn => ({
  ...{ key, title, width: 84, isFigure: true, of },
});

type Text = (action: Action, at: At) => string;
const text = (key: string, title: string, of: Text): TableColumn => ({ key, title, width: 160, of });
const long = (key: string, title: string, of: Text): TableColumn => ({ key, title, width: 280, of });

const directions = ["down", "level", "started", "new", "up"] as const;

/** Where it stands among these; nothing for what is none of them. */
function placeIn<T>(all: readonly T[], value: T | undefined): number | undefined {
  const place = value === undefined ? -1 : all.indexOf(value);
  return place < 0 ? undefined : place;
}

function statusOf(action: Action, { today }: At): string {
  const column = columnOf(action, today);
  if (column === undefined) return words.withdrawn;
  return column === "Verified" && action.status.held.length > 0 ? words.embedded : marks[column].word;
}

const isCoverageKnown = ({ status }: Action) => !status.unread.has("evidence");

const tableColumns: readonly TableColumn[] = [
  {
    ...{ key: "reference", title: words.reference, width: 92, compare: compareReferences },
    of: ({ fields }) => fields.reference,
  },
  { ...long("action", words.action, ({ fields }) => fields.title), edits: "title" },
  {
    ...{ ...text("status", words.status, statusOf), width: 172, edits: "status" },
    rank: (action, { today }) => placeIn(boardColumns, columnOf(action, today)),
  },
  {
    ...{ key: "rating", title: words.rating, width: 84, edits: "status" },
    of: ({ fields }) => fields.rating,
    rank: ({ fields }) => placeIn(ratings, fields.rating),
  },
  {
    ...{ key: "direction", title: words.direction, width: 148 },
    of: (action, { travel }) => {
      const direction = travel?.(action);
      return direction && directionNames[direction];
    },
    rank: (action, { travel }) => placeIn(directions, travel?.(action)),
  },
  {
    ...{ key: "programme", title: words.programme, width: 200, edits: "programme" },
    of: ({ programme }) => programme && `${programme.number} ${programme.title}`,
    rank: ({ programme }) => programme?.number,
  },
  {
    ...{ ...text("leads", words.leads, ({ fields }) => fields.leads.map(nameOf).join("; ")), edits: "leads" },
    shown: ({ fields }) => fields.leads.map(nameAtStart).join(", "),
  },
  text("roles", words.leadRoles, ({ fields }) => fields.leadRoles),
  {
    ...day("due", words.current, ({ fields }) => effectiveDue(fields)),
    ...{ width: 132, edits: "revised", shown: ({ fields }) => dateOf(fields) },
  },
  day("original", words.due, ({ fields }) => fields.due),
  { ...day("revised", words.revised, ({ fields }) => fields.revisedDue), edits: "revised" },
  long("reason", words.reason, ({ fields }) => fields.revisedDueReason),
  {
    ...figure("late", words.late, (action, { today }) => daysLate(action, today)),
    shown: (action, { today }) => String(daysLate(action, today) || ""),
    // What is not late comes last.
    rank: (action, { today }) => daysLate(action, today) || undefined,
  },
  figure("slips", words.slips, ({ fields }) => fields.slips),
  { ...long("narrative", words.narrative, ({ fields }) => fields.narrative), edits: "narrative" },
  { ...long("corrective", words.corrective, ({ fields }) => fields.correctiveAction), edits: "correctiveAction" },
  { ...long("ask", words.ask, ({ fields }) => fields.ask), edits: "ask" },
  {
    ...{ key: "confidence", title: words.confidence, width: 168, edits: "confidence" },
    of: ({ fields }) => fields.confidence,
    rank: ({ fields }) => placeIn(confidences.toReversed(), fields.confidence),
  },
  {
    ...{ key: "evidence", title: words.evidence, width: 148 },
    of: (action) => (isCoverageKnown(action) ? coverageOf(action.status) : undefined),
    rank: (action) => {
      const { criteria, evidenced } = action.status;
      return isCoverageKnown(action) && coverageOf(action.status)
        ? evidenced / Math.max(1, criteria.length)
        : undefined;
    },
  },
  day("updated", words.lastUpdate, ({ fields }) => fields.updatedOn),
  figure("carried", words.carried, ({ fields }) => fields.carriedForward),
  long("tags", words.tags, (action, { tagsOf }) => tagsOf?.(action) ?? ""),
  text("section", words.section, ({ fields }) => fields.section),
  text("theme", words.theme, ({ fields }) => fields.theme),
  long("outcome", words.outcome, ({ fields }) => fields.outcome),
  figure("phase", words.phase, ({ fields }) => fields.phase),
  text("inPlan", words.inPlan, ({ fields }) => fields.datePhrase),
  day("start", words.start, ({ fields }) => fields.start),
  day("claimed", words.claimed, ({ status }) => status.claim?.on || undefined),
  day("verified", words.verified, ({ status }) => status.verification?.on),
  day("nextCheck", words.nextCheck, ({ status }) => status.nextCheck),
  day("changed", words.changed, ({ modified }) => dayOf(modified)),
  text("changedBy", words.changedBy, ({ editor }) => nameAtStart(editor)),
];

const byKey = new Map(tableColumns.map((column) => [column.key, column]));

export const columnWith = (key: string): TableColumn | undefined => byKey.get(key);

/** Those that there are, each once. */
export const columnsOf = (keys: Iterable<string>): readonly TableColumn[] =>
  [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);

/** They stay where they are while the others scroll. */
export const frozenColumns = columnsOf(["reference", "action"]);

/** What may be chosen beside these. */
export const furtherColumns = tableColumns.filter((column) => !frozenColumns.includes(column));

/** What is on the screen. */
export function shownIn({ of, shown }: TableColumn, action: Action, at: At): string {
  return shown ? shown(action, at) : String(of(action, at) ?? "");
}
