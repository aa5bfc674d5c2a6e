// What a run knows of every edit, independently of the sync engine: who made it, what they saw, what they chose, whether it was kept.
import type { EntryToAdd } from "../../../src/ports/storage.ts";
import type { Person } from "../../../src/schema/column.ts";
import type { Values } from "../../../src/schema/list.ts";
import { isSame } from "../../../src/schema/same.ts";
import { type Edit, queueOf } from "../../../src/sync/state.ts";
import type { Page } from "./page.ts";

/** An edit that was accepted, that is, shown. */
export interface Accepted {
  readonly person: number;
  readonly list: string;
  readonly item: number;
  readonly addition: string | undefined;
  /** The same for all edits of one row. */
  readonly queue: string;
  readonly fields: Values;
  /** The entry that goes with it; its id is another once somebody else has used the first. */
  entry: EntryToAdd | undefined;
  /** Every state of the fields that the author saw. */
  readonly seen: Values[];
  /** What the author chose when they settled its conflict. */
  chosen: { readonly on: Page; readonly words: Values }[];
  givenUp: boolean;
  /** Its page closed, and it had been marked as not kept. */
  wasMarkedUnkept: boolean;
}

export interface Oracle {
  readonly edits: ReadonlyMap<string, Accepted>;
  /** Records an edit that a page shows; nobody sees what a closed page shows. */
  show(edit: Edit, person: Person, isSeen: boolean): void;
  settled(on: Page, operation: string, words: Values): void;
  givenUp(operation: string): void;
  /** The page was killed or closed. */
  killed(page: Page): void;
  /** Whether the person discarded the edit, or the edit that the entry went with. */
  isGivenUp(operation: string): boolean;
  /** Whether the choice that settled the edit's conflict has become an edit. */
  isReplaced(edit: Accepted): boolean;
}

export function createOracle(): Oracle {
  const accepted = new Map<string, Accepted>();

  const oracle: Oracle = {
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
      [...accepted].some(
        ([own, { entry, givenUp }]) => givenUp && (own === operation || entry?.operation === operation),
      ),
    show({ operation, list, item, addition, fields, before, kept, entry }, person, isSeen) {
      const known = accepted.get(operation);
      if (known) {
        if (known.seen.at(-1) !== before) known.seen.push(before);
        known.entry = entry;
        return;
      }
      accepted.set(operation, {
        ...{ person: person.id, list, item, addition, fields, entry, seen: [before] },
        ...{ queue: queueOf({ list, item, addition }), chosen: [], givenUp: false, wasMarkedUnkept: !kept && !isSeen },
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
        if (!kept) known.wasMarkedUnkept = true;
        // A choice that was not kept and shown yet is lost with the page, and the conflict is open again.
        if (!oracle.isReplaced(known)) known.chosen = known.chosen.filter(({ on }) => on !== page);
      }
    },
  };
  return oracle;
}
