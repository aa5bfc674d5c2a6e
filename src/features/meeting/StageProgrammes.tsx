// The bottom of the stage: every programme with its own rating, and how many of its actions are in each status.

import { boardColumns } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { colourOf } from "../../ui/kit/palette.ts";
import type { ProgrammeSummary } from "./programmeSummaries.ts";
import { useStageStyles } from "./Stage.styles.ts";
import { StageMark } from "./StageMark.tsx";
import { stageWords as words } from "./stageWords.ts";

interface Props {
  readonly programmes: readonly ProgrammeSummary[];
  readonly onShow: (programme: number) => void;
}

export function StageProgrammes({ programmes, onShow }: Props) {
  const styles = useStageStyles();
  if (programmes.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label={words.programmes} data-testid="stage-programmes">
      {programmes.map((programme) => (
        <li key={programme.number}>
          <button
            type="button"
            className={styles.programme}
            aria-label={spoken(programme)}
            onClick={() => onShow(programme.number)}
          >
            <span className={styles.direction}>
              <strong>{programme.number}</strong>
              {programme.rating && <StageMark column={programme.rating} />}
            </span>
            <Counts counts={programme.counts} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** `R 1  A 4`: none that are nought. */
export function Counts({ counts }: Pick<ProgrammeSummary, "counts">) {
  const styles = useStageStyles();
  return (
    <span className={styles.counts}>
      {boardColumns.map((column) =>
        counts[column] > 0 ? (
          <span key={column} style={{ color: colourOf(column) }}>
            {`${marks[column].letter} ${counts[column]}`}
          </span>
        ) : null,
      )}
    </span>
  );
}

function spoken({ number, title, rating, counts }: ProgrammeSummary): string {
  const each = boardColumns.flatMap((column) => (counts[column] > 0 ? `${marks[column].word} ${counts[column]}` : []));
  return [words.programme(number, title), rating && marks[rating].word, ...each].filter(Boolean).join(", ");
}
