// Challenges of a rating: what somebody says the rating should be, what its lead answers, and whether that settled it. Pure; both ratings are shown
// until it is settled.
import type { Rating } from "../snapshots/format.ts";
import type { IsChair } from "./bodies.ts";
import { byRecord, isOfTeam, type Recorded, type Reply, type Roles, recordedOf, replyOf } from "./recorded.ts";
import type { AnswerEntry, RecordEntry } from "./records.ts";
import { uncounted as words } from "./recordWords.ts";

export interface Challenge extends Recorded {
  readonly actionId: number;
  /** The rating that it should be, says the challenger. */
  readonly held: Rating;
  /** The mark that the action had when it was challenged. */
  readonly rated: string;
  /** `replaced`: the same person challenged the action again. */
  readonly state: "open" | "answered" | "settled" | "replaced";
  /** By people who lead or coordinate the action's programme, in order. */
  readonly answers: readonly Reply[];
  /** Who accepted which answer. */
  readonly accepted: (Reply & { readonly answer: Reply }) | undefined;
}

export interface ChallengeRoles extends Roles {
  readonly isChair: IsChair;
}

export interface CountedChallenges {
  /** In the order in which they were made. */
  readonly challenges: readonly Challenge[];
  /** Why entries do not count, a sentence each. */
  readonly doubts: readonly string[];
}

/** Whether both ratings are to be shown. */
export const isOpen = ({ state }: Pick<Challenge, "state">): boolean => state === "open" || state === "answered";

/** `records`, `answers`: the entries that count, in order. */
export function readChallenges(
  records: readonly RecordEntry[],
  answers: readonly AnswerEntry[],
  roles: ChallengeRoles,
): CountedChallenges {
  const answersTo = byRecord(answers, "Answer");
  const doubts: string[] = [];
  const found = new Map<string, Challenge>();
  for (const entry of records) {
    const { kind, about, answer } = entry.fields;
    if (kind === "Challenge") {
      const challenge = challengeOf(entry, answersTo.get(entry.fields.operation) ?? [], { roles, doubts });
      const before = challenge && openOf([...found.values()], challenge);
      if (!challenge || (before && isSame(before, challenge))) continue;
      if (before) found.set(before.operation, { ...before, state: "replaced" });
      found.set(challenge.operation, challenge);
    } else if (kind === "Accepted") {
      const challenge = found.get(about);
      const accepted = challenge?.answers.find(({ operation }) => operation === answer);
      const by = replyOf(entry);
      if (!challenge || !accepted) doubts.push(words.acceptsNothing(by));
      else if (accepted.by.id === by.by.id) doubts.push(words.ownAnswer(by));
      else if (!mayAccept({ ...challenge, answer: accepted }, by, roles.isChair)) doubts.push(words.acceptance(by));
      else if (isOpen(challenge)) {
        found.set(about, { ...challenge, state: "settled", accepted: { ...by, answer: accepted } });
      }
    }
  }
  return { challenges: [...found.values()], doubts };
}

interface Judging {
  readonly roles: ChallengeRoles;
  readonly doubts: string[];
}

function challengeOf(
  entry: RecordEntry,
  replies: readonly AnswerEntry[],
  { roles, doubts }: Judging,
): Challenge | undefined {
  const recorded = recordedOf(entry);
  const { actionId } = recorded;
  const { held, rated } = entry.fields;
  if (!actionId || !held || !recorded.operation) {
    doubts.push(words.challenge(recorded));
    return undefined;
  }
  const all = replies.map(replyOf);
  const answers = all.filter((reply) => isOfTeam(reply, actionId, roles));
  for (const reply of all) if (!answers.includes(reply)) doubts.push(words.answer(reply));
  const state = answers.length > 0 ? "answered" : "open";
  return { ...recorded, actionId, held, rated, state, answers, accepted: undefined };
}

const openOf = (all: readonly Challenge[], { actionId, by }: Challenge) =>
  all.find((each) => isOpen(each) && each.actionId === actionId && each.by.id === by.id);

const isSame = (one: Challenge, other: Challenge) => one.held === other.held && one.words === other.words;

/** By whom an answer settles it: the challenger, or whoever chairs the body of the meeting that day; nobody by their own answer. */
export function mayAccept(
  { by, meetingId, answer }: Pick<Challenge, "by" | "meetingId"> & { readonly answer: Pick<Reply, "by"> },
  who: Pick<Reply, "by" | "on">,
  isChair: IsChair,
): boolean {
  return who.by.id !== answer.by.id && (who.by.id === by.id || isChair(meetingId, who.by, who.on));
}
