// What a person typed in an edit, for when there is nothing left to show it on.
import { actions } from "../../plan/actions.ts";
import type { Column } from "../../schema/column.ts";
import type { Edit } from "../../sync/sync.ts";

/** What a person typed, without choices and dates, once where the row and the entry say the same. */
export function typedIn({ fields, entry }: Pick<Edit, "fields" | "entry">): readonly string[] {
  const prose: Readonly<Record<string, Column<unknown>>> = actions.columns;
  const inRow = Object.entries(fields).flatMap(([key, value]) =>
    typeof value === "string" && (value.includes(" ") || prose[key]?.isProse) ? [value] : [],
  );
  const { title, words, link } = entry?.fields ?? {};
  const inEntry = [title, words, link].flatMap((value) => (typeof value === "string" ? [value] : []));
  return [...new Set([...inRow, ...inEntry])].filter((text) => text.trim() !== "");
}
