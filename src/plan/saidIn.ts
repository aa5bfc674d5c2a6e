// What a save of an action says in words, where the columns that it changed would not say what the person did.
import { savedWords as words } from "./lateWords.ts";

interface Said {
  readonly words: string;
  /** The columns that the words stand for. */
  readonly fields: readonly string[];
}

/** Nothing for a save that said nothing of how the action goes. */
export function saidIn(changes: readonly { readonly field: string; readonly to: unknown }[]): Said | undefined {
  const fields = ["updatedOn", "narrativeOn", "carriedForward"];
  const rounds = changes.find(({ field }) => field === "carriedForward")?.to;
  if (typeof rounds === "number" && rounds > 0) return { words: words.confirmed(rounds), fields };
  return changes.some(({ field, to }) => field === "updatedOn" && to) ? { words: words.updated, fields } : undefined;
}
