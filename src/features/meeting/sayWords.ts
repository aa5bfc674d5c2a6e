// What cards, checks and people's own work say of what meetings put on record. A council may change it here.

import type { BoardColumn } from "../../plan/action.ts";
import { counted } from "../../plan/counted.ts";
import type { DecidedExtension } from "../../plan/dates.ts";
import { formatDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import type { Day } from "../../schema/column.ts";

const due = (day: Day | undefined) => (day ? ` Report back by ${formatDay(day)}.` : "");

export const sayWords = {
  challenged: {
    title: "Rating challenged",
    tag: (held: string) => `Challenged: ${held}`,
    text: (column: BoardColumn, who: string, { held, words }: Challenge) =>
      `${ratedWords(column)}. ${shouldBe(who, held)}${words ? `: ${words}` : "."}`,
  },
  refused: {
    title: "Extension refused",
    tag: "Extension refused",
    text: ({ asked, on }: DecidedExtension, who: string, counts: Day | undefined) =>
      `The extension to ${formatDay(asked)} was refused by ${who} on ${formatDay(on)}. ${counts ? `${formatDay(counts)} counts again.` : "It does not count."}`,
  },
  items: {
    heading: "From meetings",
    decision: (on: Day, back: Day | undefined) =>
      `A decision of ${formatDay(on)} that you own.${due(back)} Say when it is done.`,
    question: (on: Day, back: Day | undefined) => `A question of ${formatDay(on)} to you.${due(back)} Answer it.`,
    answer: (who: string, held: string) => `${shouldBe(who, held)}. Answer the challenge.`,
    accept: (who: string) => `${who} has answered your challenge. Accept the answer if it settles it.`,
  },
  /** How the plan stands where it does not go well, for those who challenge. */
  exceptions: {
    heading: "Exceptions",
    count: (count: number) => counted(count, "action"),
    about: {
      worse: "Down since the last round",
      red: "Off track",
      overdue: "Overdue",
      challenged: "Rating challenged",
    },
  },
};

/** What somebody says of a rating that they challenge. */
export const shouldBe = (who: string, held: string): string => `${who} says it should be ${held}`;

const isRating = (column: BoardColumn) => ["Red", "Amber", "Green"].includes(column);

/** Ratings are called Red, Amber and Green wherever one is challenged. */
export const ratingWords = (column: BoardColumn): string => (isRating(column) ? column : marks[column].word);

export const ratedWords = (column: BoardColumn): string =>
  isRating(column) ? `Rated ${column} by its lead` : marks[column].word;
