// What about an action needs attention first: a claim that was returned, and where its rating may not match the facts.
import { WarningRegular } from "@fluentui/react-icons";
import { type Action, columnOf } from "../../../plan/action.ts";
import { allChecksOf } from "../../../plan/allChecks.ts";
import type { Board } from "../../../plan/board.ts";
import { nameOf } from "../../../plan/nameOf.ts";
import type { Day } from "../../../schema/column.ts";
import { useFeatures } from "../../kit/features.tsx";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useVerificationStyles } from "../../kit/said.styles.ts";
import { panelWords } from "./words.ts";

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
          <strong>{panelWords.returned(nameOf(returned.by), returned.on)}</strong>
          <p className={panel.text} dir="auto">
            {returned.words}
          </p>
        </div>
      )}
      {checks.length > 0 && (
        <ul className={styles.checks} aria-label={panelWords.checks} data-testid="checks">
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
