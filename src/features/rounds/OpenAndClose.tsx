// Opening a round, with a deadline and words for the leads, and closing it, which freezes its result. Both are confirmed, because both tell
// everybody something; closing early, with actions not updated or what somebody else has opened, is confirmed twice.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { daysBetween, formatDay } from "../../plan/days.ts";
import { roundOpened } from "../../plan/newEntry.ts";
import { type RoundProgress, resultOf } from "../../plan/roundProgress.ts";
import type { RoundResult } from "../../plan/roundResult.ts";
import { type Round, rounds } from "../../plan/rounds.ts";
import type { Day, Person } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { type FormField, textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { useFormOpen } from "../../ui/kit/useFormOpen.ts";
import { closeWords, openWords } from "./formWords.ts";
import { useRoundsStyles } from "./RoundsPage.styles.ts";

interface RoundDraft {
  readonly words: string;
  readonly deadline: Day;
}

interface OpenProps {
  readonly number: number;
  /** How many actions it makes due. */
  readonly open: number;
  readonly today: Day;
  readonly onOpened: () => void;
}

export function OpenRound({ number, open: due, today, onOpened }: OpenProps) {
  const styles = useRoundsStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<RoundDraft>(0, "round");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);

  async function save({ words, deadline }: RoundDraft): Promise<void> {
    await sync.addEntry(roundOpened({ number, words, deadline }));
    keep(undefined);
    close();
    onOpened();
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
      start={{ words: "", deadline: "" }}
      draft={[draft, keep]}
      describe={({ deadline }) => ({
        fields: [
          { ...textOf("words", rounds.columns.words), label: openWords.asked, hint: openWords.askedHint },
          {
            ...textOf("deadline", rounds.columns.deadline),
            hint: openWords.deadlineHint,
            required: openWords.enterDeadline,
            wrong: deadline < today && openWords.passed,
          },
        ],
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
  readonly round: Round;
  readonly progress: readonly RoundProgress[];
  readonly me: Person;
  readonly today: Day;
}

interface Confirmed {
  readonly without: string;
  /** `yes` once it is confirmed that the round is not over. */
  readonly confirmed: string;
}

export function CloseRound({ round: { number, opening, openedBy }, progress, me, today }: CloseProps) {
  const styles = useRoundsStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const { isOpen, open, close } = useFormOpen(undefined);
  const [isFreezing, setFreezing] = useState(false);
  const [problem, setProblem] = useState("");
  const result = resultOf(progress);
  const { deadline } = opening.fields;
  const who = opening.author.id === me.id ? undefined : openedBy;
  const days = deadline ? Math.max(0, daysBetween(today, deadline)) : 0;

  async function save(): Promise<void> {
    setProblem("");
    // What has not arrived would be missing from the snapshot.
    if (sync.state().edits.length > 0) {
      setProblem(closeWords.unsaved);
      return;
    }
    setFreezing(true);
    const closing = await sync.freezeRound(opening.fields.operation);
    setFreezing(false);
    if (closing.kind === "frozen") {
      void sync.addEntry(closing.entry);
      announce(closeWords.closed(number));
    } else if (closing.kind === "closed") void sync.refresh();
    else setProblem(closing.kind === "taken" ? closeWords.taken(closing.file) : closeWords.notClosed(closing.why));
  }

  if (!isOpen) {
    return (
      <div className={styles.buttons}>
        <Button onClick={open}>{closeWords.close(number)}</Button>
      </div>
    );
  }
  const before = deadline && deadline >= today ? closeWords.beforeDeadline(formatDay(deadline)) : "";
  const without: FormField<keyof Confirmed> = {
    ...{ name: "without", kind: "own", label: closeWords.without },
    render: () => <Without result={result} />,
  };
  const { missing } = result;
  const confirmed: FormField<keyof Confirmed> = {
    ...{ name: "confirmed", kind: "tick", required: closeWords.tick },
    label: closeWords.confirm({ who, days, missing }),
  };
  const isConfirmedTwice = who !== undefined || days > 0 || missing > 0;
  return (
    <RecordForm<Confirmed>
      label={closeWords.close(number)}
      testId="round-form"
      start={{ without: "", confirmed: "" }}
      describe={() => ({
        fields: [...(missing > 0 ? [without] : []), ...(isConfirmedTwice ? [confirmed] : [])],
        note: (
          <>
            <p className={styles.words}>
              {[closeWords.left(missing), before, closeWords.final].filter(Boolean).join(" ")}
            </p>
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          </>
        ),
        submit: closeWords.closeNow(number),
        cancel: closeWords.keepOpen,
      })}
      busy={isFreezing ? { label: closeWords.freezing } : undefined}
      onSubmit={save}
      onClose={close}
    />
  );
}

function Without({ result }: { result: RoundResult }) {
  const styles = useRoundsStyles();
  return (
    <div data-testid="goes-without">
      <p className={styles.words}>{closeWords.without}</p>
      <ul className={styles.without}>
        {result.byProgramme
          .filter(({ missing }) => missing > 0)
          .map(({ programme, without }) => (
            <li key={programme}>
              <span>{`${programme}: `}</span>
              <span className={styles.reference}>{without}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
