// Rounds of updates: the open one with who has updated and who has not, opening and closing it, and the rounds before.
import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { formatDay } from "../../plan/days.ts";
import { roundProgress } from "../../plan/roundProgress.ts";
import { rounds as roundsList } from "../../plan/rounds.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { CloseRound, OpenRound } from "./OpenAndClose.tsx";
import { PastRounds } from "./PastRounds.tsx";
import { ProgrammeProgress } from "./ProgrammeProgress.tsx";
import { RemindAll } from "./Remind.tsx";
import { useRoundsStyles } from "./RoundsPage.styles.ts";
import { useReminders } from "./useReminders.ts";
import { words as text } from "./words.ts";

export function RoundsPage({ board, today, edits, onOpen, onGo }: ScreenProps) {
  const styles = useRoundsStyles();
  const { readOnly } = useSession();
  const { plan, rounds } = board;
  const { round } = plan;
  const progress = useMemo(() => roundProgress(board.actions.values(), plan, today), [board, plan, today]);
  const past = rounds.filter((each) => each !== round).toReversed();
  const mayChange = board.mayAdd.has(roundsList.title) && !readOnly;
  const isOnItsWay = edits.some(({ entry }) => entry?.list === roundsList.title);
  const count = (of: "updated" | "unchanged" | "due") => progress.reduce((sum, each) => sum + each[of].length, 0);
  const [updated, due] = [count("updated"), count("due")];
  const deadline = round?.opening.fields.deadline;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasOpened = useRef(false);
  // To what has come, and not to the button that closes it again.
  useEffect(() => {
    if (round && hasOpened.current) heading.current?.focus();
    if (round) hasOpened.current = false;
  }, [round]);
  const reminders = useReminders(board, round, today);
  const next = (rounds.at(-1)?.number ?? 0) + 1;
  return (
    <Page title={text.title} testId="rounds">
      {round ? (
        <>
          <section className={styles.box} aria-label={text.roundName(round.number)} data-testid="open-round">
            <div className={styles.head}>
              <h2 ref={heading} tabIndex={-1} className={styles.name}>
                {text.isOpen(round.number)}
              </h2>
              <span className={styles.quiet}>
                {[
                  text.openedBy(formatDay(round.openedOn), round.openedBy),
                  deadline && (deadline < today ? text.deadlinePassed : text.deadline)(formatDay(deadline)),
                  isOnItsWay && text.saving,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
            {round.words && (
              <p className={styles.words} dir="auto">
                {round.words}
              </p>
            )}
            <div data-testid="round-progress">
              <strong>{text.updated(updated, updated + due)}</strong>
              {count("unchanged") > 0 && <span className={styles.quiet}>{text.noChange(count("unchanged"))}</span>}
            </div>
            <ProgressBar
              value={updated + due ? updated / (updated + due) : 1}
              thickness="large"
              aria-label={text.progressBar}
            />
            {mayChange && <CloseRound round={round} progress={progress} me={board.me} today={today} />}
          </section>
          <h2 className={styles.subtitle}>{text.byProgramme}</h2>
          {mayChange && <RemindAll {...{ progress, reminders }} />}
          <ul className={styles.columns}>
            {progress.map((each) => (
              <ProgrammeProgress
                key={each.programme?.number ?? 0}
                progress={each}
                round={round}
                mayRemind={mayChange}
                reminders={reminders}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </>
      ) : (
        <section className={styles.box}>
          <h2 className={styles.name}>{text.noneOpen}</h2>
          <p className={styles.words}>{mayChange ? text.openOne : text.othersOpen}</p>
          {mayChange && past[0]?.closing?.fields.snapshot && (
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={() => onGo("screen=papers")}>
                {text.makePaper(past[0].number)}
              </Button>
            </div>
          )}
          {mayChange && (
            <OpenRound
              number={next}
              open={updated + due}
              today={today}
              onOpened={() => {
                hasOpened.current = true;
              }}
            />
          )}
        </section>
      )}
      {past.length > 0 && (
        <>
          <h2 className={styles.subtitle}>{text.past}</h2>
          <PastRounds rounds={past} />
        </>
      )}
    </Page>
  );
}
