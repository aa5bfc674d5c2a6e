// Makes the entries of what meetings put on record, and of what people answer, for `sync.addEntry`.
import type { Entry } from "../../ports/storage.ts";
import type { Day, Person } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import type { ActionRow } from "../actions.ts";
import type { Rating } from "../snapshots/format.ts";
import type { Challenge } from "./challenges.ts";
import type { Extension } from "./decisions.ts";
import type { Recorded, Reply } from "./recorded.ts";
import { type AnswerFields, answers, type RecordFields, records } from "./records.ts";
import { extensionWords, recordTitles as titles } from "./recordWords.ts";

/** The action that an entry is about, and the meeting in which it is made; none between meetings. */
export interface Place {
  readonly action?: Pick<ActionRow, "id" | "fields"> | undefined;
  readonly meetingId?: number | undefined;
}

interface NewChallenge {
  readonly held: Rating;
  /** The action's column on the board, such as `Green`. */
  readonly rated: string;
  readonly why: string;
}

export function challengeEntry(place: Place, { held, rated, why }: NewChallenge): Entry {
  const title = titles.challenge(referenceOf(place), rated, held);
  return recordEntry(place, { kind: "Challenge", title, held, rated, words: why });
}

/** Settles the challenge. */
export function acceptedEntry(challenge: Challenge, answer: Reply): Entry {
  const { reference, operation: about } = challenge;
  const title = titles.accepted(reference);
  return recordAbout(challenge, { kind: "Accepted", title, about, answer: answer.operation });
}

export interface NewTask {
  readonly words: string;
  readonly owner?: Person | undefined;
  readonly due?: Day | undefined;
}

export function decisionEntry(place: Place, { words, owner, due }: NewTask): Entry {
  const title = titles.decision(referenceOf(place), words.trim());
  return recordEntry(place, { kind: "Decision", title, owner, due, words });
}

/** The later date that an action's lead asked for is agreed or refused. `words`: others than usual. */
export function extensionEntry(place: Place, extension: Extension, words = ""): Entry {
  const { kind, asked } = extension;
  const again = kind === "Refused" ? extension.again : undefined;
  const said = words.trim() || extensionWords[kind](asked, again);
  const title = titles.decision(referenceOf(place), said);
  return recordEntry(place, { kind: "Decision", title, words: said, extension: kind, asked, again });
}

export function questionEntry(place: Place, { words, owner, due }: NewTask): Entry {
  const title = titles.question(referenceOf(place), words.trim());
  return recordEntry(place, { kind: "Question", title, owner, due, words });
}

/** To a challenge or a question. */
export function answerEntry(to: Recorded, words: string): Entry {
  return answerAbout(to, { kind: "Answer", title: titles.answer(to.reference, words.trim()), words });
}

/** A decision is done. */
export function doneEntry(decision: Recorded, words: string): Entry {
  return answerAbout(decision, { kind: "Done", title: titles.done(decision.reference, words.trim()), words });
}

const referenceOf = ({ action }: Place): string => action?.fields.reference ?? "";

type Said<F, K extends keyof F> = Partial<F> & Pick<F, K>;

function recordEntry(place: Place, said: Said<RecordFields, "kind" | "title">): Entry {
  const { action, meetingId } = place;
  return recordAbout({ actionId: action?.id, reference: referenceOf(place), meetingId }, said);
}

function recordAbout(
  { actionId, reference, meetingId }: Pick<Recorded, "actionId" | "reference" | "meetingId">,
  { words = "", ...said }: Said<RecordFields, "kind" | "title">,
): Entry {
  const none = {
    ...{ held: undefined, rated: "", owner: undefined, due: undefined },
    ...{ extension: undefined, asked: undefined, again: undefined, about: "", answer: "" },
  };
  const fields = { ...none, actionId, reference, meetingId, ...said, words: words.trim() };
  return { list: records.title, fields: { ...fields, title: cut(said.title, 255) } };
}

function answerAbout(
  { actionId, reference, operation }: Recorded,
  { words = "", title, kind }: Said<AnswerFields, "kind" | "title">,
): Entry {
  const fields = { title: cut(title, 255), actionId, reference, kind, about: operation, words: words.trim() };
  return { list: answers.title, fields };
}
