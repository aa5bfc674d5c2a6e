// What the entries of an action come to: whether completion is claimed, verified, still in place or taken back, and who said so. Pure; no
// column of a row is believed.
import { type Day, isGone, isUnknown, type Person } from "../schema/column.ts";
import type { Row } from "../schema/list.ts";
import { isSaid, unaccounted, unchecked } from "./account.ts";
import type { ActionFields } from "./actions.ts";
import { type Event, eventsOf, isClaimEntry } from "./completionEvents.ts";
import type { Criterion } from "./criteria.ts";
import { addDays, addMonths, dayOf, formatDay } from "./days.ts";
import type { ActionLog, VerificationEntry } from "./log.ts";
import { nameOf } from "./nameOf.ts";
import { mayBeIn, mayBeOne, type Programme, roleIn } from "./teams.ts";
import { dependence, unsupported as words } from "./words.ts";

/** What somebody stated at one time. */
export interface Said {
  readonly by: Person;
  readonly on: Day;
  readonly words: string;
  /** It was entered before claims and verifications had to account for every success criterion. */
  readonly isEarlier?: boolean;
}

/** A claim by its entry. */
export interface Claim extends Said {
  /** Of the entry; empty where that cannot be read. */
  readonly operation: string;
  /** Why criteria have no evidence, a line each. */
  readonly without: string;
}

/** What follows from claims and verifications. */
export interface Completion {
  readonly claim: Claim | undefined;
  /** The current verification. */
  readonly verification: Said | undefined;
  /** Checks since then that found it still in place. */
  readonly held: readonly Said[];
  /** Why the last claim was returned, until there is another. */
  readonly returned: Said | undefined;
  /** How many times verified work was re-opened. */
  readonly regressions: number;
}

/** What the entries come to, and sentences about those that do not count. */
export interface Counted {
  readonly completion: Completion;
  readonly unsupported: readonly string[];
  /** Whether the last claim leaves a criterion out. */
  readonly isLacking: boolean;
  /** When the last claim was taken back; none if it was not. */
  readonly takenBackOn: Day | undefined;
  /** When the last entry was made that counts. */
  readonly lastAt: Date | undefined;
  readonly isVerifierUnknown: boolean;
}

/** Without a claim, and without what followed from it. */
export function reopened(completion: Completion): Completion {
  const regressions = completion.regressions + (completion.verification ? 1 : 0);
  return { ...completion, claim: undefined, verification: undefined, held: [], regressions };
}

interface Judged {
  readonly programme: Programme | undefined;
  readonly fields: Pick<ActionFields, "claimedBy">;
  /** None where the evidence cannot be read. */
  readonly criteria: readonly Criterion[] | undefined;
}

type Timed = Pick<Event, "id" | "created">;

export function completionOf(
  log: Pick<ActionLog, "claims" | "verifications" | "earlier" | "evidence" | "withdrawn">,
  { programme, fields, criteria }: Judged,
): Counted {
  let unsupported: string[] = [];
  let now: Completion = { claim: undefined, verification: undefined, returned: undefined, held: [], regressions: 0 };
  /** When a claim was last taken back, and no other was made since. */
  let takenBackOn: Day | undefined;
  let isLacking = false;
  let wasClaimed = false;
  const { events, lastAnnulled } = eventsOf(log.claims, log.verifications);
  let lastAt = lastAnnulled;

  const reopen = () => {
    now = reopened(now);
  };

  const lastClaim = events.findLast(isClaimEntry);
  const mayDepend = ({ by, on }: Said) => mayBeOne(by, now.claim?.by) || mayBeIn(programme, by, on);

  /** Why an entry of a verifier does not count. */
  function whyNotCounted(entry: VerificationEntry, { by, on }: Said): string | undefined {
    const { id, fields } = entry;
    const { kind, claim } = fields;
    if (kind === "Annulled") return dependence.notTheirs;
    if (!now.claim) return dependence.unclaimed;
    if (kind === "Held" && !now.verification) return dependence.unverified;
    const dependent = kind && whyNotIndependent(by, now.claim.by, programme, on);
    if (dependent || (now.claim.isEarlier && isUpTo(log.earlier.verifications, id))) return dependent;
    if (!claim || claim !== now.claim.operation) return claim ? dependence.otherClaim : dependence.noClaim;
    if (kind !== "Verified" && kind !== "Held") return undefined;
    const marks = criteria ? unchecked({ criteria }, fields.checked) : [];
    if (marks.length > 0) return dependence.notChecked(marks);
    if (!isSaid(fields.words)) return dependence.noWords;
    return (
      whatLacks(now.claim.without, evidenceAt(timeOf(entry))) ?? (kind === "Held" ? whyNotDue(now, on) : undefined)
    );
  }

  /** What a claim leaves out. */
  function whatLacks(without: string, evidence: ActionLog["evidence"]): string | undefined {
    const marks = criteria ? unaccounted({ criteria, evidence }, without) : [];
    return marks.length > 0 ? dependence.lacks(marks) : undefined;
  }

  /** What counts at a time: what was added by then, and not withdrawn. */
  const evidenceAt = (time: number): ActionLog["evidence"] =>
    [...log.evidence, ...log.withdrawn.flatMap(({ piece, by: [by] }) => (by && timeOf(by) > time ? piece : []))].filter(
      isBy(time),
    );

  const withdrawals = log.withdrawn.flatMap(({ by: [first] }) => first ?? []).toSorted((a, b) => timeOf(a) - timeOf(b));
  let checkedAt = 0;
  /**
   * A claim that lacks what was withdrawn up to then is taken back; a verification that lacks it falls, because nobody has checked what came
   * in its place. Evidence that came later brings neither back.
   */
  function withdrawUntil(time: number): void {
    for (let by = withdrawals[0]; by && timeOf(by) <= time; by = withdrawals[0]) {
      withdrawals.shift();
      const left = evidenceAt(timeOf(by));
      const { claim, verification } = now;
      if (!claim || claim.isEarlier) continue;
      if (whatLacks(claim.without, left)) {
        reopen();
        now = { ...now, returned: { ...saidIn(by), words: dependence.withdrawn(by.fields.words) } };
        takenBackOn = dayOf(by.created);
      } else if (verification && whatLacks(claim.without, left.filter(isBy(checkedAt)))) {
        const said = { who: nameOf(verification.by), day: formatDay(verification.on) };
        unsupported.push(words.verification("Verified", said, dependence.gone(formatDay(dayOf(by.created)))));
        now = { ...now, verification: undefined, held: [] };
      } else continue;
      lastAt = later(lastAt, by.created);
    }
  }

  for (const event of events) {
    withdrawUntil(timeOf(event));
    const isEarlier = isUpTo(log.earlier[isClaimEntry(event) ? "claims" : "verifications"], event.id);
    const said = { ...saidIn(event), ...(isEarlier && { isEarlier }) };
    if (isClaimEntry(event)) {
      const { kind, operation, without } = event.fields;
      // Every lead may add claims, of any programme.
      if (!mayHaveClaimed(said, programme, fields)) {
        if (event === lastClaim) unsupported.push(words.claim(nameOf(said.by), formatDay(said.on)));
        continue;
      }
      const lacks = kind === "Claimed" && !isEarlier ? whatLacks(without, evidenceAt(timeOf(event))) : undefined;
      isLacking = lacks !== undefined;
      if (lacks) {
        if (event === lastClaim) unsupported.push(words.claimLacks(nameOf(said.by), formatDay(said.on), lacks));
        continue;
      }
      reopen();
      if (kind === "Claimed") {
        now = { ...now, claim: { ...said, operation, without }, returned: undefined };
        // What was said of an earlier claim is over.
        if (wasClaimed) unsupported = [];
        wasClaimed = true;
      }
      takenBackOn = kind === "Claimed" ? undefined : said.on;
      lastAt = later(lastAt, event.created);
      continue;
    }
    const { kind } = event.fields;
    const why = whyNotCounted(event, said);
    if (why) {
      unsupported.push(words.verification(kind, { who: nameOf(said.by), day: formatDay(said.on) }, why));
      continue;
    }
    lastAt = later(lastAt, event.created);
    checkedAt = timeOf(event);
    switch (kind) {
      case "Verified":
        now = { ...now, verification: said };
        unsupported = [];
        break;
      case "Held":
        now = { ...now, held: [...now.held, said] };
        break;
      case "Returned":
      case "Slipped": {
        // Work of which the verification was taken back meanwhile has not slipped: its claim is returned.
        const isReturned = kind === "Returned" || !now.verification;
        reopen();
        now = { ...now, returned: isReturned ? said : undefined };
        takenBackOn = said.on;
        break;
      }
    }
  }
  withdrawUntil(Number.POSITIVE_INFINITY);
  const { verification, held } = now;
  return {
    completion: now,
    ...{ unsupported, isLacking, takenBackOn, lastAt },
    isVerifierUnknown: verification !== undefined && mayDepend(verification) && held.every(mayDepend),
  };
}

/** Milliseconds that the servers of a site may differ. */
const tolerance = 60_000;

/** An entry that SharePoint does not have yet has an id below 0 and is the latest. */
const timeOf = ({ id, created }: Timed): number => (id < 0 ? Number.POSITIVE_INFINITY : created.getTime());

/** Whether an entry was there at a time. */
const isBy = (time: number) => (entry: Timed) => timeOf(entry) <= time + tolerance;

/** Whether SharePoint has the entry, and gave it an id up to this one. */
const isUpTo = (last: number, id: number) => id > 0 && id <= last;

const later = (one: Date | undefined, other: Date): Date => (one && one > other ? one : other);

/** Months after the verification at which the action is checked again. */
const checkedAfter = [3, 6] as const;

/** When it is to be checked again. One check answers all that were due by then. A day makes no difference: it is not the same everywhere. */
export function nextCheckOf({ verification, held }: Pick<Completion, "verification" | "held">): Day | undefined {
  if (!verification) return undefined;
  const last = held.at(-1);
  return checkedAfter
    .map((months) => addMonths(verification.on, months))
    .find((due) => !last || due > addDays(last.on, 1));
}

/** Why it is too early to say that it is still in place, or no more checks are wanted. */
function whyNotDue(completion: Completion, on: Day): string | undefined {
  const due = nextCheckOf(completion);
  if (!due) return dependence.checksDone;
  return addDays(on, 1) < due ? dependence.notDue(formatDay(due)) : undefined;
}

/** Whether somebody of the programme made the claim. */
function mayHaveClaimed(
  { by, on }: Said,
  programme: Programme | undefined,
  { claimedBy }: Pick<ActionFields, "claimedBy">,
): boolean {
  if (roleIn(programme, by, on)) return true;
  if (programme?.teams?.length) return isUnknown(by) && mayBeIn(programme, by, on);
  // Until set-up has copied who led the programme before, its people say in the row whose claim they took over.
  return isUnknown(by) ? !claimedBy || isGone(claimedBy) : claimedBy?.id === by.id;
}

/**
 * Why a verification by this person on that day does not count, or would not; nothing if it does. The log takes entries from
 * verifiers alone, so an entry counts of whose author SharePoint gives no number.
 */
export function whyNotIndependent(
  person: Person,
  claimant: Person | undefined,
  programme: Programme | undefined,
  on: Day,
): string | undefined {
  if (isUnknown(person)) return undefined;
  if (claimant?.id === person.id) return dependence.claimed(nameOf(person));
  const role = roleIn(programme, person, on);
  return role && dependence[role](nameOf(person));
}

export function saidIn({ author, created, fields }: Row<{ readonly words: string }>): Said {
  return { by: author, on: dayOf(created), words: fields.words };
}

/** By time, then by id. An entry that SharePoint does not have yet has an id below 0 and is the latest, whatever the device's clock says. */
export function inOrder<R extends { readonly created: Date; readonly id: number }>(
  entries: readonly R[],
): readonly R[] {
  const isPending = ({ id }: R) => Number(id < 0);
  return entries.toSorted(
    (a, b) =>
      isPending(a) - isPending(b) || a.created.getTime() - b.created.getTime() || Math.abs(a.id) - Math.abs(b.id),
  );
}
