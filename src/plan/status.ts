// The status of an action by its log: claimed, verified, returned, checked again, re-opened, superseded. Columns of the row repeat it for
// SharePoint's views; they are mirrors, and what no entry bears out is unsupported.

import { type Day, isGone, type Person } from "../schema/column.ts";
import type { OddValue } from "../schema/list.ts";
import type { ActionRow } from "./actions.ts";
import { type Criterion, markOf, readCriteria } from "./criteria.ts";
import { addMonths, dayOf, formatDay } from "./days.ts";
import {
  type ActionLog,
  type ClaimEntry,
  claimKinds,
  type EvidenceEntry,
  type SupersessionEntry,
  type VerificationEntry,
} from "./log.ts";
import { nameOf } from "./nameOf.ts";
import type { ProgrammeFields } from "./programmes.ts";
import { dependence, unsupported as words } from "./words.ts";

/** What somebody stated at one time. */
export interface Said {
  readonly by: Person;
  readonly on: Day;
  readonly words: string;
}

/** What follows from claims and verifications. */
interface Completion {
  /** The current claim: from its entry or, if it was made in the list, from the row alone. */
  readonly claim: Said | undefined;
  /** The current verification. */
  readonly verification: Said | undefined;
  /** Checks since then that found it still in place. */
  readonly held: readonly Said[];
  /** Why the last claim was returned, until there is another. */
  readonly returned: Said | undefined;
  /** How many times verified work was re-opened. */
  readonly regressions: number;
}

export interface ActionStatus extends Completion {
  /** When a verified action is to be checked again; none after two checks. */
  readonly nextCheck: Day | undefined;
  readonly superseded: (Said & { readonly replacedBy: string }) | undefined;
  readonly criteria: readonly Criterion[];
  readonly evidence: readonly EvidenceEntry[];
  /** How many criteria have evidence; 1 of 1 for an action without criteria that has any evidence. */
  readonly evidenced: number;
  /** Unsupported claims: entries or columns that do not count, a sentence each. */
  readonly unsupported: readonly string[];
  /** Who verified it has left, so that nobody can tell whether they were independent, and nobody else has checked it since. */
  readonly isVerifierUnknown: boolean;
  /** Values of its entries that their columns do not allow. */
  readonly odd: readonly OddValue[];
  /** Logs that could not be read, so that they neither support nor contradict the row. */
  readonly unread: ActionLog["unread"];
}

export const emptyLog: ActionLog = {
  claims: [],
  verifications: [],
  supersessions: [],
  evidence: [],
  planDates: [],
  unread: new Set(),
};

const isClaimEntry = ({ fields }: Event) => claimKinds.some((kind) => kind === fields.kind);

type Event = ClaimEntry | VerificationEntry;

/** Months after the verification at which the action is checked again. */
const checkedAfter = [3, 6] as const;

export function statusOf(
  { fields, editor, modified }: Pick<ActionRow, "fields" | "editor" | "modified">,
  programme: ProgrammeFields | undefined,
  log: ActionLog,
): ActionStatus {
  // A superseded action keeps its claim, in case it is brought back.
  const isClaimedInRow =
    fields.lifecycle === "Claimed complete" || (fields.lifecycle === "Superseded" && fields.claimedOn !== undefined);
  const inRow: Said | undefined = isClaimedInRow
    ? { by: fields.claimedBy ?? editor, on: fields.claimedOn ?? dayOf(modified), words: fields.evidence }
    : undefined;
  const unsupported: string[] = [];
  let now: Completion = { claim: undefined, verification: undefined, returned: undefined, held: [], regressions: 0 };
  /** The state before a verifier's last entry, for when that is annulled. */
  let before: { readonly by: Person; readonly was: Completion } | undefined;

  function reopen(): void {
    const regressions = now.regressions + (now.verification ? 1 : 0);
    now = { ...now, claim: undefined, verification: undefined, held: [], regressions };
  }

  // Every lead may add claims. Only people of its programme may edit the row, so the row shows whose claim counts.
  const lastClaim = inOrder(log.claims).at(-1);
  const isTheirsToClaim = (by: Person) => {
    // Of a claimant who has left, the row has lost the name as well.
    if (!programme || isGone(by)) return !programme || !fields.claimedBy;
    return [programme.lead?.id, programme.coordinator?.id, fields.claimedBy?.id].includes(by.id);
  };
  const isUnknown = (verifier: Person) => {
    const others = [now.claim?.by ?? fields.claimedBy, ...(programme ? [programme.lead, programme.coordinator] : [])];
    return isGone(verifier) && others.some((other) => !other || isGone(other));
  };

  for (const event of inOrder<Event>([...log.claims, ...log.verifications])) {
    const said = saidIn(event);
    const was = now;
    if (isClaimedInRow && isClaimEntry(event) && !isTheirsToClaim(said.by)) {
      if (event === lastClaim) unsupported.push(words.claim(nameOf(said.by), formatDay(said.on)));
      continue;
    }
    switch (event.fields.kind) {
      case "Claimed":
        reopen();
        now = { ...now, claim: said, returned: undefined };
        break;
      case "Withdrawn":
      case "Re-opened":
        reopen();
        break;
      case "Slipped":
        reopen();
        before = { by: said.by, was };
        break;
      case "Returned":
        reopen();
        now = { ...now, returned: said };
        before = { by: said.by, was };
        break;
      case "Verified": {
        const why = whyNotIndependent(said.by, [now.claim?.by, fields.claimedBy], programme);
        if (why) unsupported.push(words.verification(formatDay(said.on), why));
        else if (now.claim ?? inRow) now = { ...now, verification: said };
        before = { by: said.by, was };
        break;
      }
      // Annulled by the verifier who made the last entry: the state before it applies again. Two who have left may be one.
      case "Annulled":
        if (before?.by.id === said.by.id) now = before.was;
        before = undefined;
        break;
      case "Held":
        if (now.verification && !whyNotIndependent(said.by, [now.claim?.by], programme)) {
          now = { ...now, held: [...now.held, said] };
        }
        break;
    }
  }
  // Re-opened and claimed again in the list, which makes no entry.
  const { verification: verifiedBefore } = now;
  if (verifiedBefore && isClaimedInRow && fields.claimedOn && fields.claimedOn > verifiedBefore.on) reopen();
  // A row that says it is not complete always counts.
  if (!isClaimedInRow) reopen();
  else if (!now.returned || (fields.claimedOn && fields.claimedOn > now.returned.on)) {
    now = { ...now, claim: now.claim ?? inRow, returned: undefined };
  }
  const { unread } = log;
  // Without the log only the row is known.
  if ((unread.has("claims") || unread.has("verifications")) && isClaimedInRow && fields.verifiedOn) {
    now = { ...now, verification: { by: fields.verifiedBy ?? editor, on: fields.verifiedOn, words: "" } };
  }
  const { verification, held } = now;
  if (fields.verifiedOn && !verification) {
    unsupported.push(words.noVerification);
  }
  const superseded = supersessionIn(log.supersessions);
  if (fields.lifecycle === "Superseded" && !superseded && !unread.has("supersessions")) {
    unsupported.push(words.noWithdrawal);
  }
  const criteria = readCriteria(fields.successCriteria);
  const due = verification && checkedAfter[held.length];
  return {
    ...now,
    nextCheck: verification && due && addMonths(verification.on, due),
    superseded,
    criteria,
    evidence: log.evidence,
    evidenced: evidencedOf(
      criteria,
      log.evidence.map(({ fields }) => fields.criterion),
    ),
    isVerifierUnknown:
      verification !== undefined && isUnknown(verification.by) && held.every(({ by }) => isUnknown(by)),
    odd: [log.claims, log.verifications, log.supersessions, log.evidence].flat().flatMap(({ odd = [] }) => odd),
    unsupported,
    unread,
  };
}

/**
 * Why a verification by this person does not count, or would not; nothing if it does. The log takes entries from verifiers alone, so
 * an entry stands whose author has left: they are nobody who can be named today.
 */
export function whyNotIndependent(
  person: Person,
  claimants: readonly (Person | undefined)[],
  programme: Pick<ProgrammeFields, "lead" | "coordinator"> | undefined,
): string | undefined {
  if (isGone(person)) return undefined;
  if (claimants.some((claimant) => claimant?.id === person.id)) return dependence.claimed(nameOf(person));
  if (programme?.lead?.id === person.id) return dependence.leads(nameOf(person));
  if (programme?.coordinator?.id === person.id) return dependence.coordinates(nameOf(person));
  return undefined;
}

function supersessionIn(entries: readonly SupersessionEntry[]): ActionStatus["superseded"] {
  const last = inOrder(entries).at(-1);
  if (last?.fields.kind !== "Superseded") return undefined;
  return { ...saidIn(last), replacedBy: last.fields.replacedBy };
}

/** How many of the criteria evidence supports; without criteria, 1 if there is any evidence. */
export function evidencedOf(criteria: readonly Criterion[], supported: readonly string[]): number {
  if (criteria.length === 0) return Math.min(supported.length, 1);
  const marks = new Set(supported.map(markOf));
  return criteria.filter(({ mark }) => marks.has(mark)).length;
}

/** `2 of 3`: how many criteria have evidence. Without criteria: whether there is any evidence. Empty if there is none. */
export function coverageOf({ criteria, evidenced }: Pick<ActionStatus, "criteria" | "evidenced">): string {
  if (criteria.length === 0) return evidenced > 0 ? "1 of 1" : "";
  return `${evidenced} of ${criteria.length}`;
}

function saidIn({ author, created, fields }: Event | SupersessionEntry): Said {
  return { by: author, on: dayOf(created), words: fields.words };
}

/** By time, then by id. An entry that SharePoint does not have yet has an id below 0 and the latest time. */
export function inOrder<R extends { readonly created: Date; readonly id: number }>(
  entries: readonly R[],
): readonly R[] {
  return entries.toSorted((a, b) => a.created.getTime() - b.created.getTime() || Math.abs(a.id) - Math.abs(b.id));
}
