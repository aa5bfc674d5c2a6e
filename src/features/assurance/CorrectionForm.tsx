// The form that withdraws a piece of evidence, with the reason, and asks for its file to be deleted where that has to go.
import { unaccounted } from "../../plan/account.ts";
import type { Action } from "../../plan/action.ts";
import { correctionChange } from "../../plan/corrections.ts";
import type { CorrectionKind, EvidenceEntry } from "../../plan/log.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { FormField } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { addChange } from "./addPiece.ts";
import { removalWords, correctionWords as words } from "./correctionWords.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import { fileAt } from "./fileCheck.ts";

interface CorrectionDraft {
  readonly why?: string;
  /** `yes`: the file has to be deleted. */
  readonly mustGo?: string;
}

interface Props {
  readonly action: Action;
  readonly piece: EvidenceEntry;
  readonly siteUrl: string;
  /** Whether it is withdrawn already: then its file alone is asked to be deleted. */
  readonly isOver: boolean;
  readonly onClose: () => void;
}

export function CorrectionForm({ action, piece, siteUrl, isOver, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const styles = useEvidenceStyles();
  const [draft, keep] = useDraft<CorrectionDraft>(action.id, `withdraw evidence ${piece.id}`);
  const { title, link } = piece.fields;
  const falls = isOver ? undefined : whatFalls(action, piece);
  const submit = isOver ? removalWords.request : words.submit;

  async function save({ why = "", mustGo }: CorrectionDraft): Promise<void> {
    const kind: CorrectionKind = mustGo || isOver ? "Removal requested" : "Withdrawn";
    await addChange(sync, action, (now) => correctionChange(now, piece, { kind, words: why }));
    announce(isOver ? removalWords.requested(title) : words.done(title));
    keep(undefined);
    onClose();
  }

  const fields: readonly FormField<keyof CorrectionDraft>[] = [
    isOver
      ? { name: "why", kind: "lines", label: removalWords.why, required: removalWords.enterWhy }
      : { name: "why", kind: "lines", label: words.why, hint: words.whyHint, required: words.enterWhy },
    ...(!isOver && fileAt(link, siteUrl) ? [{ name: "mustGo", kind: "tick", label: words.mustGo } as const] : []),
  ];
  return (
    <RecordForm<CorrectionDraft>
      label={`${submit}: ${title}`}
      testId="withdraw-evidence"
      start={{}}
      draft={[draft, keep]}
      describe={() => ({
        fields,
        note: falls && <p className={styles.problem}>{words.falls(falls, action.status.verification !== undefined)}</p>,
        submit,
      })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

/** The criteria of which a claim says nothing any more without the piece. */
function whatFalls({ status }: Action, piece: EvidenceEntry): readonly string[] | undefined {
  const { claim, criteria, evidence } = status;
  if (!claim || claim.isEarlier) return undefined;
  const left = evidence.filter((each) => each !== piece);
  const marks = unaccounted({ criteria, evidence: left }, claim.without);
  return marks.length > 0 ? marks : undefined;
}
