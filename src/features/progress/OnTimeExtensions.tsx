// Due dates that were made later since the last round was closed: by how much, why, and by whom.
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formatDay, formatShortDay } from "../../plan/days.ts";
import type { FrozenPlan } from "../../plan/snapshots/format.ts";
import { OnPaper } from "../../ui/kit/OnPaper.tsx";
import { usePrinting } from "../../ui/kit/usePrinting.ts";
import { personName } from "./names.ts";
import { useOnTimeStyles } from "./OnTime.styles.ts";
import { ActionButton } from "./OnTimeList.tsx";
import type { Extension } from "./onTime.ts";
import { onTimeWords } from "./onTimeWords.ts";
import { useMovedBy } from "./useMovedBy.ts";

const words = onTimeWords.extensions;

/** Who moved a date is read from the versions of its row, so not for hundreds at once. */
const most = 20;

interface Props {
  readonly found: readonly Extension[];
  /** Whose people are named. */
  readonly plan: Pick<FrozenPlan, "people">;
  /** The moment of the snapshot since which dates were moved. */
  readonly since: string;
  readonly onOpen: (id: number) => void;
}

export function OnTimeExtensions({ found, plan, since, onOpen }: Props) {
  const styles = useOnTimeStyles();
  const [isAll, setAll] = useState(false);
  const isPrinted = usePrinting();
  const asked = isAll ? found : found.slice(0, most);
  const shown = isPrinted ? found : asked;
  const changes = useMemo(() => asked.map(({ change }) => change), [asked]);
  const movers = useMovedBy(changes, since);
  if (found.length === 0) return <p className={styles.quiet}>{words.none}</p>;
  return (
    <div className={styles.box}>
      <ul className={styles.list} data-testid="extensions">
        {shown.map(({ change: { id, action, from, to, reason }, days, decision }) => {
          const mover = movers.get(id);
          return (
            <li key={id} className={styles.line} data-extension={action.fields.reference}>
              <ActionButton action={action} note="" onOpen={onOpen} />
              <div className={styles.about}>
                <div className={styles.strong}>{words.moved(formatShortDay(from), formatShortDay(to), days)}</div>
                <div dir="auto">{reason || words.noReason}</div>
                {decision && (
                  <div className={styles.strong}>
                    {words.decided(decision.kind, personName(decision.by, plan), formatDay(decision.on))}
                  </div>
                )}
                {mover && <div className={styles.quiet}>{words.by(mover.who, formatDay(mover.on))}</div>}
              </div>
            </li>
          );
        })}
      </ul>
      {asked.length < found.length && (
        <OnPaper>
          <p className={styles.rule}>{words.moversOf(most)}</p>
        </OnPaper>
      )}
      {shown.length < found.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {words.showAll(found.length)}
        </Button>
      )}
    </div>
  );
}
