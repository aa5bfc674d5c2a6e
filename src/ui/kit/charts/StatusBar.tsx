// How many of some actions have which status, as one bar. Each part has its pattern, its letter and its number, so that it reads in grey.
import { makeStyles, tokens } from "@fluentui/react-components";
import { type Charted, charted } from "../../../plan/snapshots/format.ts";
import { colourOf } from "../palette.ts";
import { columnOfStatus, letterOf, patternOf, wordOf } from "./statusMarks.ts";

interface Props {
  readonly counts: Readonly<Record<Charted, number>>;
  /** What it is of, for who does not see it. */
  readonly label: string;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    columnGap: "2px",
    height: "20px",
    minWidth: 0,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  part: {
    display: "flex",
    alignItems: "center",
    minWidth: "30px",
    "@media print": { minWidth: "max-content" },
    boxSizing: "border-box",
    borderRadius: "2px",
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  label: {
    padding: "0 3px",
    margin: "0 1px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "14px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

export function StatusBar({ counts, label }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.bar} aria-label={label}>
      {charted
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <li
            key={status}
            className={styles.part}
            data-status={status}
            data-paper="ink"
            title={`${wordOf(status)}: ${counts[status]}`}
            style={{
              flex: `${counts[status]} 1 0`,
              backgroundImage: patternOf(status),
              border: `1px solid ${colourOf(columnOfStatus(status))}`,
            }}
          >
            <span className={styles.label} role="img" aria-label={`${wordOf(status)} ${counts[status]}`}>
              {`${letterOf(status)} ${counts[status]}`}
            </span>
          </li>
        ))}
    </ul>
  );
}
