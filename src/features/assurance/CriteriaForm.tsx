// The success criteria as text, one a line; every line is saved with its mark, so that evidence keeps pointing at it.
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { readCriteria, withMarks } from "../../plan/criteria.ts";
import { coverageOf, evidencedOf } from "../../plan/status.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useEvidenceStyles } from "./Evidence.styles.ts";

interface Props {
  readonly action: Action;
  readonly onClose: () => void;
}

export function CriteriaForm({ action, onClose }: Props) {
  const { sync } = useSession();
  const panel = usePanelStyles();
  const styles = useEvidenceStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const current = action.fields.successCriteria;
  const [kept, keep] = useDraft<{ readonly text: string; readonly seen: string }>(action.id, "field successCriteria");
  const draft = kept ?? { text: withMarks(current), seen: current };
  useEffect(() => field.current?.focus(), []);

  function put(text: string): void {
    keep({ ...draft, text });
  }

  function close(): void {
    keep(undefined);
    onClose();
  }

  function save(): void {
    const successCriteria = withMarks(draft.text);
    const criteria = readCriteria(successCriteria);
    const supported = action.status.evidence.map(({ fields }) => fields.criterion);
    const coverage = coverageOf({ criteria, evidenced: evidencedOf(criteria, supported) });
    void sync.edit(actions, action.id, { successCriteria, coverage }, { seen: { successCriteria: draft.seen } });
    close();
  }

  return (
    <div className={styles.form}>
      <Field
        label="Success criteria"
        hint="One a line. A line keeps its mark, so that its evidence stays with it; new lines are given theirs."
      >
        <Textarea
          className={panel.growing}
          name="successCriteria"
          rows={4}
          resize="vertical"
          value={draft.text}
          onChange={(_, { value }) => put(value)}
          onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && save()}
          textarea={{ dir: "auto", ref: field }}
        />
      </Field>
      {draft.seen !== current && (
        <p className={panel.theirs}>
          <strong>{action.editor.name} has changed this while you were writing.</strong> It now says:{" "}
          {current || "nothing"}
        </p>
      )}
      <div className={panel.fieldButtons}>
        <Button size="small" appearance="primary" onClick={save}>
          Save
        </Button>
        <Button size="small" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
