// What people read in the chapter of papers about what meetings put on record. A council may change it here.
import { counted } from "../../plan/counted.ts";
import type { TaskState } from "../../plan/meetings/decisions.ts";

export const paperWords = {
  section: "Challenges, decisions and questions",
  reference: "Ref.",
  challenges: {
    title: "Challenged ratings",
    description: "One row for each challenge of a rating that is not settled, with both ratings.",
    rated: "Rated",
    held: "Should be",
    by: "By",
    on: "On",
    why: "Why",
    answer: "Answer",
    count: (count: number) => `${counted(count, "challenge")} of a rating not settled.`,
    none: "No rating is challenged.",
  },
  tasks: {
    title: "Decisions and questions",
    description: "One row for each decision and question, with who owns it, when they report back, and its state.",
    kind: "Type",
    kinds: { Decision: "Decision", Question: "Question" },
    words: "What was decided or asked",
    on: "On",
    owner: "Owner",
    due: "Report back by",
    state: "State",
    states: {
      ...{ open: "Open", overdue: "Overdue", done: "Done", answered: "Answered", decided: "Decided" },
    } satisfies Readonly<Record<TaskState, string>>,
    count: (count: number) => `${counted(count, "decision or question", "decisions and questions")}.`,
    none: "No decision and no question is on record.",
  },
};
