// The reminder for those of a programme who have not updated: as a message to be sent by hand, and as a notice.
import type { NoticeToSend } from "../../plan/notify.ts";
import type { RoundProgress } from "../../plan/roundProgress.ts";
import type { Round } from "../../plan/rounds.ts";
import type { Day, Person } from "../../schema/column.ts";
import { writeAddress } from "../../ui/kit/address.ts";
import { noticeText, reminderText, remindWords } from "./words.ts";

const nameIn = ({ programme }: RoundProgress) => `${programme?.number ?? "–"} ${programme?.title ?? ""}`.trim();

/** A message for the people of one programme, ready to be sent. `link` leads to their actions. */
export function reminder(progress: RoundProgress, round: Round, link: string): string {
  const { programme, due } = progress;
  return reminderText({
    to: [programme?.lead, programme?.coordinator].flatMap((person) => person?.name || []),
    round: round.number,
    deadline: round.opening.fields.deadline,
    programme: nameIn(progress),
    actions: due.map(({ fields }) => `${fields.reference} ${fields.title}`),
    link,
  });
}

/** Where the programme's people update: their own work, and its actions that wait. */
export function waitingAddress({ programme }: RoundProgress): string {
  const query = new URLSearchParams({
    ...(programme && { programme: String(programme.number ?? 0) }),
    show: "stale",
  });
  return writeAddress({ screen: "mine", query: query.toString() });
}

/** There is one reminder of it a day. */
export const matterOf = (round: Round, { programme }: RoundProgress): string =>
  `round ${round.number} programme ${programme?.number ?? 0}`;

interface Reminding {
  readonly round: Round;
  readonly today: Day;
  readonly people: readonly Person[];
  readonly link: (address: string) => string;
}

export function reminderNotice(progress: RoundProgress, { round, today, people, link }: Reminding): NoticeToSend {
  return {
    kind: "Reminder",
    title: remindWords.title(round.number, nameIn(progress)),
    matter: matterOf(round, progress),
    day: today,
    people,
    text: noticeText({
      round: round.number,
      deadline: round.opening.fields.deadline,
      programme: nameIn(progress),
      actions: progress.due.map(({ fields }) => fields.reference),
      link: link(waitingAddress(progress)),
    }),
  };
}
