// Makes entries for the logs, with the summary that people read in the list.
import type { Entry } from "../ports/storage.ts";
import type { Day } from "../schema/column.ts";
import type { Columns, Fields, List } from "../schema/list.ts";
import type { ActionRow } from "./actions.ts";
import type { Completion } from "./completion.ts";
import { formatDay } from "./days.ts";
import {
  type claimKinds,
  claims,
  type EvidenceKind,
  evidence,
  planDates,
  type supersessionKinds,
  supersessions,
  type verificationKinds,
  verifications,
} from "./log.ts";
import { type RoundResult, resultFields } from "./roundResult.ts";
import { rounds } from "./rounds.ts";
import { entries } from "./words.ts";

export interface About {
  readonly actionId: number;
  readonly reference: string;
}

export function aboutAction({ id, fields }: Pick<ActionRow, "id" | "fields">): About {
  return { actionId: id, reference: fields.reference };
}

/** The action with its current claim, for what a verifier says of that. */
export function aboutClaim(action: Pick<ActionRow, "id" | "fields"> & { readonly status: Pick<Completion, "claim"> }) {
  return { ...aboutAction(action), claim: action.status.claim?.operation ?? "" };
}

/** `without`: why criteria have no evidence, a line each (`account.ts`). */
export function claim(
  about: About & { readonly without?: string },
  kind: (typeof claimKinds)[number],
  words: string,
): Entry {
  const { without = "" } = about;
  const title = `${about.reference} ${entries[kind]}`;
  return entryOf(claims, { ...about, without, title, kind, words: words.trim() });
}

/** `claim`: the operation of the claim that the verifier speaks of, empty if that is taken back already. `checked`: the criteria's marks. */
export function verification(
  about: About & { readonly claim: string; readonly checked?: string },
  kind: (typeof verificationKinds)[number],
  words: string,
): Entry {
  const { checked = "" } = about;
  const title = `${about.reference} ${entries[kind]}`;
  return entryOf(verifications, { ...about, checked, title, kind, words: words.trim() });
}

export function supersession(
  about: About,
  kind: (typeof supersessionKinds)[number],
  words: string,
  replacedBy: string,
): Entry {
  const title = `${about.reference} ${entries[kind]}`;
  return entryOf(supersessions, { ...about, title, kind, words: words.trim(), replacedBy: replacedBy.trim() });
}

export interface NewRound {
  readonly number: number;
  readonly words: string;
  readonly deadline: Day | undefined;
}

export function roundOpened({ number, words, deadline }: NewRound): Entry {
  return entryOf(rounds, {
    ...noResult,
    title: `Round ${number} opened`,
    kind: "Opened",
    words: words.trim(),
    deadline,
  });
}

interface ClosedRound {
  readonly number: number;
  /** The operation of the entry that opened it. */
  readonly opening: string;
  /** As it is at this moment; the entry keeps it. Absent where nobody knows it. */
  readonly result?: RoundResult;
  /** What it says of its snapshot (`snapshots/seal.ts`). */
  readonly seal?: { readonly snapshot: string; readonly figures: string };
}

/** Its operation follows from the opening, so that two who close a round at once make one entry. */
export function roundClosed({ number, opening, result, seal }: ClosedRound): Entry {
  const title = `Round ${number} closed`;
  const fields = { ...noResult, title, kind: "Closed", opening, ...(result && resultFields(result)), ...seal } as const;
  return { ...entryOf(rounds, fields), operation: `closing of ${opening}`, byAnyone: true };
}

const noResult = {
  ...{ words: "", deadline: undefined, opening: "", byProgramme: "", snapshot: "", figures: "" },
  ...{ updated: undefined, unchanged: undefined, missing: undefined },
};

export interface NewEvidence {
  readonly title: string;
  /** The mark of a success criterion; empty for the action as a whole. */
  readonly criterion: string;
  readonly kind: EvidenceKind | undefined;
  readonly date: Day | undefined;
  readonly custodian: string;
  readonly link: string;
  /** Of a file that was uploaded: its size in bytes and its SHA-256, so that another file in its place is noticed. */
  readonly fileSize?: number | undefined;
  readonly fileHash?: string;
  readonly words: string;
}

export function evidenceOf(about: About, given: NewEvidence): Entry {
  return entryOf(evidence, { ...about, ...given, fileSize: given.fileSize, fileHash: given.fileHash ?? "" });
}

/** What an owner agrees of an action, besides its reference. What is empty is not agreed yet. */
export interface AgreedFacts {
  readonly actionTitle: string;
  readonly outcome: string;
  readonly criteria: string;
  readonly due: Day | undefined;
  /** When it is due, in the plan's words. */
  readonly words: string;
}

/** The operation follows from the action, so that two owners who record the same at once make one entry, and another is refused. */
export function agreedPlan(about: About, facts: AgreedFacts): Entry {
  const title = `${about.reference} ${entries.agreed(facts.due && formatDay(facts.due))}`;
  const entry = entryOf(planDates, { ...about, ...facts, title, movedFrom: undefined });
  return { ...entry, operation: `agreed plan of ${about.actionId}`, byAnyone: true };
}

function entryOf<C extends Columns>({ title }: List<C>, fields: Omit<Fields<C>, "operation">): Entry {
  return { list: title, fields };
}
