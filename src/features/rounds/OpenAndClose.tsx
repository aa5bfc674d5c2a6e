// Opening a round, with words for the leads, and closing it; both asked twice, because both tell everybody something.
import { Button } from "@fluentui/react-components";
import { round } from "../../plan/newEntry.ts";
import { rounds } from "../../plan/rounds.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { closeWords, openWords } from "./formWords.ts";
import { useRoundsStyles } from "./RoundsPage.styles.ts";

interface RoundDraft {
  readonly words: string;
}

interface OpenProps {
  readonly number: number;
  /** How many actions it makes due. */
  readonly open: number;
}

export function OpenRound({ number, open: due }: OpenProps) {
  const styles = useRoundsStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<RoundDraft>(0, "round");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);

  function save({ words }: RoundDraft): void {
    void sync.addEntry(round("Opened", number, words));
    keep(undefined);
    close();
    announce(openWords.opened(number));
  }

  if (!isOpen) {
    return (
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={open}>
          {draft ? openWords.goOn(number) : openWords.open(number)}
        </Button>
      </div>
    );
  }
  return (
    <RecordForm
      label={openWords.open(number)}
      testId="round-form"
      start={{ words: "" }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [{ ...textOf("words", rounds.columns.words), label: openWords.asked, hint: openWords.askedHint }],
        note: openWords.due(due),
        submit: openWords.openNow(number),
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={close}
    />
  );
}

interface CloseProps {
  readonly number: number;
  /** How many actions have not been updated. */
  readonly due: number;
}

export function CloseRound({ number, due }: CloseProps) {
  const styles = useRoundsStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const { isOpen, open, close } = useFormOpen(undefined);

  function save(): void {
    void sync.addEntry(round("Closed", number, ""));
    announce(closeWords.closed(number));
  }

  if (!isOpen) {
    return (
      <div className={styles.buttons}>
        <Button onClick={open}>{closeWords.close(number)}</Button>
      </div>
    );
  }
  return (
    <RecordForm
      label={closeWords.close(number)}
      testId="round-form"
      start={{}}
      describe={() => ({
        fields: [],
        note: `${closeWords.left(due)} ${closeWords.final}`,
        submit: closeWords.closeNow(number),
        cancel: closeWords.keepOpen,
      })}
      onSubmit={save}
      onClose={close}
    />
  );
}
