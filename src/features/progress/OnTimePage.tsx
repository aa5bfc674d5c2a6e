// On time: what was finished when the plan said, what will be late next, and who asked for more time.
import { useCallback, useMemo } from "react";
import { formatMonth, formatShortDay } from "../../plan/days.ts";
import { sealedRounds } from "../../plan/snapshots/closedRounds.ts";
import { byId } from "../../plan/snapshots/format.ts";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { Page } from "../../ui/kit/Page.tsx";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { withPart } from "../../ui/kit/queryPart.ts";
import { useOnTimeStyles } from "./OnTime.styles.ts";
import { OnTimeExtensions } from "./OnTimeExtensions.tsx";
import { OnTimeForecast } from "./OnTimeForecast.tsx";
import { ActionList, Count } from "./OnTimeList.tsx";
import { listed, listName, OnTimeRates, RateKey } from "./OnTimeRates.tsx";
import {
  alreadyLate,
  byMonth,
  byProgramme,
  claimsIn,
  dueSoFar,
  extensions,
  forecast,
  outcomes,
  rateOf,
} from "./onTime.ts";
import { onTimeWords, outcomeWords } from "./onTimeWords.ts";
import { useProgressStyles } from "./Progress.styles.ts";
import { usePlanNow, useSnapshots } from "./useFrozen.ts";
import { words } from "./words.ts";

export function OnTimePage({ board, today, query, onQuery, onOpen }: ScreenProps) {
  const styles = useOnTimeStyles();
  const shared = useProgressStyles();
  const sealed = useMemo(() => sealedRounds(board), [board]);
  const now = usePlanNow(board, today);
  const loaded = useSnapshots(sealed);
  const read = loaded.flatMap((each) => (each.kind === "read" ? [each.plan] : []));
  const failed = loaded.flatMap((each) => (each.kind === "failed" ? [each.why] : []));
  const isReading = read.length + failed.length < loaded.length;
  const last = loaded.at(-1);
  const before = last?.kind === "read" ? last.plan : undefined;
  // Snapshots never change: those of the same rounds are the same.
  const claims = useMemo(() => claimsIn(read), [sealed, read.length]);
  const due = useMemo(() => dueSoFar(now, today, claims), [now, today, claims]);
  const total = useMemo(() => rateOf("", due), [due]);
  const windows = useMemo(() => forecast(now, today, before && byId(before)), [now, today, before]);
  const moved = useMemo(() => (before ? extensions(before, now) : []), [before, now]);
  const open = {
    name: new URLSearchParams(query).get("list") ?? "",
    onToggle: (name: string) => onQuery((known) => withPart(known, "list", open.name === name ? "" : name)),
  };
  const show = useCallback(
    (id: number) => {
      const action = board.actions.get(id);
      if (action) onOpen(action);
    },
    [board.actions, onOpen],
  );
  const titles = new Map(now.programmes.map(({ number, title }) => [String(number), `${number} ${title}`]));
  const fell = due.filter((each) => each.fell !== undefined).length;
  const opened = ([...outcomes, "fell"] as const).find((outcome) => listName("all", "", outcome) === open.name);
  const round = sealed.at(-1)?.round;
  const rates = { total, open, onOpen: show };
  return (
    <Page title={onTimeWords.title} testId="on-time" width="full" actions={<PrintButton />}>
      {[...new Set(failed)].map((why) => (
        <p key={why} className={shared.failed}>
          {why}
        </p>
      ))}
      <section className={styles.box} aria-label={onTimeWords.rate.title}>
        {due.length === 0 ? (
          <span className={styles.quiet}>{onTimeWords.rate.none}</span>
        ) : (
          <div className={styles.headline}>
            <span className={styles.percent} data-testid="rate">
              {onTimeWords.rate.percent(total.percent)}
            </span>
            <div className={styles.headlineWords}>
              <div>{onTimeWords.rate.of(total.counts["on time"], due.length)}</div>
              <div className={styles.counts}>
                {outcomes.map((outcome) => (
                  <Count
                    key={outcome}
                    count={total.counts[outcome]}
                    label={onTimeWords.tables.open(
                      total.counts[outcome],
                      outcomeWords[outcome],
                      onTimeWords.tables.all,
                    )}
                    name={listName("all", "", outcome)}
                    open={open}
                  >
                    {`${outcomeWords[outcome]} ${total.counts[outcome]}`}
                  </Count>
                ))}
                {fell > 0 && (
                  <Count
                    count={fell}
                    label={onTimeWords.rate.fell(fell)}
                    name={listName("all", "", "fell")}
                    open={open}
                  >
                    {onTimeWords.rate.fell(fell)}
                  </Count>
                )}
              </div>
            </div>
          </div>
        )}
        {opened && (
          <ActionList
            items={listed(due, opened)}
            label={opened === "fell" ? onTimeWords.rate.fell(fell) : outcomeWords[opened]}
            onOpen={show}
          />
        )}
        <p className={styles.rule}>{onTimeWords.rate.rule}</p>
        <p className={styles.rule} role="status">
          {isReading ? onTimeWords.rate.reading : ""}
        </p>
      </section>
      <OnTimeForecast {...{ windows, open }} late={alreadyLate(now)} people={now.people} onOpen={show} />
      <section data-testid="on-time-extensions">
        <h2 className={styles.title}>
          {onTimeWords.extensions.title(
            round?.closedOn ? onTimeWords.extensions.since(round.number, formatShortDay(round.closedOn)) : "",
          )}
        </h2>
        {!round && <p className={styles.quiet}>{onTimeWords.extensions.noRound}</p>}
        {last?.kind === "loading" && <p className={styles.quiet}>{onTimeWords.extensions.reading}</p>}
        {before && <OnTimeExtensions found={moved} plan={now} since={before.takenAt} onOpen={show} />}
      </section>
      {due.length > 0 && (
        <>
          <div className={styles.tables}>
            <OnTimeRates kind="month" rates={byMonth(due)} nameOf={(month) => formatMonth(`${month}-01`)} {...rates} />
            <OnTimeRates
              kind="programme"
              rates={byProgramme(due)}
              nameOf={(number) => titles.get(number) ?? (number || words.noProgramme)}
              {...rates}
            />
          </div>
          <RateKey />
        </>
      )}
    </Page>
  );
}
