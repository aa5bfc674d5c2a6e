// The filters that are on, each taken away by a click.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Board } from "../../plan/board.ts";
import { kindWords } from "./filterWords.ts";
import { filtersOf } from "./shownInWords.ts";
import { type View, withoutFilters } from "./view.ts";

const useStyles = makeStyles({
  chips: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 6px",
    margin: 0,
    padding: "0 12px 8px",
    listStyleType: "none",
  },
  chip: {
    maxWidth: "100%",
    minWidth: 0,
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightRegular,
  },
  label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "260px" },
});

interface Props {
  readonly board: Board;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

export function Chips({ board, view, onView }: Props) {
  const styles = useStyles();
  const chips = filtersOf(view, board).flatMap(({ name, values }) => values.map((value) => ({ name, ...value })));
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={kindWords.filtersOn} data-testid="chips" data-paper="no">
      {chips.map(({ name, label, without }) => (
        <li key={`${name} ${label}`}>
          <Button
            size="small"
            className={styles.chip}
            icon={<DismissRegular />}
            iconPosition="after"
            title={label}
            aria-label={kindWords.withoutFilter(name, label)}
            onClick={() => onView(without)}
          >
            <span className={styles.label}>{label}</span>
          </Button>
        </li>
      ))}
      <li>
        <Button size="small" appearance="transparent" onClick={() => onView(withoutFilters(view))}>
          {kindWords.clearAll}
        </Button>
      </li>
    </ul>
  );
}
