// An owner deletes a file that has to go, after they have read what that means; an entry says so.
import { useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { correctionChange } from "../../plan/corrections.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { addChange } from "./addPiece.ts";
import { removalWords as words } from "./correctionWords.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly piece: EvidenceEntry;
  readonly onClose: () => void;
}

export function DeleteFile({ action, board, piece, onClose }: Props) {
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const styles = useEvidenceStyles();
  const [isDeleting, setDeleting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { link, title } = piece.fields;
  const others = board.evidence.filter((each) => each !== piece && each.fields.link === link).length;

  async function save(): Promise<void> {
    setDeleting(true);
    setProblem(undefined);
    const outcome = await files.destroy(link);
    setDeleting(false);
    if (outcome.kind !== "done") {
      setProblem(words.failed(outcome.why));
      return;
    }
    const left = outcome.value === "unsure" ? words.unsure : "";
    await addChange(sync, action, (now) => correctionChange(now, piece, { kind: "Removed", words: left }));
    announce(words.done(title));
    onClose();
  }

  return (
    <RecordForm<Record<never, never>>
      label={`${words.open}: ${title}`}
      testId="delete-file"
      start={{}}
      describe={() => ({
        fields: [],
        note: (
          <>
            <p className={styles.problem}>{words.ask}</p>
            {others > 0 && <p className={styles.problem}>{words.others(others)}</p>}
            {problem && (
              <p className={styles.problem} role="alert">
                {problem}
              </p>
            )}
          </>
        ),
        submit: words.submit,
      })}
      busy={isDeleting ? { label: words.deleting } : undefined}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
