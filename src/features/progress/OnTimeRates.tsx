// How many of the actions that were due were claimed by their original date, by month or by programme; every count opens its actions.
import { mergeClasses } from "@fluentui/react-components";
import { Fragment } from "react";
import { formatShortDay } from "../../plan/days.ts";
import { useOnTimeStyles } from "./OnTime.styles.ts";
import { ActionList, Count, type Listed, type OpenList } from "./OnTimeList.tsx";
import { type Due, type Outcome, outcomes, type Rate } from "./onTime.ts";
import { onTimeWords, outcomeWords } from "./onTimeWords.ts";

const words = onTimeWords.tables;

interface Props {
  readonly kind: "month" | "programme";
  readonly rates: readonly Rate[];
  readonly total: Rate;
  readonly nameOf: (key: string) => string;
  readonly open: OpenList;
  readonly onOpen: (id: number) => void;
}

export function OnTimeRates({ kind, rates, total, nameOf, open, onOpen }: Props) {
  const styles = useOnTimeStyles();
  const line = (rate: Rate) => <RateLine {...{ kind, rate, open, onOpen }} name={nameOf(rate.key)} />;
  return (
    <section aria-label={words[kind]}>
      <h2 className={styles.title}>{words[kind]}</h2>
      <table className={styles.table} data-testid={`on-time-${kind}`}>
        <thead>
          <tr>
            <th scope="col">{words.columns[kind]}</th>
            <th scope="col">{words.columns.due}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col">
                {outcomeWords[outcome]}
              </th>
            ))}
            <th scope="col">{words.columns.rate}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <Fragment key={rate.key}>{line(rate)}</Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all}</th>
            <td data-label={words.columns.due}>{total.due.length}</td>
            {outcomes.map((outcome) => (
              <td key={outcome} data-label={outcomeWords[outcome]}>
                {total.counts[outcome]}
              </td>
            ))}
            <td data-wide="">
              <RateBar rate={total} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface LineProps extends Pick<Props, "kind" | "open" | "onOpen"> {
  readonly rate: Rate;
  readonly name: string;
}

function RateLine({ kind, rate, name, open, onOpen }: LineProps) {
  const styles = useOnTimeStyles();
  const listOf = (what: What) => listName(kind, rate.key, what);
  const shown = (["due", ...outcomes] as const).find((what) => listOf(what) === open.name);
  return (
    <>
      <tr data-rate={rate.key}>
        <th scope="row" className={styles.name}>
          {name}
        </th>
        <td data-label={words.columns.due}>
          <Count
            count={rate.due.length}
            label={words.open(rate.due.length, words.columns.due, name)}
            name={listOf("due")}
            open={open}
          />
        </td>
        {outcomes.map((outcome) => (
          <td key={outcome} data-label={outcomeWords[outcome]}>
            <Count
              count={rate.counts[outcome]}
              label={words.open(rate.counts[outcome], outcomeWords[outcome], name)}
              name={listOf(outcome)}
              open={open}
            />
          </td>
        ))}
        <td data-wide="">
          <RateBar rate={rate} />
        </td>
      </tr>
      {shown && (
        <tr>
          <td colSpan={6} data-wide="">
            <ActionList items={listed(rate.due, shown)} label={name} onOpen={onOpen} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What of those that were due a list shows. */
export type What = Outcome | "due" | "fell";

/** The name of a list in the address: `month.2026-07.late`. */
export const listName = (kind: string, key: string, what: What): string => `${kind}.${key}.${what.replace(" ", "-")}`;

export function listed(due: readonly Due[], what: What): readonly Listed[] {
  const { originally, claimed: claimedOn, fell: fellOn } = onTimeWords.line;
  return due
    .filter(({ outcome, fell }) => what === "due" || outcome === what || (what === "fell" && fell !== undefined))
    .map(({ action, due: day, claimed, fell }) => {
      const parts = [
        originally(formatShortDay(day)),
        fell && fellOn(formatShortDay(fell)),
        claimed && claimedOn(formatShortDay(claimed)),
      ];
      return { action, note: parts.filter(Boolean).join(" · ") };
    });
}

/** What fills each part of a bar, so that they are told apart in grey: full, striped, empty. */
const fills: Readonly<Record<Outcome, string>> = {
  "on time": "linear-gradient(currentColor, currentColor)",
  late: "repeating-linear-gradient(45deg, currentColor 0 2px, transparent 2px 6px)",
  "not claimed": "none",
};

function RateBar({ rate: { counts, percent } }: { readonly rate: Rate }) {
  const styles = useOnTimeStyles();
  const label = onTimeWords.bar({ onTime: counts["on time"], late: counts.late, notClaimed: counts["not claimed"] });
  return (
    <span className={styles.rate}>
      <span className={styles.rateFigure}>{onTimeWords.rate.percent(percent)}</span>
      <span className={styles.bar} role="img" aria-label={label} title={label}>
        {outcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <span
              key={outcome}
              className={styles.part}
              data-paper="ink"
              style={{ flex: `${counts[outcome]} 1 0`, backgroundImage: fills[outcome] }}
            />
          ))}
      </span>
    </span>
  );
}

export function RateKey() {
  const styles = useOnTimeStyles();
  return (
    <ul className={styles.key}>
      {outcomes.map((outcome) => (
        <li key={outcome} className={styles.keyItem}>
          <span
            className={mergeClasses(styles.part, styles.keyPart)}
            style={{ backgroundImage: fills[outcome] }}
            data-outcome={outcome}
            data-paper="ink"
            aria-hidden="true"
          />
          <span>{outcomeWords[outcome]}</span>
        </li>
      ))}
    </ul>
  );
}
