// One text of an action, edited in place: what is typed is kept until it is saved or discarded, and how far its saving is.
import { Button, tokens } from "@fluentui/react-components";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Edit } from "../../sync/sync.ts";
import { FormControl } from "./FormControl.tsx";
import { textOf, tooLong } from "./formField.ts";
import { saves } from "./keys.ts";
import { OnPaper } from "./OnPaper.tsx";
import { usePanelStyles } from "./panel.styles.ts";
import { printWords } from "./printWords.ts";
import { type TextKey, useTextDraft } from "./useTextDraft.ts";
import { editWords, formWords } from "./words.ts";

interface Props {
  readonly action: Action;
  readonly field: TextKey;
  readonly label: string;
  readonly edit: Edit | undefined;
  readonly canEdit: boolean;
  readonly isTall?: boolean;
}

export function EditableField({ action, field, label, edit, canEdit, isTall = false }: Props) {
  const styles = usePanelStyles();
  const text = useTextDraft(action, field);
  const [draft, put] = text.draft;
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
    if (draft && !isTooLong) await text.save(draft);
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
