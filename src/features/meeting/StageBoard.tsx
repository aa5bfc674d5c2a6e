// The whole board on the stage, by programme: a mark and a reference for each action.
import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { type Action, columnOf } from "../../plan/action.ts";
import { spokenColumn } from "../../plan/marks.ts";
import type { Day } from "../../schema/column.ts";
import type { Shown } from "./meetingLog.ts";
import type { ProgrammeSummary } from "./programmeSummaries.ts";
import { useStageStyles } from "./Stage.styles.ts";
import { StageMark } from "./StageMark.tsx";
import { Counts } from "./StageProgrammes.tsx";
import { stageWords as words } from "./stageWords.ts";

interface Props {
  readonly programmes: readonly ProgrammeSummary[];
  readonly today: Day;
  /** The programme that was asked for. */
  readonly at: number | undefined;
  readonly onShow: (shown: Shown) => void;
}

export function StageBoard({ programmes, today, at, onShow }: Props) {
  const styles = useStageStyles();
  const asked = useRef<HTMLElement>(null);
  useEffect(() => {
    asked.current?.scrollIntoView({ block: "start" });
  }, [at]);
  return (
    <>
      <h2 className={styles.big} data-testid="stage-board">
        {words.board}
      </h2>
      {programmes.map(({ number, title, rating, counts, actions }) => (
        <section key={number} ref={number === at ? asked : undefined} className={styles.group}>
          <h3 className={mergeClasses(styles.facts, styles.label)}>
            <span>{number ? words.programme(number, title) : words.noProgramme}</span>
            {rating && <StageMark column={rating} />}
            <Counts counts={counts} />
          </h3>
          <ul className={styles.chips}>
            {actions.map((action) => (
              <li key={action.id}>
                <Chip action={action} today={today} onShow={onShow} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ChipProps extends Pick<Props, "today" | "onShow"> {
  readonly action: Action;
}

function Chip({ action, today, onShow }: ChipProps) {
  const styles = useStageStyles();
  const { id, fields } = action;
  const column = columnOf(action, today);
  const { reference } = fields;
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={[reference, fields.title, column && spokenColumn(column)].filter(Boolean).join(", ")}
      onClick={() => onShow({ kind: "action", id, reference })}
    >
      {column && <StageMark column={column} />}
      <span>{reference}</span>
    </button>
  );
}
