// What is said of entries of meetings: their summaries in the lists, and why some do not count.
import type { Day } from "../../schema/column.ts";
import { formatDay } from "../days.ts";
import { nameOf } from "../nameOf.ts";
import type { Reply } from "./recorded.ts";

type Made = Pick<Reply, "by" | "on">;

const entryOf = ({ by, on }: Made, what: string) => `The ${what} that ${nameOf(by)} recorded on ${formatDay(on)}`;

export const uncounted = {
  challenge: (made: Made) =>
    `${entryOf(made, "challenge")} does not count, because it does not say of which action, or what the rating should be.`,
  answer: (made: Made) =>
    `${entryOf(made, "answer")} does not settle a challenge, because ${nameOf(made.by)} neither leads nor coordinates the programme.`,
  acceptance: (made: Made) =>
    `${entryOf(made, "acceptance")} does not count, because ${nameOf(made.by)} neither made the challenge nor chairs the body that met.`,
  ownAnswer: (made: Made) =>
    `${entryOf(made, "acceptance")} does not count, because ${nameOf(made.by)} gave the answer.`,
  acceptsNothing: (made: Made) =>
    `${entryOf(made, "acceptance")} does not count, because it does not say of which challenge, or which answer.`,
  reply: (made: Made) =>
    `${entryOf(made, "reply")} does not count, because ${nameOf(made.by)} neither owns nor recorded what it replies to, nor leads or coordinates the programme.`,
};

const about = (reference: string, words: string) => (reference ? `${reference} ${words}` : words);

/** The entry in one line, as the list shows it. */
export const recordTitles = {
  challenge: (reference: string, rated: string, held: string) =>
    `${reference} is rated ${rated}, and should be ${held}`,
  accepted: (reference: string) => `${reference} answer to a challenge accepted`,
  decision: (reference: string, words: string) => about(reference, `Decision: ${words}`),
  question: (reference: string, words: string) => about(reference, `Question: ${words}`),
  answer: (reference: string, words: string) => about(reference, `Answer: ${words}`),
  done: (reference: string, words: string) => about(reference, words ? `Done: ${words}` : "Done"),
};

/** The words of a decision about a later date, where nobody wrote others. */
export const extensionWords = {
  Agreed: (asked: Day) => `The due date of ${formatDay(asked)} is agreed.`,
  Refused: (asked: Day, again: Day | undefined) =>
    `The due date of ${formatDay(asked)} is refused. ${again ? `${formatDay(again)} counts again.` : "The date before counts again."}`,
};

/** In the row's column, for SharePoint's views: `Should be Amber: SLT member 1, 12 November 2026`. */
export const challengeMirror = (held: string, { by, on }: Made): string =>
  `Should be ${held}: ${nameOf(by)}, ${formatDay(on)}`;
