// What can be said of a snapshot after it was kept: a correction, and that its file had to go.
import { useState } from "react";
import { addenda, fileOf, snapshotFiles } from "../../plan/snapshots/list.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { type PlanSync, useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useProgressStyles } from "./Progress.styles.ts";
import { snapshotWords as words } from "./snapshotWords.ts";

interface Props {
  readonly round: number;
  readonly onClose: () => void;
}

const add = (sync: PlanSync, round: number, { kind, said }: { kind: "Correction" | "Removed"; said: string }) =>
  sync.addEntry({
    list: addenda.title,
    fields: { title: words.summary(kind.toLowerCase(), round), round, kind, words: said.trim() },
  });

export function CorrectSnapshot({ round, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<{ readonly words: string }>(0, `snapshot ${round}`);
  return (
    <RecordForm
      label={words.correctFor(round)}
      testId="correct-snapshot"
      start={{ words: "" }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [
          {
            ...textOf("words", addenda.columns.words),
            ...{ label: words.correction, hint: words.correctionHint, required: words.enterCorrection },
          },
        ],
        submit: words.save,
      })}
      onSubmit={async ({ words: said }) => {
        await add(sync, round, { kind: "Correction", said });
        keep(undefined);
        announce(words.saved);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

interface Removal {
  readonly words: string;
  /** `yes` once it is confirmed. */
  readonly isRead: string;
}

/** The file first, its entry after: an entry of a file that is still there would be untrue. */
export function RemoveSnapshot({ round, onClose, onRemoved }: Props & { readonly onRemoved: () => void }) {
  const styles = useProgressStyles();
  const { sync, files } = useSession();
  const announce = useAnnounce();
  const draft = useDraft<Removal>(0, `remove snapshot ${round}`);
  const [isRemoving, setRemoving] = useState(false);
  const [problem, setProblem] = useState("");
  const file = fileOf(round);

  async function save({ words: said }: Removal): Promise<void> {
    setRemoving(true);
    setProblem("");
    const outcome = await files.destroy({ library: snapshotFiles, path: file }).finally(() => setRemoving(false));
    if (outcome.kind !== "done") return setProblem(words.failed(outcome.why));
    await add(sync, round, { kind: "Removed", said });
    draft[1](undefined);
    announce(words.removed);
    onRemoved();
    onClose();
  }

  return (
    <RecordForm<Removal>
      label={words.removeFor(round)}
      testId="remove-snapshot"
      start={{ words: "", isRead: "" }}
      draft={draft}
      describe={() => ({
        fields: [
          {
            ...textOf("words", addenda.columns.words),
            ...{ label: words.why, hint: words.whyHint, required: words.enterWhy },
          },
          { ...{ name: "isRead", kind: "tick", label: words.tick(file) }, required: words.enterTick },
        ],
        note: (
          <>
            <p className={styles.said}>{words.removeNote}</p>
            <p className={styles.failed} role="alert">
              {problem}
            </p>
          </>
        ),
        submit: words.remove,
      })}
      busy={isRemoving ? { label: words.removing } : undefined}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
