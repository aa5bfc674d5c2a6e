// Due dates that were made later since the last round was closed: by how much, why, and by whom.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { dayOf, formatDay, formatShortDay } from "../../plan/days.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { useOnTimeStyles } from "./OnTime.styles.ts";
import { ActionButton } from "./OnTimeList.tsx";
import type { Extension } from "./onTime.ts";
import { onTimeWords } from "./onTimeWords.ts";
import { type Mover, useMovers } from "./useMovers.ts";

const words = onTimeWords.extensions;

/** Who moved a date is read from the versions of its row, so not for hundreds at once. */
const most = 20;

interface Props {
  readonly found: readonly Extension[];
  readonly onOpen: (id: number) => void;
}

export function OnTimeExtensions({ found, onOpen }: Props) {
  const styles = useOnTimeStyles();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? found : found.slice(0, most);
  const movers = useMovers(shown);
  if (found.length === 0) return <p className={styles.quiet}>{words.none}</p>;
  return (
    <div className={styles.box}>
      <ul className={styles.list} data-testid="extensions">
        {shown.map(({ action, from, to, days, reason }) => (
          <li key={action.id} className={styles.line} data-extension={action.fields.reference}>
            <ActionButton action={action} note="" onOpen={onOpen} />
            <div className={styles.about}>
              <div className={styles.strong}>{words.moved(formatShortDay(from), formatShortDay(to), days)}</div>
              <div dir="auto">{reason || words.noReason}</div>
              <div className={styles.quiet}>{moverWords(movers.get(action.id))}</div>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {words.showAll(found.length)}
        </Button>
      )}
    </div>
  );
}

function moverWords(mover: Mover | undefined): string {
  if (!mover) return words.readingBy;
  return mover === "unknown" ? words.unknownBy : words.by(nameOf(mover.who), formatDay(dayOf(mover.when)));
}
