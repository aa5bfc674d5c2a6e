// Reminding the people of programmes who have not updated: one notice for each programme and day, sent one after another.
import { useState } from "react";
import type { Board } from "../../plan/board.ts";
import { lastAbout, type Notice } from "../../plan/notices.ts";
import type { RoundProgress } from "../../plan/roundProgress.ts";
import type { Round } from "../../plan/rounds.ts";
import type { Day, Person } from "../../schema/column.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useNotices } from "../../ui/kit/useNotices.ts";
import { matterOf, reminderNotice } from "./reminder.ts";
import { remindWords as words } from "./words.ts";

/** What became of reminding a programme's people, on this page. */
type Reminding =
  | { readonly kind: "sending" }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "failed"; readonly text: string };

export interface Reminders {
  readonly maySend: boolean;
  /** Who would be told; nobody where all of them have updated, or want no notices. */
  readonly told: (progress: RoundProgress) => readonly Person[];
  /** The last reminder of the programme in this round, by anybody. */
  readonly last: (progress: RoundProgress) => Notice | undefined;
  readonly state: (progress: RoundProgress) => Reminding | undefined;
  readonly isSending: boolean;
  readonly remind: (programmes: readonly RoundProgress[]) => Promise<void>;
}

const keyOf = ({ programme }: RoundProgress) => programme?.number ?? 0;

export function useReminders(board: Board, round: Round | undefined, today: Day): Reminders {
  const { sync, notify, ownLink } = useSession();
  const announce = useAnnounce();
  const { entries, maySend, told } = useNotices(board);
  const [states, setStates] = useState<ReadonlyMap<number, Reminding>>(new Map());
  const put = (progress: RoundProgress, state: Reminding) =>
    setStates((known) => new Map(known).set(keyOf(progress), state));
  const toldIn = ({ programme, due }: RoundProgress) =>
    due.length === 0 ? [] : told([programme?.lead, programme?.coordinator]);

  async function remind(programmes: readonly RoundProgress[]): Promise<void> {
    if (!round) return;
    for (const progress of programmes) put(progress, { kind: "sending" });
    let failed = 0;
    for (const progress of programmes) {
      const people = toldIn(progress);
      const outcome = await notify(board.me, reminderNotice(progress, { round, today, people, link: ownLink }));
      if (outcome.kind !== "done") failed++;
      put(
        progress,
        outcome.kind === "done"
          ? { kind: "done", text: outcome.value === "before" ? words.before : words.sent(people.length) }
          : { kind: "failed", text: words.failed(outcome.why) },
      );
    }
    announce(words.result(programmes.length - failed, failed));
    await sync.refresh();
  }

  return {
    maySend,
    told: toldIn,
    last: (progress) => round && lastAbout(entries, matterOf(round, progress)),
    state: (progress) => states.get(keyOf(progress)),
    isSending: [...states.values()].some(({ kind }) => kind === "sending"),
    remind,
  };
}
