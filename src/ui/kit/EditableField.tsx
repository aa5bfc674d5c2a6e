// One field of an action, edited in place: what is typed is kept until it is saved or thrown away, and it says how its
// saving stands.
import { Button, Field, Textarea, tokens } from "@fluentui/react-components";
import type { Action } from "../../plan/action.ts";
import { type ActionFields, actions } from "../../plan/actions.ts";
import { asUpdate } from "../../plan/update.ts";
import type { Edit } from "../../sync/sync.ts";
import { usePanelStyles } from "./panel.styles.ts";
import { useSession } from "./session.tsx";
import { useDraft } from "./useDraft.tsx";

type TextKey = {
  [K in keyof ActionFields]: ActionFields[K] extends string ? K : never;
}[keyof ActionFields];

interface Draft {
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
  readonly rows?: number;
  readonly maxLength?: number;
}

export function EditableField({ action, field, label, edit, canEdit, rows = 2, maxLength }: Props) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const [draft, put] = useDraft<Draft>(action.id, `field ${field}`);
  const current = action.fields[field];

  function save(): void {
    if (!draft) return;
    const fields = asUpdate({ [field]: draft.text.trim() }, sync.state().today);
    void sync.edit(actions, action.id, fields, { seen: { [field]: draft.seen } });
    put(undefined);
  }

  if (!canEdit) return <ReadOnlyField label={label} text={current} />;
  const tooLong = maxLength !== undefined && (draft?.text.length ?? 0) > maxLength;
  return (
    <div>
      <Field
        label={label}
        {...(tooLong && { validationMessage: `At most ${maxLength} characters; this is ${draft?.text.length}.` })}
      >
        <Textarea
          className={styles.growing}
          name={field}
          rows={rows}
          textarea={{ dir: "auto" }}
          resize="vertical"
          value={draft?.text ?? current}
          onChange={(_, { value }) => put({ text: value, seen: draft?.seen ?? current })}
          onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && !tooLong && save()}
        />
      </Field>
      {draft && draft.seen !== current && (
        <p className={styles.theirs}>
          <strong>{action.editor.name} has changed this while you were writing.</strong> It now says:{" "}
          {current || "nothing"}
        </p>
      )}
      {draft ? (
        <div className={styles.fieldButtons}>
          <Button size="small" appearance="primary" disabled={tooLong} onClick={save}>
            Save
          </Button>
          <Button size="small" onClick={() => put(undefined)}>
            Discard
          </Button>
        </div>
      ) : (
        <SaveState edit={edit} />
      )}
    </div>
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

/** How the saving of a field stands; nothing when it is saved. */
export function SaveState({ edit }: { edit: Edit | undefined }) {
  if (!edit) return null;
  const words = { waiting: "Waiting to save", sending: "Saving", conflict: "Needs you", rejected: "Needs you" };
  const { progress } = edit;
  const why = progress.kind === "waiting" && progress.why ? `: ${progress.why}` : "";
  return (
    <span style={{ fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 }} data-testid="save-state">
      {words[progress.kind]}
      {why}
    </span>
  );
}
