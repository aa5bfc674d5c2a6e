// The words that this tab's person wrote, remembered so that their being replaced elsewhere can be told (D15). A replacement
// that goes through the tab is never silent: it is a conflict. One through SharePoint's own form would be.
import type { ActionFields, ActionRow } from "../plan/actions.ts";
import type { Edit, Overwritten } from "./state.ts";

interface Written {
  readonly words: string;
  /** The edit that carried them. */
  readonly operation: string;
  /** Whether SharePoint has had them; before that, a difference is a conflict, not a replacement. */
  readonly arrived: boolean;
}

export interface OwnWords {
  /** An edit was made: its words are the person's from now on. */
  remember(edit: Edit): void;
  /** SharePoint has the edit's words, or had them. */
  arrived(edit: Edit): void;
  /** The person gave the edit up: its words are nobody's. */
  forget(edit: Edit): void;
  /** What the row, as it comes from SharePoint, replaces of the person's words. Each replacement is told once. */
  replacedBy(row: ActionRow): readonly Overwritten[];
}

export function createOwnWords(): OwnWords {
  const written = new Map<number, Map<keyof ActionFields, Written>>();

  function ofEdit(edit: Edit): [keyof ActionFields, Written][] {
    return [...(written.get(edit.id) ?? [])].filter(([, { operation }]) => operation === edit.operation);
  }

  return {
    remember(edit) {
      const fields = written.get(edit.id) ?? new Map<keyof ActionFields, Written>();
      written.set(edit.id, fields);
      for (const [key, value] of Object.entries(edit.fields)) {
        if (typeof value !== "string" || !isWords(key)) continue;
        fields.set(key as keyof ActionFields, { words: value, operation: edit.operation, arrived: false });
      }
    },
    arrived(edit) {
      for (const [field, mine] of ofEdit(edit)) written.get(edit.id)?.set(field, { ...mine, arrived: true });
    },
    forget(edit) {
      for (const [field] of ofEdit(edit)) written.get(edit.id)?.delete(field);
    },
    replacedBy(row) {
      const fields = written.get(row.id);
      if (!fields) return [];
      const replaced: Overwritten[] = [];
      for (const [field, mine] of fields) {
        const theirs = row.fields[field];
        if (mine.arrived && typeof theirs === "string" && theirs !== mine.words) {
          fields.delete(field);
          replaced.push({ id: row.id, field, mine: mine.words, theirs, who: row.editor, when: row.modified });
        }
      }
      return replaced;
    },
  };
}

/** Free text that somebody composed; not dates, choices or ids. */
const words: ReadonlySet<string> = new Set<keyof ActionFields>([
  "title",
  "narrative",
  "correctiveAction",
  "ask",
  "evidence",
  "successCriteria",
  "revisedDueReason",
]);

function isWords(field: string): boolean {
  return words.has(field);
}
