// An owner deletes a file that has to go, after they have read what that means; entries say so, wherever it was evidence.
import { useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { correctionChange } from "../../plan/corrections.ts";
import { visibleName } from "../../plan/link.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { addChange } from "./addPiece.ts";
import { removalWords as words } from "./correctionWords.ts";
import { useEvidenceStyles } from "./Evidence.styles.ts";
import type { FilePlace } from "./fileCheck.ts";
import { sharersOf } from "./removals.ts";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly piece: EvidenceEntry;
  /** Where its file is. */
  readonly place: FilePlace;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

export function DeleteFile({ action, board, piece, place, onDeleted, onClose }: Props) {
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const styles = useEvidenceStyles();
  const [isDeleting, setDeleting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { title } = piece.fields;
  const sharers = sharersOf(piece, board);
  const [folder, name = folder] = [place.path.split("/").slice(0, -1).join("/"), place.path.split("/").at(-1)];

  async function save(): Promise<void> {
    setDeleting(true);
    setProblem(undefined);
    const outcome = await files.destroy(place).finally(() => setDeleting(false));
    if (outcome.kind !== "done") {
      setProblem(words.failed(outcome.why));
      return;
    }
    await addChange(sync, action, (now) => correctionChange(now, piece, { kind: "Removed", words: "" }));
    for (const other of sharers) {
      const correction = { kind: "Removed", words: words.sharedWith(action.fields.reference) } as const;
      await addChange(sync, other.action, (now) => correctionChange(now, other.piece, correction));
    }
    announce(`${words.done(title)} ${outcome.value === "unsure" ? words.unsure : ""}`.trim());
    onDeleted();
    onClose();
  }

  return (
    <RecordForm<{ readonly isRead?: string }>
      label={`${words.open}: ${title}`}
      testId="delete-file"
      start={{}}
      describe={() => ({
        fields: [
          {
            ...{ name: "isRead", kind: "tick", label: words.tick(visibleName(name), visibleName(folder)) },
            required: words.enterTick,
          },
        ],
        note: (
          <>
            <p className={styles.problem}>{words.ask}</p>
            {sharers.length > 0 && (
              <p className={styles.problem}>
                {words.others(
                  sharers.map(({ action: { fields }, piece }) => `${fields.reference} “${piece.fields.title}”`),
                )}
              </p>
            )}
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
