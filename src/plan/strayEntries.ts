// Entries about a row that is not among the actions: mistaken, or of an action that was deleted. They count for nothing.
import type { AnyRow } from "../ports/lists.ts";
import type { Board } from "./board.ts";

export interface Stray {
  /** The title of the log. */
  readonly list: string;
  readonly entry: AnyRow;
}

/** Newest first. */
export function strayEntries({ lists, actions: shown }: Pick<Board, "lists" | "actions">): readonly Stray[] {
  const all = [...lists].flatMap(([list, known]) =>
    known.kind === "read" ? [...known.rows.values()].map((entry) => ({ list, entry })) : [],
  );
  return all
    .filter(({ entry }) => "actionId" in entry.fields && !shown.has(Number(entry.fields.actionId ?? 0)))
    .toSorted((a, b) => b.entry.created.getTime() - a.entry.created.getTime());
}
