// A person's own choice of how something is shown: kept on their device, for themselves alone.
import { useCallback, useSyncExternalStore } from "react";
import { useDrafts } from "./useDraft.tsx";

/** What is kept under the name, in whatever form an earlier version kept it; and how to keep another. */
export function useChoice(name: string): readonly [unknown, (choice: unknown) => void] {
  const drafts = useDrafts();
  const key = `${choicePrefix}${name}`;
  const choice = useSyncExternalStore(drafts.onChange, () => drafts.get(key));
  return [choice, useCallback((next: unknown) => drafts.set(key, next), [drafts, key])];
}

/** Keys of drafts begin with a number. */
export const choicePrefix = "own ";
