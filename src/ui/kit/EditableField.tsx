// One text of an action, edited in place: what is typed is kept until it is saved or discarded, and how far its saving is.
import { Button, tokens } from "@fluentui/react-components";
import type { Action } from "../../plan/action.ts";
import { type ActionFields, actions } from "../../plan/actions.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { asUpdate } from "../../plan/update.ts";
import type { Edit } from "../../sync/sync.ts";
import { FormControl } from "./FormControl.tsx";
import { textOf, tooLong } from "./formField.ts";
import { saves } from "./keys.ts";
import { OnPaper } from "./OnPaper.tsx";
import { usePanelStyles } from "./panel.styles.ts";
import { printWords } from "./printWords.ts";
import { useSession } from "./session.tsx";
import { useDraft } from "./useDraft.tsx";
import { editWords, formWords } from "./words.ts";

type TextKey = {
  [K in keyof ActionFields]: ActionFields[K] extends string ? K : never;
}[keyof ActionFields];

interface TextDraft {
  readonly text: string;
  /** What the field held when the person began to type. */
  readonly seen: string;
}

interface Props {
  readonly action: Action;
  readonly field: TextKey;
  readonly label: string;
  readonly edit: Edit | undefined;
  readonly canEdit: boolean;
  readonly isTall?: boolean;
}

export function EditableField({ action, field, label, edit, canEdit, isTall = false }: Props) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const [draft, put] = useDraft<TextDraft>(action.id, `field ${field}`);
  const current = action.fields[field];
  if (!canEdit) return <ReadOnlyField label={label} text={current} />;

  const described = {
    ...textOf(field, actions.columns[field]),
    kind: "lines",
    label,
    tall: isTall,
    changed: draft !== undefined && draft.seen !== current && { by: nameAtStart(action.editor), now: current },
  } as const;
  const isTooLong = tooLong(described, draft?.text) !== undefined;

  async function save(): Promise<void> {
    if (!draft || isTooLong) return;
    const fields = asUpdate({ [field]: draft.text.trim() }, sync.state().today);
    await sync.edit(actions, action.id, fields, { seen: { [field]: draft.seen } });
    put(undefined);
  }

  return (
    <>
      <OnPaper>
        <ReadOnlyField label={label} text={current} />
        {draft && <p className={styles.label}>{printWords.notPrinted}</p>}
      </OnPaper>
      <form
        data-field={field}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => saves(event) && void save()}
      >
        <FormControl
          field={described}
          value={draft?.text ?? current}
          isRefused={false}
          onPut={(text) => put({ text, seen: draft?.seen ?? current })}
        />
        {draft ? (
          <div className={styles.fieldButtons}>
            <Button size="small" appearance="primary" type="submit" disabled={isTooLong}>
              {formWords.save}
            </Button>
            <Button size="small" onClick={() => put(undefined)}>
              {formWords.discard}
            </Button>
          </div>
        ) : (
          <SaveState edit={edit} />
        )}
      </form>
    </>
  );
}

/** What somebody who may not change a field sees of it. */
export function ReadOnlyField({ label, text }: { label: string; text: string }) {
  const styles = usePanelStyles();
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <p className={styles.text} dir="auto">
        {text || "—"}
      </p>
    </div>
  );
}

/** How far the saving of a field is; nothing when it is saved. */
export function SaveState({ edit }: { edit: Edit | undefined }) {
  if (!edit) return null;
  const { progress } = edit;
  const state = editWords[progress.kind];
  return (
    <span style={{ fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 }} data-testid="save-state">
      {progress.kind === "waiting" && progress.why ? `${state}: ${progress.why}` : state}
    </span>
  );
}
