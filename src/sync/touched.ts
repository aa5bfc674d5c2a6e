// What is known of each list, and which of its rows are shown otherwise than before: what `Changed` says to whoever makes a board.
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

/** Rows that the edit changes as they are shown. */
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

/** Takes over what changed in a list; gives the ids of rows that are shown otherwise, the others of the same additions among them. */
export function applyTo({ confirmed, visible }: KeptParts, changes: ListChanges): ReadonlySet<number> {
  const former = [...changes.gone, ...changes.unreadable.map(({ id }) => id)].flatMap((id) => confirmed.row(id) ?? []);
  const ids = confirmed.apply(changes);
  return new Set([...ids, ...[...former, ...changes.rows].flatMap(visible.idsTouchedBy)]);
}

export function merged(all: readonly Touched[]): Touched {
  const found = new Map<string, Set<number>>();
  for (const each of all) {
    for (const [title, ids] of each) found.set(title, new Set([...(found.get(title) ?? []), ...ids]));
  }
  return found;
}
