// What is typed and not saved, by the actions that it is about. Only pages that are loaded late ask.
import { useSyncExternalStore } from "react";
import { choicePrefix } from "./useChoice.ts";
import { isObject, useDrafts } from "./useDraft.tsx";

/** The ids of actions about which something is typed and not saved, a draft each; 0 for what is about none. */
export function useDraftedActions(): readonly number[] {
  const drafts = useDrafts();
  const ids = () =>
    drafts
      .keys()
      .filter((key) => !key.startsWith(choicePrefix) && isObject(drafts.get(key)))
      .map((key) => Number.parseInt(key, 10))
      .sort((a, b) => a - b)
      .join(" ");
  // One text, because it has to be the same each time while nothing changes.
  const text = useSyncExternalStore(drafts.onChange, ids);
  return text === "" ? [] : text.split(" ").map(Number);
}

/** All words typed about an action and not saved. */
export function useWordsOf(id: number | undefined): readonly string[] {
  const drafts = useDrafts();
  const words = () =>
    drafts
      .keys()
      .filter((key) => key.startsWith(`${id} `))
      .flatMap((key) => wordsIn(drafts.get(key)))
      .join(between);
  // One text, because it has to be the same each time while nothing changes.
  const text = useSyncExternalStore(drafts.onChange, words);
  return text === "" ? [] : text.split(between);
}

const between = "\u0000";

/** The texts of a draft; what the form showed beside them is not the person's. */
function wordsIn(draft: unknown): readonly string[] {
  if (!isObject(draft)) return [];
  return Object.entries(draft)
    .filter(([name, value]) => name !== "seen" && typeof value === "string" && value.trim() !== "")
    .map(([, value]) => String(value));
}
