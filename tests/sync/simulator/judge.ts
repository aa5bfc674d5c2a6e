// Judges a run: compares what the server and the pages hold at the end with what the oracle knows.
import { isSame } from "../../../src/schema/same.ts";
import { type Edit, queueOf } from "../../../src/sync/state.ts";
import { everyList, risks, writable } from "./lists.ts";
import type { Network } from "./network.ts";
import type { Accepted, Oracle } from "./oracle.ts";
import type { Page } from "./page.ts";
import type { AppliedWrite, ModelServer } from "./server.ts";
import { differenceOf, type ShownRows } from "./shown.ts";

export const wrongs = [
  "lost",
  "duplicated",
  "silently overwritten",
  "written into another row",
  "left in a queue",
  "reported gone while it exists",
  "sent by another account",
  "sent side by side",
  "sent again without looking",
  "shown twice or missing for a moment",
  "board out of date",
] as const;
export type Wrong = (typeof wrongs)[number];

export interface Problem {
  readonly wrong: Wrong;
  readonly text: string;
}

export interface Closing {
  readonly oracle: Oracle;
  readonly pages: readonly Page[];
  readonly server: ModelServer;
  readonly network: Network;
  readonly shown: ShownRows;
  readonly evicted: ReadonlySet<string>;
  /** Accounts' edits that are kept on the device. */
  readonly kept: readonly string[];
}

export interface Judgement {
  readonly problems: readonly Problem[];
  /** Edits that were lost with their page and had been marked as not kept. */
  readonly lostUnkept: number;
  /** Edits that the browser cleared when no remaining page had them. */
  readonly thrownAway: number;
}

export function judge(closing: Closing): Judgement {
  const { oracle, pages, server, network, shown, evicted } = closing;
  const tray = new Set(pages.flatMap(({ sync }) => sync?.state().edits.map((edit) => edit.operation) ?? []));
  const writes = new Map<string, number>();
  const problems: Problem[] = [
    ...wrongWrites(closing, writes),
    ...leftInQueue(closing, tray),
    ...outOfDate(closing),
    ...reportedGone(closing),
    ...network.sideBySide.map((text) => ({ wrong: "sent side by side" as const, text })),
    ...network.sentWithoutLooking.map((text) => ({ wrong: "sent again without looking" as const, text })),
    ...shown.wrong.map((text) => ({ wrong: "shown twice or missing for a moment" as const, text })),
  ];
  let lostUnkept = 0;
  let thrownAway = 0;
  for (const [operation, edit] of oracle.edits) {
    const times = timesWritten(operation, edit);
    if (times > 1) problems.push({ wrong: "duplicated", text: `${operation} was written ${times} times` });
    if (edit.entry && timesSaid(edit) > 1) {
      problems.push({ wrong: "duplicated", text: `The entry of ${operation} was added ${timesSaid(edit)} times` });
    }
    if (tray.has(operation) || edit.givenUp || oracle.isReplaced(edit)) continue;
    if (edit.chosen.length > 0) {
      problems.push({ wrong: "lost", text: `${operation}: the words that settled its conflict are lost` });
    }
    if (times > 0) {
      if (edit.entry && timesSaid(edit) === 0)
        problems.push({ wrong: "lost", text: `${operation} was written without its entry` });
      continue;
    }
    if (edit.wasMarkedUnkept) lostUnkept++;
    else if (evicted.has(operation)) thrownAway++;
    else problems.push({ wrong: "lost", text: `${operation} is neither in the versions nor on a page` });
  }
  return { problems, lostUnkept, thrownAway };

  /** An edit without fields counts as written once its entry is there. */
  function timesWritten(operation: string, edit: Accepted): number {
    const { fields, entry } = edit;
    const isEntry = Object.keys(fields).length === 0;
    return isEntry && entry !== undefined ? timesSaid(edit) : (writes.get(operation) ?? 0);
  }

  function timesSaid({ person, entry }: Accepted): number {
    return server.timesSaid(person, entry?.fields.words);
  }
}

function* wrongWrites({ oracle, server }: Closing, writes: Map<string, number>): Generator<Problem> {
  for (const write of server.applied) {
    const { person, operation, list, id, fields, replaced } = write;
    writes.set(operation, (writes.get(operation) ?? 0) + 1);
    const edit = oracle.edits.get(operation);
    if (!edit) {
      yield { wrong: "duplicated", text: `${operation} was written, and is no edit of anybody` };
      continue;
    }
    if (person !== edit.person) yield { wrong: "sent by another account", text: `${operation} of ${edit.person}` };
    if (!isRowOf(edit, write, server)) yield { wrong: "written into another row", text: `${operation}: ${list} ${id}` };
    if (Object.keys({ ...fields, ...edit.fields }).some((key) => !isSame(fields[key], edit.fields[key]))) {
      yield { wrong: "lost", text: `${operation} was written with other words: ${JSON.stringify(fields)}` };
    }
    for (const key of writable) {
      if (write.adds || !(key in fields) || isSame(replaced[key], fields[key])) continue;
      if (edit.seen.some((before) => isSame(replaced[key], before[key]))) continue;
      yield { wrong: "silently overwritten", text: `${operation} replaced ${key} of ${list} ${id}: ${replaced[key]}` };
    }
  }
}

/** Whether the write went to the row that its author saw; to the first of two if the row was added twice. */
function isRowOf(edit: Accepted, { list, id, toDuplicate }: AppliedWrite, server: ModelServer): boolean {
  if (edit.list !== list || toDuplicate) return false;
  if (edit.addition === undefined) return edit.item === id;
  const row = server.row(risks, id);
  if (row?.fields.addition !== edit.addition) return false;
  return edit.item === id || row.author.id === edit.person;
}

function* leftInQueue({ pages, kept }: Closing, tray: ReadonlySet<string>): Generator<Problem> {
  for (const page of pages) {
    for (const edit of undrained(page)) {
      yield { wrong: "left in a queue", text: `${edit.operation} of ${page.name}: ${JSON.stringify(edit.progress)}` };
    }
  }
  for (const operation of kept) {
    if (!tray.has(operation))
      yield { wrong: "left in a queue", text: `${operation} is kept on the device, and no page has it` };
  }
}

/** Edits that were rejected because their row is gone, although it never was. */
function* reportedGone({ pages, server }: Closing): Generator<Problem> {
  for (const { name, sync } of pages) {
    for (const { operation, list, item, progress } of sync?.state().edits ?? []) {
      if (progress.kind !== "rejected" || !progress.why.includes("no longer in the list")) continue;
      if (!server.wasDeleted(list, item))
        yield { wrong: "reported gone while it exists", text: `${operation} of ${name}` };
    }
  }
}

/** Differences between what pages show and the lists on the server. */
function* outOfDate({ pages, server }: Closing): Generator<Problem> {
  for (const page of pages) {
    for (const list of everyList) {
      const text = differenceOf(page, list, server);
      if (text) yield { wrong: "board out of date", text };
    }
  }
}

/** Edits of a page that should have been sent; edits after an unresolved one rightly wait. */
export function undrained({ sync }: Page): Edit[] {
  const held = new Set<string>();
  return (sync?.state().edits ?? []).filter((edit) => {
    const queue = queueOf(edit);
    if (edit.progress.kind === "conflict" || edit.progress.kind === "rejected") held.add(queue);
    return !held.has(queue);
  });
}
