// The form that withdraws a piece of evidence, with the reason, and asks for its file to be deleted where that has to go.
import { unaccounted } from "../../plan/account.ts";
import type { Action } from "../../plan/action.ts";
import { type CorrectionKind, correctionChange } from "../../plan/corrections.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { FormField } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { addChange } from "./addPiece.ts";
import { correctionWords as words } from "./correctionWords.ts";
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
  readonly onClose: () => void;
}

export function CorrectionForm({ action, piece, siteUrl, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const styles = useEvidenceStyles();
  const [draft, keep] = useDraft<CorrectionDraft>(action.id, `withdraw evidence ${piece.id}`);
  const { title, link } = piece.fields;
  const falls = whatFalls(action, piece);

  async function save({ why = "", mustGo }: CorrectionDraft): Promise<void> {
    const kind: CorrectionKind = mustGo ? "Removal requested" : "Withdrawn";
    await addChange(sync, action, (now) => correctionChange(now, piece, { kind, words: why }));
    announce(words.done(title));
    keep(undefined);
    onClose();
  }

  const fields: readonly FormField<keyof CorrectionDraft>[] = [
    { name: "why", kind: "lines", label: words.why, hint: words.whyHint, required: words.enterWhy },
    ...(fileAt(link, siteUrl) ? [{ name: "mustGo", kind: "tick", label: words.mustGo } as const] : []),
  ];
  return (
    <RecordForm<CorrectionDraft>
      label={`${words.submit}: ${title}`}
      testId="withdraw-evidence"
      start={{}}
      draft={[draft, keep]}
      describe={() => ({
        fields,
        note: falls && <p className={styles.problem}>{words.falls(falls, action.status.verification !== undefined)}</p>,
        submit: words.submit,
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
