// What cards, checks and people's own work say of what meetings put on record. A council may change it here.

import type { BoardColumn } from "../../plan/action.ts";
import type { DecidedExtension } from "../../plan/dates.ts";
import { formatDay } from "../../plan/days.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import type { Day } from "../../schema/column.ts";

const due = (day: Day | undefined) => (day ? ` It comes back on ${formatDay(day)}.` : "");

export const sayWords = {
  challenged: {
    title: "Rating challenged",
    tag: "Challenged",
    text: (column: BoardColumn, who: string, { held, words }: Challenge) =>
      `${ratedWords(column)}. ${who} holds ${held}${words ? `: ${words}` : "."}`,
  },
  refused: {
    title: "Extension refused",
    tag: "Extension refused",
    text: ({ asked, on }: DecidedExtension, who: string, counts: Day | undefined) =>
      `The extension to ${formatDay(asked)} was refused by ${who} on ${formatDay(on)}. ${counts ? `${formatDay(counts)} counts again.` : "It does not count."}`,
  },
  items: {
    decision: (on: Day, back: Day | undefined) =>
      `A decision of ${formatDay(on)} that you own.${due(back)} Say when it is done.`,
    question: (on: Day, back: Day | undefined) => `A question of ${formatDay(on)} to you.${due(back)} Answer it.`,
    answer: (who: string, held: string) => `${who} holds ${held} right. Answer the challenge.`,
    accept: (who: string) => `${who} has answered your challenge. Accept the answer if it settles it.`,
  },
};

export const ratedWords = (column: BoardColumn): string =>
  ["Red", "Amber", "Green"].includes(column) ? `Rated ${column} by its lead` : column;
