// The reminder for those of a programme who have not updated.
import type { RoundProgress } from "../../plan/roundProgress.ts";
import type { Round } from "../../plan/rounds.ts";
import { reminderText } from "./words.ts";

/** A message for the people of one programme, ready to be sent. `link` leads to their actions. */
export function reminder({ programme, due }: RoundProgress, round: Round, link: string): string {
  return reminderText({
    to: [programme?.lead, programme?.coordinator].flatMap((person) => person?.name || []),
    round: round.number,
    deadline: round.opening.fields.deadline,
    programme: `${programme?.number ?? "–"} ${programme?.title ?? ""}`.trim(),
    actions: due.map(({ fields }) => `${fields.reference} ${fields.title}`),
    link,
  });
}
