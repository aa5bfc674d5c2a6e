// Where the row in SharePoint says something else than the log: what it will say, and one button that puts it right.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../plan/action.ts";
import { type ActionFields, actions } from "../../plan/actions.ts";
import { dayOf, formatDay } from "../../plan/days.ts";
import { mirrorsOf } from "../../plan/mirrors.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { readable } from "../../ui/kit/readable.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { rowWords } from "./words.ts";

export function RowDiffers({ action }: { action: Action }) {
  const { sync } = useSession();
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const right = mirrorsOf(action);
  const keys = Object.keys(right) as (keyof ActionFields)[];
  if (keys.length === 0) return null;
  return (
    <div className={styles.differs} data-testid="row-differs">
      <span>{rowWords.differs}</span>
      <ul className={styles.list}>
        {keys.map((key) => (
          <li key={key}>
            {rowWords.fromTo(actions.columns[key].title, readable(action.fields[key]), readable(right[key]))}
          </li>
        ))}
      </ul>
      <span>{rowWords.changedBy(nameOf(action.editor), formatDay(dayOf(action.modified)))}</span>
      <div className={panel.fieldButtons}>
        <Button size="small" onClick={() => sync.edit(actions, action.id, right)}>
          {rowWords.correct}
        </Button>
      </div>
    </div>
  );
}
