// What is typed in a form and not saved: kept until it is saved or discarded, whatever becomes of the form or the page.
import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from "react";
import type { Drafts } from "../../ports/storage.ts";

const DraftsContext = createContext<Drafts | undefined>(undefined);

export function DraftsProvider({ drafts, children }: { drafts: Drafts; children: ReactNode }) {
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error("No drafts around this component");
  return drafts;
}

/** A form's draft, and how to keep another, or discard it with none. */
export type Draft<T> = readonly [T | undefined, (draft: T | undefined) => void];

/** The draft of one form about one action (0 where it is about none). */
export function useDraft<T extends object>(id: number, form: string): Draft<T> {
  const drafts = useDrafts();
  const key = `${id} ${form}`;
  const draft = useSyncExternalStore(drafts.onChange, () => drafts.get(key));
  const put = useCallback((next: T | undefined) => drafts.set(key, next), [drafts, key]);
  return [isObject(draft) ? (draft as T) : undefined, put];
}

/** The ids of actions about which something is typed and not saved, a draft each; 0 for what is about none. */
export function useDraftedActions(): readonly number[] {
  const drafts = useDrafts();
  const ids = () =>
    drafts
      .keys()
      .filter((key) => isObject(drafts.get(key)))
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

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
