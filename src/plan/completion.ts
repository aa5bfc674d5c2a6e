// What the entries of an action come to: whether completion is claimed, verified, still in place or taken back, and who said so. Pure; no
// column of a row is believed.
import { type Day, isGone, isUnknown, type Person } from "../schema/column.ts";
import type { ActionFields } from "./actions.ts";
import { dayOf, formatDay } from "./days.ts";
import { type ActionLog, type ClaimEntry, claimKinds, type SupersessionEntry, type VerificationEntry } from "./log.ts";
import { nameOf } from "./nameOf.ts";
import { mayBeIn, mayBeOne, type Programme, roleIn } from "./teams.ts";
import { dependence, unsupported as words } from "./words.ts";

/** What somebody stated at one time. */
export interface Said {
  readonly by: Person;
  readonly on: Day;
  readonly words: string;
}

/** A claim by its entry. */
export interface Claim extends Said {
  /** Of the entry; empty where that cannot be read. */
  readonly operation: string;
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

const isClaimEntry = (event: Event): event is ClaimEntry => claimKinds.some((kind) => kind === event.fields.kind);

type Event = ClaimEntry | VerificationEntry;

/** What the entries come to, and sentences about those that do not count. */
interface Counted {
  readonly completion: Completion;
  readonly unsupported: readonly string[];
  /** When the last claim was taken back; none if it was not. */
  readonly takenBackOn: Day | undefined;
  readonly isVerifierUnknown: boolean;
}

/** Without a claim, and without what followed from it. */
export function reopened(completion: Completion): Completion {
  const regressions = completion.regressions + (completion.verification ? 1 : 0);
  return { ...completion, claim: undefined, verification: undefined, held: [], regressions };
}

export function completionOf(
  log: Pick<ActionLog, "claims" | "verifications" | "earlier">,
  programme: Programme | undefined,
  fields: Pick<ActionFields, "claimedBy">,
): Counted {
  const unsupported: string[] = [];
  let now: Completion = { claim: undefined, verification: undefined, returned: undefined, held: [], regressions: 0 };
  /** When a claim was last taken back, and no other was made since. */
  let takenBackOn: Day | undefined;
  /** The state before a verifier's last entry, for when that is annulled. */
  let before: { readonly by: Person; readonly was: Completion } | undefined;
  /** Whether the current claim was made when verifications named none. */
  let isEarlierClaim = false;
  /** Verifiers whose last entry does not count. Whoever annuls it takes nothing else back. */
  const idle = new Set<number>();

  const reopen = () => {
    now = reopened(now);
  };

  const lastClaim = inOrder(log.claims).at(-1);
  const mayDepend = ({ by, on }: Said) => mayBeOne(by, now.claim?.by) || mayBeIn(programme, by, on);

  /** Why an entry of a verifier does not count. */
  function whyNotCounted({ id, fields }: VerificationEntry, { by, on }: Said): string | undefined {
    const { kind, claim } = fields;
    // Two who have left may be one.
    if (kind === "Annulled") return idle.has(by.id) || before?.by.id === by.id ? undefined : dependence.notTheirs;
    if (kind === "Verified" && !now.claim) return dependence.unclaimed;
    if (kind === "Held" && !now.verification) return dependence.unverified;
    const dependent = kind && whyNotIndependent(by, now.claim?.by, programme, on);
    const isEarlier = isEarlierClaim && isUpTo(log.earlier.verifications, id);
    if (dependent || !now.claim || claim === now.claim.operation || isEarlier) return dependent;
    return claim ? dependence.otherClaim : dependence.noClaim;
  }

  for (const event of inOrder<Event>([...log.claims, ...log.verifications])) {
    const said = saidIn(event);
    const was = now;
    // Every lead may add claims, of any programme.
    if (isClaimEntry(event) && !mayHaveClaimed(said, programme, fields)) {
      if (event === lastClaim) unsupported.push(words.claim(nameOf(said.by), formatDay(said.on)));
      continue;
    }
    const why = isClaimEntry(event) ? undefined : whyNotCounted(event, said);
    if (why) {
      unsupported.push(words.verification(event.fields.kind as "Verified", formatDay(said.on), why));
      if (event.fields.kind !== "Annulled") idle.add(said.by.id);
      continue;
    }
    if (idle.delete(said.by.id) && event.fields.kind === "Annulled") continue;
    if (isClaimEntry(event)) before = undefined;
    takenBackOn = takesBack(event) ? said.on : takenBackOn;
    switch (event.fields.kind) {
      case "Claimed":
        reopen();
        now = { ...now, claim: { ...said, operation: event.fields.operation }, returned: undefined };
        takenBackOn = undefined;
        isEarlierClaim = isUpTo(log.earlier.claims, event.id);
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
      case "Verified":
        now = { ...now, verification: said };
        before = { by: said.by, was };
        break;
      // The state before the verifier's last entry applies again.
      case "Annulled":
        now = before?.was ?? now;
        before = undefined;
        break;
      case "Held":
        now = { ...now, held: [...now.held, said] };
        break;
    }
  }
  const { verification, held } = now;
  return {
    completion: now,
    unsupported,
    takenBackOn,
    isVerifierUnknown: verification !== undefined && mayDepend(verification) && held.every(mayDepend),
  };
}

/** Whether SharePoint has the entry, and gave it an id up to this one. */
const isUpTo = (last: number, id: number) => id > 0 && id <= last;

const takesBack = ({ fields }: Event) =>
  ["Withdrawn", "Re-opened", "Returned", "Slipped"].some((kind) => kind === fields.kind);

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

export function saidIn({ author, created, fields }: Event | SupersessionEntry): Said {
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
