// Evidence of an action under the success criterion that each piece supports, and how much of the action is evidenced.
import { Button } from "@fluentui/react-components";
import { WHOLE } from "../../plan/account.ts";
import { corrections } from "../../plan/corrections.ts";
import { type EvidenceEntry, evidence as evidenceList } from "../../plan/log.ts";
import { evidencedOf } from "../../plan/status.ts";
import { roleIn } from "../../plan/teams.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { EditableField, SaveState } from "../../ui/kit/EditableField.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { AddEvidence } from "./AddEvidence.tsx";
import { addPiece } from "./addPiece.ts";
import { evidenceFor } from "./byCriterion.ts";
import { type CriteriaDraft, CriteriaForm } from "./CriteriaForm.tsx";
import { useCounted } from "./comparisons.ts";
import { correctionWords } from "./correctionWords.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { EvidenceLine } from "./EvidenceLine.tsx";
import type { EvidenceDraft } from "./evidenceDraft.ts";
import { isTaken, takenFrom } from "./offeredEvidence.ts";
import { Piece } from "./Piece.tsx";
import { criteriaWords, evidenceWords } from "./words.ts";

export function Evidence({ action, board, today, edits, canEdit, asked }: PanelSectionProps) {
  const panel = usePanelStyles();
  const styles = useEvidenceStyles();
  const { sync, readOnly } = useSession();
  const announce = useAnnounce();
  const evidenceDraft = useDraft<EvidenceDraft>(action.id, "evidence record");
  const criteriaDraft = useDraft<CriteriaDraft>(action.id, "field successCriteria");
  const [[adding], [editing]] = [evidenceDraft, criteriaDraft];
  const add = useFormOpen(adding, asked);
  const edit = useFormOpen(editing);
  const { criteria, evidence, withdrawn, offered } = action.status;
  const counted = useCounted(evidence);
  const evidenced = evidencedOf(
    criteria,
    counted.map(({ fields }) => fields.criterion),
  );
  const mayCorrect = board.mayAdd.has(corrections.title) && !readOnly;
  const mayAdd = board.mayAdd.has(evidenceList.title) && !readOnly;
  const isOurs = roleIn(action.programme, board.me, today) !== undefined;
  async function take(piece: EvidenceEntry): Promise<void> {
    await addPiece(sync, action, takenFrom(piece));
    announce(evidenceWords.used(piece.fields.title));
  }
  const isAdding = mayAdd && add.isOpen;
  const isEditing = canEdit && edit.isOpen;
  const supporting = (mark: string) => evidenceFor(mark, evidence, criteria);
  const others = supporting(WHOLE);
  const pieces = (entries: readonly EvidenceEntry[]) => (
    <ul className={styles.pieces}>
      {entries.map((piece) => (
        <li key={piece.fields.operation || piece.id}>
          <Piece {...{ action, board, piece, edits, mayCorrect }} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className={panel.section} aria-label={evidenceWords.title} tabIndex={-1} data-testid="evidence">
      <div className={styles.heading}>
        <h3 className={panel.sectionTitle}>{evidenceWords.title}</h3>
        <span className={styles.coverage} data-testid="coverage">
          {criteria.length > 0
            ? evidenceWords.coverage(evidenced, criteria.length)
            : evidence.length === 0 && evidenceWords.none}
        </span>
      </div>
      {criteria.length === 0 && !isEditing && <p className={panel.text}>{evidenceWords.noCriteria}</p>}
      {!isEditing && (criteria.length > 0 || others.length > 0) && (
        <ul className={styles.list}>
          {criteria.map(({ mark, text }) => (
            <li key={mark} className={styles.group} data-criterion={mark}>
              <div className={styles.criterion}>
                <span className={styles.mark}>{mark}</span>
                <span className={styles.words} dir="auto">
                  {text}
                </span>
              </div>
              {supporting(mark).length > 0 ? (
                pieces(supporting(mark))
              ) : (
                <p className={styles.none}>{evidenceWords.noneForCriterion}</p>
              )}
            </li>
          ))}
          {others.length > 0 && (
            <li className={styles.group} data-criterion="">
              {criteria.length > 0 && <span className={styles.mark}>{evidenceWords.whole}</span>}
              {pieces(others)}
            </li>
          )}
        </ul>
      )}
      {offered.length > 0 && (
        <div className={styles.group} data-testid="offered">
          <span className={styles.mark}>{evidenceWords.offered}</span>
          <ul className={styles.pieces}>
            {offered.map((piece) => (
              <li key={piece.fields.operation || piece.id}>
                <EvidenceLine evidence={piece} siteUrl={board.site.url} />
                {mayAdd && isOurs && !isTaken(piece, evidence) && (
                  <Button size="small" onClick={() => take(piece)}>
                    {evidenceWords.use}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {withdrawn.length > 0 && (
        <div className={styles.group} data-testid="withdrawn">
          <span className={styles.mark}>{correctionWords.withdrawn}</span>
          {pieces(withdrawn.map(({ piece }) => piece))}
        </div>
      )}
      {isEditing && <CriteriaForm action={action} draft={criteriaDraft} isAsked={edit.isAsked} onClose={edit.close} />}
      <SaveState edit={edits.findLast((edit) => "successCriteria" in edit.fields)} />
      {isAdding && (
        <AddEvidence action={action} me={board.me} draft={evidenceDraft} isAsked={add.isAsked} onClose={add.close} />
      )}
      <div className={panel.fieldButtons}>
        {mayAdd && !isAdding && (
          <Button size="small" onClick={add.open}>
            {adding ? evidenceWords.goOn : evidenceWords.add}
          </Button>
        )}
        {canEdit && !isEditing && (
          <Button size="small" onClick={edit.open}>
            {editing ? criteriaWords.goOn : criteria.length > 0 ? criteriaWords.edit : criteriaWords.add}
          </Button>
        )}
      </div>
      {(action.fields.evidence || canEdit) && (
        <EditableField
          action={action}
          canEdit={canEdit}
          field="evidence"
          label={evidenceWords.other}
          edit={edits.findLast((edit) => "evidence" in edit.fields)}
        />
      )}
    </section>
  );
}
