// What a run knows of every edit: who made it, what they were shown, what they chose, what they were told. And the judgement.

import type { ActionFields } from "../../../src/plan/actions.ts";
import type { Person } from "../../../src/schema/column.ts";
import { isSame } from "../../../src/schema/same.ts";
import type { Edit } from "../../../src/sync/state.ts";
import type { Page } from "./page.ts";
import { type ModelServer, writable } from "./server.ts";

export const wrongs = [
  "lost",
  "duplicated",
  "silently overwritten",
  "left in a queue",
  "sent in another's name",
  "sent side by side",
  "board out of date",
] as const;
export type Wrong = (typeof wrongs)[number];

export interface Problem {
  readonly wrong: Wrong;
  readonly text: string;
}

/** An edit that was accepted, which is to say shown. */
interface Accepted {
  readonly person: number;
  readonly id: number;
  readonly fields: Partial<ActionFields>;
  /** The id of the record that goes with it. */
  readonly record: string | undefined;
  /** Every state of the fields that the author was shown. */
  readonly seen: Partial<ActionFields>[];
  /** What the author wanted written instead, when they settled a conflict. */
  chosen: { readonly on: Page; readonly words: Partial<ActionFields> }[];
  givenUp: boolean;
  /** It went with its page, and the person had been told that it was not kept on the device. */
  wasToldUnkept: boolean;
}

export interface Books {
  readonly edits: number;
  /** Takes down an edit as a page shows it; a page that was closed shows it to nobody. */
  show(edit: Edit, person: Person, isSeen: boolean): void;
  settled(on: Page, operation: string, words: Partial<ActionFields>): void;
  givenUp(operation: string): void;
  /** The page was killed, or closed. */
  killed(page: Page): void;
  judge(closing: Closing): Judgement;
}

export interface Closing {
  readonly pages: readonly Page[];
  readonly server: ModelServer;
  readonly sideBySide: readonly string[];
  readonly evicted: ReadonlySet<string>;
  /** Accounts' edits that are kept on the device. */
  readonly kept: readonly string[];
}

export interface Judgement {
  readonly problems: readonly Problem[];
  /** Edits that went with a page whose person had been told that they were not kept. */
  readonly toldUnkept: number;
  /** Edits that the browser threw away while no page that lived on had them. */
  readonly thrownAway: number;
}

export function createBooks(): Books {
  const accepted = new Map<string, Accepted>();

  /** Whether what settled the edit's conflict has become an edit of its own. */
  function isReplaced({ id, chosen }: Accepted): boolean {
    const others = chosen.length > 0 ? [...accepted.values()] : [];
    return others.some((other) => {
      const keys = Object.keys(other.fields) as (keyof ActionFields)[];
      return other.id === id && chosen.some(({ words }) => keys.every((key) => other.fields[key] === words[key]));
    });
  }

  /** What of the record, as a page shows it, is not as it is. */
  function* outOfDate({ pages, server }: Closing): Generator<Problem> {
    for (const { name, sync } of pages) {
      for (const id of server.ids) {
        const seen = sync?.state().board?.actions.get(id)?.etag;
        const is = server.row(id)?.etag;
        if (seen !== is)
          yield { wrong: "board out of date", text: `${name} shows ${seen} of row ${id}, which is ${is}` };
      }
    }
  }

  function* leftInQueue({ pages, kept }: Closing, tray: ReadonlySet<string>): Generator<Problem> {
    for (const page of pages) {
      for (const edit of undrained(page)) {
        yield { wrong: "left in a queue", text: `${edit.operation} of ${page.name}: ${JSON.stringify(edit.progress)}` };
      }
    }
    for (const operation of kept) {
      if (!tray.has(operation)) yield { wrong: "left in a queue", text: `${operation} is kept, and on no page` };
    }
  }

  function* wrongWrites({ server }: Closing, writes: Map<string, number>): Generator<Problem> {
    for (const { person, operation, id, fields, replaced } of server.applied) {
      writes.set(operation, (writes.get(operation) ?? 0) + 1);
      const edit = accepted.get(operation);
      if (!edit) {
        yield { wrong: "duplicated", text: `${operation} was written, but by nobody` };
        continue;
      }
      if (person !== edit.person) yield { wrong: "sent in another's name", text: `${operation} of ${edit.person}` };
      for (const key of writable) {
        if (!(key in fields) || isSame(replaced[key], fields[key])) continue;
        if (edit.seen.some((before) => isSame(replaced[key], before[key]))) continue;
        yield { wrong: "silently overwritten", text: `${operation} replaced ${key} of row ${id}: ${replaced[key]}` };
      }
    }
  }

  return {
    get edits() {
      return accepted.size;
    },
    show({ operation, id, fields, before, kept, record }, person, isSeen) {
      const known = accepted.get(operation);
      if (known) {
        if (known.seen.at(-1) !== before) known.seen.push(before);
        return;
      }
      const unknown = { chosen: [], givenUp: false, wasToldUnkept: !kept && !isSeen };
      const made = { person: person.id, id, fields, record: record?.operation, seen: [before] };
      accepted.set(operation, { ...made, ...unknown });
    },
    settled(on, operation, words) {
      accepted.get(operation)?.chosen.push({ on, words });
    },
    givenUp(operation) {
      const known = accepted.get(operation);
      if (known) known.givenUp = true;
    },
    killed(page) {
      for (const { operation, kept } of page.sync?.state().edits ?? []) {
        const known = accepted.get(operation);
        if (!known) continue;
        if (!kept) known.wasToldUnkept = true;
        // Where what settled it was not kept and shown yet, it is unsettled again.
        if (!isReplaced(known)) known.chosen = known.chosen.filter(({ on }) => on !== page);
      }
    },
    judge(closing) {
      const tray = new Set(
        closing.pages.flatMap(({ sync }) => sync?.state().edits.map((edit) => edit.operation) ?? []),
      );
      const writes = new Map<string, number>();
      const problems: Problem[] = [
        ...wrongWrites(closing, writes),
        ...leftInQueue(closing, tray),
        ...outOfDate(closing),
        ...closing.sideBySide.map((text) => ({ wrong: "sent side by side" as const, text })),
      ];
      let toldUnkept = 0;
      let thrownAway = 0;
      for (const [operation, edit] of accepted) {
        const times = writes.get(operation) ?? 0;
        if (times > 1) problems.push({ wrong: "duplicated", text: `${operation} was written ${times} times` });
        if (tray.has(operation) || edit.givenUp || isReplaced(edit)) continue;
        if (edit.chosen.length > 0) {
          problems.push({ wrong: "lost", text: `${operation}: the words that settled its conflict are nowhere` });
        }
        if (times > 0) {
          const isRecorded = edit.record === undefined || closing.server.recorded.has(edit.record);
          if (!isRecorded) problems.push({ wrong: "lost", text: `${operation} was written without its record` });
          continue;
        }
        if (edit.wasToldUnkept) toldUnkept++;
        else if (closing.evicted.has(operation)) thrownAway++;
        else problems.push({ wrong: "lost", text: `${operation} is neither in the versions nor on a page` });
      }
      return { problems, toldUnkept, thrownAway };
    },
  };
}

/** Edits of a page that should be gone by themselves; those that come after one that needs its author rightly wait. */
export function undrained({ sync }: Page): Edit[] {
  const held = new Set<number>();
  return (sync?.state().edits ?? []).filter(({ id, progress }) => {
    if (progress.kind === "conflict" || progress.kind === "parked") held.add(id);
    return !held.has(id);
  });
}
