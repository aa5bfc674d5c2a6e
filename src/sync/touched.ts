// What is known of each list, and which rows show differently after a change, so that `project` computes only those again.
import type { Changed } from "../ports/known.ts";
import type { ListChanges } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { type Confirmed, createConfirmed } from "./confirmed.ts";
import type { Edit } from "./state.ts";
import { createVisible, type Visible } from "./visible.ts";

/** Ids of rows, by the title of their list. */
export type Touched = Exclude<Changed, "all">;

/** What is known of one list. */
export interface KeptParts {
  readonly confirmed: Confirmed;
  readonly visible: Visible;
}

export function createParts(list: List): KeptParts {
  const confirmed = createConfirmed(list);
  return { confirmed, visible: createVisible(confirmed) };
}

/** The rows that show differently with the edit than without it. */
export function touchedBy(edit: Edit, kept: ReadonlyMap<string, KeptParts>): Touched {
  const { list, item, addition, entry } = edit;
  const about = kept.get(list);
  const log = entry && kept.get(entry.list);
  const found: Touched[] = [];
  if (item > 0) found.push(new Map([[list, new Set([item])]]));
  if (about && addition !== undefined) {
    found.push(new Map([[list, new Set([...about.confirmed.added(addition), about.visible.idOf(addition)])]]));
  }
  if (entry && log) found.push(new Map([[entry.list, new Set([log.visible.idOf(entry.operation)])]]));
  return merged(found);
}

/** Applies changes to a list. Gives the ids of the rows that may show differently, with other rows of the same additions. */
export function applyTo({ confirmed, visible }: KeptParts, changes: ListChanges): ReadonlySet<number> {
  const former = [...changes.gone, ...changes.unreadable.map(({ id }) => id)].flatMap((id) => confirmed.row(id) ?? []);
  const hadSurplus = confirmed.surplus().size > 0;
  const ids = confirmed.apply(changes);
  // What counts of others' entries may be different now (R28).
  const others = hadSurplus || confirmed.surplus().size > 0 ? confirmed.ids() : [];
  return new Set([...ids, ...others, ...[...former, ...changes.rows].flatMap(visible.idsTouchedBy)]);
}

export function merged(all: readonly Touched[]): Touched {
  const found = new Map<string, Set<number>>();
  for (const each of all) {
    for (const [title, ids] of each) found.set(title, new Set([...(found.get(title) ?? []), ...ids]));
  }
  return found;
}
