// Adds to the agenda what went wrong since the body last met, and what earlier meetings left open.
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Board } from "../../plan/board.ts";
import { type Meeting, meetings } from "../../plan/meetings/bodies.ts";
import { isToDo } from "../../plan/meetings/decisions.ts";
import { onRecord, openChallenges } from "../../plan/meetings/onRecord.ts";
import type { Day } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { agendaFrom, keyOfItem, readAgenda, writeAgenda } from "./agenda.ts";
import { panelWords as words } from "./agendaWords.ts";
import { exceptionsOf } from "./exceptions.ts";
import { liveWords } from "./liveWords.ts";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { useSince } from "./useSince.ts";

interface Props {
  readonly meeting: Meeting;
  readonly board: Board;
  readonly today: Day;
}

export function Propose({ meeting, board, today }: Props) {
  const styles = useMeetingStyles();
  const { sync } = useSession();
  const announce = useAnnounce();
  const since = useSince(board, meeting);
  /** The keys of the items that were added from here. */
  const [added, setAdded] = useState<ReadonlySet<string>>();
  const { agenda } = meeting.fields;
  const proposed = useMemo(() => {
    if (since.kind === "loading") return undefined;
    const challenged = new Set(openChallenges(board).keys());
    const exceptions = exceptionsOf(board, {
      ...{ challenged, today },
      since: since.kind === "read" ? since.snapshot : undefined,
    });
    const { decisions, questions } = onRecord(board);
    const open = [...decisions, ...questions].filter((each) => isToDo(each, today));
    return agendaFrom(
      exceptions,
      open.map(({ actionId, words: said }) => ({ fields: { actionId, words: said } })),
      board,
    );
  }, [board, today, since]);
  const items = readAgenda(agenda, board);
  const known = new Set(items.map(keyOfItem));
  const missing = proposed?.filter((item) => !known.has(keyOfItem(item)));

  function put(next: string): void {
    void sync.edit(meetings, meeting.id, { agenda: next }, { seen: { agenda } });
  }

  if (!missing) return <p className={styles.small}>{words.proposing}</p>;
  return (
    <div className={styles.spaced}>
      <div className={styles.buttons}>
        {missing.length > 0 && (
          <Button
            onClick={() => {
              setAdded(new Set(missing.map(keyOfItem)));
              put(writeAgenda([...items, ...missing]));
              announce(words.proposed(missing.length));
            }}
          >
            {words.propose(missing.length)}
          </Button>
        )}
        {added && (
          <Button
            onClick={() => {
              const rest = items.filter((item) => !added.has(keyOfItem(item)));
              put(writeAgenda(rest));
              setAdded(undefined);
              announce(liveWords.takenOff(items.length - rest.length));
            }}
          >
            {words.undo}
          </Button>
        )}
      </div>
      {missing.length === 0 && !added && <p className={styles.small}>{words.nothingToPropose}</p>}
    </div>
  );
}
