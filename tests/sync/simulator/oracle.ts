// What a run knows of every edit: who made it, what they were shown, what they chose, what they were told.
import type { Person } from "../../../src/schema/column.ts";
import type { Values } from "../../../src/schema/list.ts";
import { isSame } from "../../../src/schema/same.ts";
import { type Edit, queueOf } from "../../../src/sync/state.ts";
import type { Page } from "./page.ts";

/** An edit that was accepted, which is to say shown. */
export interface Accepted {
  readonly person: number;
  readonly list: string;
  readonly item: number;
  readonly addition: string | undefined;
  /** The same for all edits of one row. */
  readonly queue: string;
  readonly fields: Values;
  /** The id of the entry that goes with it. */
  readonly entry: string | undefined;
  /** Every state of the fields that the author was shown. */
  readonly seen: Values[];
  /** What the author wanted written instead, when they settled a conflict. */
  chosen: { readonly on: Page; readonly words: Values }[];
  givenUp: boolean;
  /** It went with its page, and the person had been told that it was not kept on the device. */
  wasToldUnkept: boolean;
}

export interface Oracle {
  readonly edits: ReadonlyMap<string, Accepted>;
  /** Takes down an edit as a page shows it; a page that was closed shows it to nobody. */
  show(edit: Edit, person: Person, isSeen: boolean): void;
  settled(on: Page, operation: string, words: Values): void;
  givenUp(operation: string): void;
  /** The page was killed, or closed. */
  killed(page: Page): void;
  /** Whether the person gave up the edit, or the one that the entry went with. */
  isGivenUp(operation: string): boolean;
  /** Whether what settled the edit's conflict has become an edit of its own. */
  isReplaced(edit: Accepted): boolean;
}

export function createBooks(): Oracle {
  const accepted = new Map<string, Accepted>();

  const books: Oracle = {
    edits: accepted,
    isReplaced({ queue, chosen }) {
      const others = chosen.length > 0 ? [...accepted.values()] : [];
      return others.some((other) => {
        const keys = Object.keys(other.fields);
        const isOf = (words: Values) => keys.every((key) => isSame(other.fields[key], words[key]));
        return other.queue === queue && keys.length > 0 && chosen.some(({ words }) => isOf(words));
      });
    },
    isGivenUp: (operation) =>
      [...accepted].some(([own, { entry, givenUp }]) => givenUp && (own === operation || entry === operation)),
    show({ operation, list, item, addition, fields, before, kept, entry }, person, isSeen) {
      const known = accepted.get(operation);
      if (known) {
        if (known.seen.at(-1) !== before) known.seen.push(before);
        return;
      }
      accepted.set(operation, {
        ...{ person: person.id, list, item, addition, fields, entry: entry?.operation, seen: [before] },
        ...{ queue: queueOf({ list, item, addition }), chosen: [], givenUp: false, wasToldUnkept: !kept && !isSeen },
      });
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
        if (!books.isReplaced(known)) known.chosen = known.chosen.filter(({ on }) => on !== page);
      }
    },
  };
  return books;
}
