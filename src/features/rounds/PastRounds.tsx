// The rounds before: when, who, what was asked, and the result that was kept when each was closed.
import { useState } from "react";
import { formatDay } from "../../plan/days.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { type ProgrammeResult, type ReadResult, readResult } from "../../plan/roundResult.ts";
import type { Round } from "../../plan/rounds.ts";
import { useRoundsStyles } from "./RoundsPage.styles.ts";
import { ShowButton } from "./ShowButton.tsx";
import { words as text } from "./words.ts";

export function PastRounds({ rounds }: { rounds: readonly Round[] }) {
  const styles = useRoundsStyles();
  const without = rounds.filter((round) => resultIn(round).kind === "none").map(({ number }) => number);
  return (
    <>
      {without.length > 0 && <p className={styles.before}>{text.noResult(without.toReversed())}</p>}
      <ul className={styles.list} data-testid="past-rounds">
        {rounds.map((round) => (
          <PastRound key={round.number} round={round} />
        ))}
      </ul>
    </>
  );
}

const resultIn = ({ closing }: Round): ReadResult => (closing ? readResult(closing.fields) : { kind: "none" });

function PastRound({ round }: { round: Round }) {
  const { number, openedOn, openedBy, closedOn, words, opening, closing } = round;
  const styles = useRoundsStyles();
  const [open, setOpen] = useState(false);
  const read = resultIn(round);
  const show = open ? text.hideProgrammes : text.showProgrammes;
  const { deadline } = opening.fields;
  const about = [
    text.dates(formatDay(openedOn), closedOn && formatDay(closedOn)),
    deadline && text.wasDeadline(formatDay(deadline)),
    text.opened(openedBy),
    closing && text.closed(nameOf(closing.author)),
  ];
  return (
    <li className={styles.box} data-round={number} data-result={read.kind}>
      <div className={styles.head}>
        <h3 className={styles.programmeName}>{text.roundName(number)}</h3>
        <span className={styles.quiet}>{about.filter(Boolean).join(" · ")}</span>
      </div>
      {words && (
        <p className={styles.words} dir="auto">
          {words}
        </p>
      )}
      {read.kind === "result" && (
        <div className={styles.row}>
          <strong className={styles.programme}>{text.result(read.result)}</strong>
          <ShowButton open={open} text={show} label={text.ofRound(show, number)} onToggle={() => setOpen(!open)} />
        </div>
      )}
      {read.kind === "wrong" && <p className={styles.quietWords}>{text.wrongResult}</p>}
      {open && read.kind === "result" && <ByProgramme programmes={read.result.byProgramme} />}
    </li>
  );
}

function ByProgramme({ programmes }: { programmes: readonly ProgrammeResult[] }) {
  const styles = useRoundsStyles();
  return (
    <ul className={styles.programmes}>
      {programmes.map(({ programme, without, ...counts }) => (
        <li key={programme}>
          <div className={styles.counted}>
            <span>{programme}</span>
            <span className={styles.number}>{text.result(counts)}</span>
          </div>
          {counts.missing > 0 && <div className={styles.quiet}>{text.without(without)}</div>}
        </li>
      ))}
    </ul>
  );
}
