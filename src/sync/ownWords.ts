// Remembers the words that the person wrote in this tab, so that it can say when somebody replaces them (R16). An edit in a tab
// cannot replace them silently, because that is a conflict; SharePoint's own form can.
import type { AnyRow } from "../ports/lists.ts";
import type { Person } from "../schema/column.ts";
import type { List } from "../schema/list.ts";
import type { Confirmed } from "./confirmed.ts";
import { additionOf, type Edit, type Overwritten, queueOf } from "./state.ts";

interface Written {
  readonly words: string;
  /** The edit that wrote them. */
  readonly operation: string;
  /** Whether SharePoint has had them. Before that, a difference is a conflict. */
  readonly arrived: boolean;
}

export interface OwnWords {
  /** An edit was made: its words are the person's from now on. */
  remember(edit: Edit, list: List | undefined): void;
  /** SharePoint has the edit's words, or has had them. */
  arrived(edit: Edit): void;
  /** The person discarded the edit. */
  forget(edit: Edit): void;
  /** The person's words that others have replaced in rows just read. Each replacement is reported once. */
  replacedBy(list: Confirmed, rows: readonly AnyRow[], me: Person | undefined): readonly Overwritten[];
}

export function createOwnWords(): OwnWords {
  /** By queue of the row, then by field. */
  const written = new Map<string, Map<string, Written>>();

  function ofEdit(edit: Edit): [string, Written][] {
    return [...(written.get(queueOf(edit)) ?? [])].filter(([, { operation }]) => operation === edit.operation);
  }

  function replacedIn(list: string, row: AnyRow): readonly Overwritten[] {
    const fields = written.get(queueOf({ list, item: row.id, addition: additionOf(row) }));
    if (!fields) return [];
    const replaced: Overwritten[] = [];
    for (const [field, mine] of fields) {
      const theirs = row.fields[field];
      if (mine.arrived && typeof theirs === "string" && theirs !== mine.words) {
        fields.delete(field);
        replaced.push({ list, id: row.id, field, mine: mine.words, theirs, who: row.editor, when: row.modified });
      }
    }
    return replaced;
  }

  return {
    remember(edit, list) {
      const fields = written.get(queueOf(edit)) ?? new Map<string, Written>();
      written.set(queueOf(edit), fields);
      for (const [key, value] of Object.entries(edit.fields)) {
        if (typeof value !== "string" || !list?.columns[key]?.isProse) continue;
        fields.set(key, { words: value, operation: edit.operation, arrived: false });
      }
    },
    arrived(edit) {
      for (const [field, mine] of ofEdit(edit)) written.get(queueOf(edit))?.set(field, { ...mine, arrived: true });
    },
    forget(edit) {
      for (const [field] of ofEdit(edit)) written.get(queueOf(edit))?.delete(field);
    },
    replacedBy: (confirmed, rows, me) =>
      rows
        .filter((row) => !confirmed.isDuplicate(row))
        .flatMap((row) => replacedIn(confirmed.list.title, row))
        .filter(({ who }) => who.id !== me?.id),
  };
}

/** The replacements, without those of the same fields as others. */
export function without(
  replaced: readonly Overwritten[],
  others: readonly Pick<Overwritten, "list" | "id" | "field">[],
): readonly Overwritten[] {
  return replaced.filter(
    (each) => !others.some(({ list, id, field }) => list === each.list && id === each.id && field === each.field),
  );
}
