// What is typed in a form and not saved: kept until it is saved or discarded, whatever becomes of the form or the page.
import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from "react";
import type { Drafts } from "../../ports/storage.ts";

const DraftsContext = createContext<Drafts | undefined>(undefined);

export function DraftsProvider({ drafts, children }: { drafts: Drafts; children: ReactNode }) {
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export function useDrafts(): Drafts {
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

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
