// Evidence of an action under the success criterion that each piece supports, and how much of the action is evidenced.
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type EvidenceEntry, evidence as evidenceList } from "../../plan/log.ts";
import { EditableField, SaveState } from "../../ui/kit/EditableField.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { AddEvidence, nothingTyped, type TypedEvidence } from "./AddEvidence.tsx";
import { CriteriaForm } from "./CriteriaForm.tsx";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";

export function Evidence({ action, board, edits, canEdit, asked }: PanelSectionProps) {
  const panel = usePanelStyles();
  const styles = useEvidenceStyles();
  const { readOnly } = useSession();
  const [typed, putTyped] = useDraft<TypedEvidence>(action.id, "evidence record");
  const [editing, setEditing] = useState(false);
  const { criteria, evidence, evidenced } = action.status;
  const mayAdd = board.mayAdd.has(evidenceList.title) && !readOnly;
  useEffect(() => {
    if (asked && mayAdd && !typed) putTyped(nothingTyped(action, board.me));
  }, [asked]);
  const marks = new Set(criteria.map(({ mark }) => mark));
  const supporting = (mark: string) => evidence.filter(({ fields }) => fields.criterion.toUpperCase() === mark);
  const others = evidence.filter(({ fields }) => !marks.has(fields.criterion.toUpperCase()));
  const pieces = (entries: readonly EvidenceEntry[]) => (
    <ul className={styles.pieces}>
      {entries.map((piece) => (
        <li key={piece.fields.operation || piece.id}>
          <EvidenceLine evidence={piece} siteUrl={board.site.url} />
          <SaveState edit={edits.find(({ entry }) => entry?.operation === piece.fields.operation)} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={panel.section} aria-label="Evidence" tabIndex={-1} data-testid="evidence">
      <div className={styles.heading}>
        <h3 className={panel.sectionTitle}>Evidence</h3>
        <span className={styles.coverage} data-testid="coverage">
          {criteria.length > 0
            ? `${evidenced} of ${criteria.length} criteria evidenced`
            : evidence.length === 0 && "None yet"}
        </span>
      </div>
      {criteria.length === 0 && !editing && (
        <p className={panel.text}>No success criteria are written down: how will anybody know that it has worked?</p>
      )}
      {!editing && (criteria.length > 0 || others.length > 0) && (
        <ul className={styles.list}>
          {criteria.map(({ mark, text }) => (
            <li key={mark} className={styles.group} data-criterion={mark}>
              <div className={styles.criterion}>
                <span className={styles.mark}>{mark}</span>
                <span className={styles.words} dir="auto">
                  {text}
                </span>
              </div>
              {supporting(mark).length > 0 ? pieces(supporting(mark)) : <p className={styles.none}>No evidence yet</p>}
            </li>
          ))}
          {others.length > 0 && (
            <li className={styles.group} data-criterion="">
              {criteria.length > 0 && <span className={styles.mark}>The action as a whole</span>}
              {pieces(others)}
            </li>
          )}
        </ul>
      )}
      {editing && <CriteriaForm action={action} onClose={() => setEditing(false)} />}
      <SaveState edit={edits.findLast((edit) => "successCriteria" in edit.fields)} />
      {typed && mayAdd ? (
        <AddEvidence action={action} typed={typed} onTyped={putTyped} />
      ) : (
        <div className={panel.fieldButtons}>
          {mayAdd && (
            <Button size="small" onClick={() => putTyped(nothingTyped(action, board.me))}>
              Add evidence
            </Button>
          )}
          {canEdit && !editing && (
            <Button size="small" onClick={() => setEditing(true)}>
              {criteria.length > 0 ? "Edit the criteria" : "Write the criteria"}
            </Button>
          )}
        </div>
      )}
      {(action.fields.evidence || canEdit) && (
        <EditableField
          action={action}
          canEdit={canEdit}
          field="evidence"
          label="Where other evidence is"
          edit={edits.findLast((edit) => "evidence" in edit.fields)}
        />
      )}
    </section>
  );
}
