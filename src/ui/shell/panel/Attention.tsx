// What about an action wants a look before anything else: a claim that came back, and where its colour and the facts disagree.
import { WarningRegular } from "@fluentui/react-icons";
import { type Action, columnOf } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import { formatDay } from "../../../plan/days.ts";
import type { Day } from "../../../schema/column.ts";
import { allChecksOf, useFeatures } from "../../kit/features.tsx";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useVerificationStyles } from "../../kit/said.styles.ts";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly today: Day;
}

export function Attention({ action, board, today }: Props) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const { returned } = action.status;
  const { says } = useFeatures();
  const checks = allChecksOf(action, board, today, says);
  return (
    <>
      {returned && columnOf(action, today) !== undefined && (
        <div className={styles.returned} data-testid="returned">
          <strong>
            Returned by {returned.by.name}, {formatDay(returned.on)}
          </strong>
          <p className={panel.text} dir="auto">
            {returned.words}
          </p>
        </div>
      )}
      {checks.length > 0 && (
        <ul className={styles.checks} aria-label="Checks" data-testid="checks">
          {checks.map(({ kind, text }) => (
            <li key={`${kind} ${text}`} className={styles.check} data-check={kind}>
              <span className={styles.checkIcon} aria-hidden="true">
                <WarningRegular />
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
