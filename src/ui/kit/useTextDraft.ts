// What is typed in one text of an action, wherever it is edited, and how it is saved.
import type { Action } from "../../plan/action.ts";
import { type ActionFields, actions } from "../../plan/actions.ts";
import { asUpdate } from "../../plan/update.ts";
import { useSession } from "./session.tsx";
import { type Draft, useDraft } from "./useDraft.tsx";

/** Columns of an action that hold text. */
export type TextKey = {
  [K in keyof ActionFields]: ActionFields[K] extends string ? K : never;
}[keyof ActionFields];

export interface TextDraft {
  readonly text: string;
  /** What the field held when the person began to type. */
  readonly seen: string;
}

export interface TextEdit {
  readonly draft: Draft<TextDraft>;
  /** Makes the edit, and lets the draft go once it is kept. */
  save(typed: TextDraft): Promise<void>;
}

export function useTextDraft({ id }: Action, field: TextKey): TextEdit {
  const { sync } = useSession();
  const draft = useDraft<TextDraft>(id, `field ${field}`);
  const [, put] = draft;
  async function save({ text, seen }: TextDraft): Promise<void> {
    const fields = asUpdate({ [field]: text.trim() }, sync.state().today);
    await sync.edit(actions, id, fields, { seen: { [field]: seen } });
    put(undefined);
  }
  return { draft, save };
}
