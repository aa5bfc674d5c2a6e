// Puts on record what is said of what the stage shows: a challenge of its rating, a decision, a question.
import { Suspense, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { records } from "../../plan/meetings/records.ts";
import { PlainButton } from "../../ui/kit/PlainButton.tsx";
import { useStageStyles } from "./Stage.styles.ts";
import { type Recorded, stageForms } from "./stageForms.ts";
import { stageWords as words } from "./stageWords.ts";

const kinds: readonly Recorded[] = ["challenge", "decision", "question"];

interface Props {
  readonly board: Board;
  readonly meetingId: number;
  readonly action: Action | undefined;
}

export function StageRecords({ board, meetingId, action }: Props) {
  const styles = useStageStyles();
  const [open, setOpen] = useState<{ readonly kind: Recorded; readonly action: Action | undefined }>();
  if (!board.mayAdd.has(records.title)) return null;
  const Form = open && stageForms[open.kind];
  return (
    <>
      {kinds.map((kind) =>
        stageForms[kind] && (kind !== "challenge" || action) ? (
          <PlainButton
            key={kind}
            className={styles.button}
            aria-expanded={open?.kind === kind}
            onClick={() => setOpen({ kind, action })}
          >
            {words.record[kind]}
          </PlainButton>
        ) : null,
      )}
      {open && Form && (
        <div className={styles.form} data-testid="stage-form">
          <Suspense>
            {/* About what was shown when it was opened, whatever is shown meanwhile. */}
            <Form key={open.kind} {...{ board, meetingId }} action={open.action} onClose={() => setOpen(undefined)} />
          </Suspense>
        </div>
      )}
    </>
  );
}
