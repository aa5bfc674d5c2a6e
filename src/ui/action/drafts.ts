// Unsaved typing, by row and field: closing the panel, or reading another action, loses nothing.

export interface Draft {
  readonly text: string;
  /** What the field held when the person began to type. */
  readonly seen: string;
}

const drafts = new Map<number, Map<string, Draft>>();

export function draftOf(id: number, field: string): Draft | undefined {
  return drafts.get(id)?.get(field);
}

export function keepDraft(id: number, field: string, draft: Draft | undefined): void {
  const known = drafts.get(id) ?? new Map<string, Draft>();
  if (draft) known.set(field, draft);
  else known.delete(field);
  drafts.set(id, known);
}

/** All that is typed for a row and not saved. */
export function draftsOf(id: number): readonly string[] {
  return [...(drafts.get(id)?.values() ?? [])].map(({ text }) => text).filter((text) => text.trim() !== "");
}
