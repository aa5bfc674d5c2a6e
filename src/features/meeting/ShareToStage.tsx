// Shares the stage with everybody in the meeting; what Teams answers, and what else there is if it fails.
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { StageAnswer, StageSharing } from "../../ports/host.ts";
import { writeAddress } from "../../ui/kit/address.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { shareWords as words } from "./agendaWords.ts";
import { liveWords } from "./liveWords.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";

interface Props {
  readonly stage: StageSharing;
  readonly meetingId: number;
  /** Then it is only taken off. */
  readonly isClosed: boolean;
}

/** Milliseconds after which Teams is slow. */
const slow = 4_000;

type As = Parameters<StageSharing["share"]>[1];
type Failed = Extract<StageAnswer, { kind: "failed" }>;

export function ShareToStage({ stage, meetingId, isClosed }: Props) {
  const styles = useMeetingStyles();
  const announce = useAnnounce();
  const [isShared, setShared] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isSlow, setSlow] = useState(false);
  const [failure, setFailure] = useState<{ readonly answer: Failed; readonly as: As }>();

  useEffect(() => {
    let isCurrent = true;
    void stage.ask().then((answer) => isCurrent && answer.kind === "done" && setShared(answer.isSharing === true));
    return () => {
      isCurrent = false;
    };
  }, [stage]);

  useEffect(() => {
    const timer = isBusy && setTimeout(() => setSlow(true), slow);
    return () => {
      if (timer) clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy]);

  async function run(as: As, change: () => Promise<StageAnswer>, isSharedThen: boolean): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    const answer = await change();
    setBusy(false);
    if (answer.kind === "failed") {
      setFailure({ answer, as });
      announce(`${words.failed} ${words.reasons[answer.reason]}`);
      return;
    }
    setShared(answer.isSharing ?? isSharedThen);
    if (isSharedThen) announce(words.isShared);
  }

  /** Whether this person may is asked first: the answer to that says more than a failure. */
  const share = (as: As) =>
    run(
      as,
      async () => {
        const may = await stage.ask();
        const query = writeAddress({ screen: "stage", query: `meeting=${meetingId}` });
        return may.kind === "failed" && may.reason !== "silent" ? may : stage.share(query, as);
      },
      true,
    );

  const isRefused = failure?.answer.reason === "not-allowed";
  if (isClosed && !isShared) return null;
  return (
    <section className={styles.group} aria-label={words.title} data-testid="share">
      <h2 className={styles.groupTitle}>{words.title}</h2>
      {isShared && <p className={styles.words}>{words.isShared}</p>}
      <div className={styles.buttons}>
        {isShared ? (
          <Button disabledFocusable={isBusy} onClick={() => void run("app", stage.stop, false)}>
            {words.stop}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void share("app")}>
            {isBusy ? words.sharing : failure?.as === "app" && !isRefused ? words.again : words.share}
          </Button>
        )}
        {!isShared && (
          <Button disabledFocusable={isBusy} onClick={() => void share("picture")}>
            {words.picture}
          </Button>
        )}
      </div>
      {isSlow && (
        <p className={styles.words} role="status">
          {liveWords.noAnswerYet}
        </p>
      )}
      {!isShared && <p className={styles.small}>{words.pictureHint}</p>}
      {failure && (
        <div className={styles.box} role="alert" data-testid="share-failed" data-reason={failure.answer.reason}>
          <p className={styles.words}>
            <strong>{words.failed}</strong>
          </p>
          <p className={styles.words}>{words.reasons[failure.answer.reason]}</p>
          <p className={styles.words}>{isRefused ? liveWords.askOrganiser : words.own}</p>
          <p className={styles.small}>{failure.answer.detail}</p>
        </div>
      )}
    </section>
  );
}
