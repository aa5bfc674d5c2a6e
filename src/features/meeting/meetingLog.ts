// What the entries of a meeting's log come to: whether it is open, who presents, what is shown, who is there. Pure.
import { bySubject } from "../../plan/actionLogs.ts";
import type { Board } from "../../plan/board.ts";
import { inOrder } from "../../plan/completion.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Entry } from "../../ports/storage.ts";
import type { Person } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import { type MeetingEntry, type MeetingEntryFields, meetingLog } from "./list.ts";
import { logWords } from "./logWords.ts";

/** What the stage shows: an action, an item of the agenda, or the board as a whole. */
export type Shown =
  | { readonly kind: "action"; readonly id: number; readonly reference: string }
  | { readonly kind: "item"; readonly text: string }
  | { readonly kind: "board" };

export interface Presenter {
  readonly by: Person;
  /** Of the entry by which they began: what they show names it. */
  readonly operation: string;
}

export interface MeetingState {
  readonly status: "to come" | "open" | "closed";
  readonly openedAt: Date | undefined;
  readonly closedAt: Date | undefined;
  /** The operation of the entry that closed it; only an `Opened` entry that names it opens it again. */
  readonly closing: string | undefined;
  readonly presenter: Presenter | undefined;
  /** Everybody who has presented. */
  readonly presenters: readonly Presenter[];
  /** What the presenter shows now. */
  readonly shown: Shown | undefined;
  /** Each thing that was shown, once, in the order in which it first was. */
  readonly wasShown: readonly Shown[];
  /** Who is there, as it was said last. */
  readonly present: readonly string[];
  /** Who said so last once the meeting was closed. */
  readonly corrected: { readonly by: Person; readonly at: Date } | undefined;
}

export type LogBoard = Pick<Board, "lists" | "inDoubt">;

/** The entries about a meeting that count, in the order in which they were made. */
export function entriesOf({ lists, inDoubt }: LogBoard, meetingId: number): readonly MeetingEntry[] {
  return inOrder(bySubject(rowsOf(lists, meetingLog), inDoubt, "meetingId").counted.get(meetingId) ?? []);
}

/** `entries`: of one meeting, in order. */
export function meetingState(entries: readonly MeetingEntry[]): MeetingState {
  let state: MeetingState = {
    ...{ status: "to come", openedAt: undefined, closedAt: undefined, closing: undefined },
    ...{ presenter: undefined, presenters: [], shown: undefined, wasShown: [], present: [], corrected: undefined },
  };
  for (const entry of entries) state = after(state, entry);
  return state;
}

function after(state: MeetingState, entry: MeetingEntry): MeetingState {
  const { author, created, fields } = entry;
  const { kind, operation } = fields;
  const isOpen = state.status === "open";
  if (kind === "Present") {
    const corrected = state.status === "closed" ? { by: author, at: created } : state.corrected;
    return { ...state, present: linesOf(fields.words).slice(0, mostPresent).map(asLine), corrected };
  }
  if (kind === "Closed") {
    const closed = { status: "closed", closedAt: created, closing: operation, presenter: undefined } as const;
    return isOpen ? { ...state, ...closed } : state;
  }
  if (kind === "Showing") return isOpen ? afterShowing(state, entry) : state;
  // Whoever was offline when it was closed does not open it again without knowing.
  if (state.status === "closed" && (kind !== "Opened" || fields.presenting !== state.closing)) return state;
  const presenter = { by: author, operation };
  return {
    ...{ ...state, status: "open", openedAt: state.openedAt ?? created, closedAt: undefined, closing: undefined },
    ...{ presenter, presenters: [...state.presenters, presenter] },
  };
}

function afterShowing(state: MeetingState, { author, fields }: MeetingEntry): MeetingState {
  const shown = shownBy(fields);
  const isTheirs = ({ by, operation }: Presenter) => by.id === author.id && operation === fields.presenting;
  if (!shown || !state.presenters.some(isTheirs)) return state;
  const isKnown = state.wasShown.some((each) => isSameShown(each, shown));
  const wasShown = isKnown ? state.wasShown : [...state.wasShown, shown];
  // Somebody who was offline shows, when they are back, what nobody follows any more.
  const isFollowed = state.presenter !== undefined && isTheirs(state.presenter);
  return { ...state, wasShown, ...(isFollowed && { shown }) };
}

function shownBy({ actionId, reference, item, view }: MeetingEntryFields): Shown | undefined {
  if (actionId) return { kind: "action", id: actionId, reference };
  if (view === "Board") return { kind: "board" };
  return item ? { kind: "item", text: item } : undefined;
}

export function isSameShown(one: Shown | undefined, other: Shown | undefined): boolean {
  if (one?.kind === "action" && other?.kind === "action") return one.id === other.id;
  if (one?.kind === "item" && other?.kind === "item") return one.text === other.text;
  return one?.kind === other?.kind;
}

/** Of who is there: as many lines, and as long, as anybody reads. */
const mostPresent = 200;
const asLine = (line: string) => cut(line, 255);

export const linesOf = (text: string): readonly string[] => text.split("\n").flatMap((line) => line.trim() || []);

/** The entry that begins somebody's presenting: the first of a meeting opens it. Its operation is what they name by what they show. */
export function presentingEntry(meetingId: number, state: MeetingState, operation: string): Entry {
  const kind = state.status === "open" ? "Presenting" : "Opened";
  return { ...entry(meetingId, { kind, title: logWords[kind], presenting: state.closing ?? "" }), operation };
}

/** The entry of one step. */
export function showingEntry(meetingId: number, { operation }: Presenter, shown: Shown): Entry {
  const what =
    shown.kind === "action"
      ? ({ actionId: shown.id, reference: shown.reference } as const)
      : shown.kind === "item"
        ? { item: cut(shown.text, 255) }
        : ({ view: "Board" } as const);
  const title = cut(logWords.showing(nameOfShown(shown)), 255);
  return entry(meetingId, { kind: "Showing", title, presenting: operation, ...what });
}

export function presentEntry(meetingId: number, present: readonly string[]): Entry {
  const lines = present.slice(0, mostPresent).map(asLine);
  return entry(meetingId, { kind: "Present", title: logWords.present(lines.length), words: lines.join("\n") });
}

export const closedEntry = (meetingId: number): Entry => entry(meetingId, { kind: "Closed", title: logWords.Closed });

/** `4.1.1`, the item's own words, or the board. */
export function nameOfShown(shown: Shown): string {
  if (shown.kind === "action") return shown.reference;
  return shown.kind === "item" ? shown.text : logWords.board;
}

type Said = Partial<MeetingEntryFields> & Pick<MeetingEntryFields, "kind" | "title">;

function entry(meetingId: number, said: Said): Entry {
  const none = { presenting: "", actionId: undefined, reference: "", item: "", view: undefined, words: "" } as const;
  return { list: meetingLog.title, fields: { ...none, meetingId, ...said } };
}
