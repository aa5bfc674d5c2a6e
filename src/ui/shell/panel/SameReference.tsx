// Actions that have the reference of a link, one of which may be meant: a button for each.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { panelWords } from "./words.ts";

interface Props {
  readonly actions: readonly Action[];
  readonly onOpen: (action: Action) => void;
}

export function SameReference({ actions, onOpen }: Props) {
  const styles = usePanelStyles();
  return (
    <ul className={styles.timeline} data-testid="same-reference">
      {actions.map((action) => {
        const { id, fields, programme } = action;
        return (
          <li key={id} className={styles.step}>
            <div className={styles.text} dir="auto">
              {fields.title}
            </div>
            <div className={styles.from}>
              {programme ? `${programme.number} ${programme.title}` : panelWords.noProgramme}
            </div>
            <div className={styles.fieldButtons}>
              <Button
                size="small"
                aria-label={panelWords.openOther(fields.reference, fields.title)}
                onClick={() => onOpen(action)}
              >
                {panelWords.openThis}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
