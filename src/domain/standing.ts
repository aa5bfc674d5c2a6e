// Where an action stands by its records: claimed, verified, returned, held, re-opened, superseded. The row's own columns say
// the same for SharePoint's list views; they are mirrors, and what no record bears out is not believed.
import type { ActionRow } from "../schema/actions.ts";
import type { Day, Person } from "../schema/column.ts";
import type { ProgrammeFields } from "../schema/programmes.ts";
import type { RecordKey, RecordRow } from "../schema/records.ts";
import { type Criterion, readCriteria } from "./criteria.ts";
import { addMonths, dayOf } from "./days.ts";

/** What somebody said at one time. */
export interface Said {
  readonly by: Person;
  readonly on: Day;
  readonly words: string;
}

export interface Standing {
  /** The claim that stands: by its record, or, made in the list, by the row alone. */
  readonly claim: Said | undefined;
  /** The verification that stands. */
  readonly verification: Said | undefined;
  /** The checks since, when it held. */
  readonly held: readonly Said[];
  /** When a verified action is to be checked again; none once it has held twice. */
  readonly nextCheck: Day | undefined;
  /** Why the last claim came back, until there is another. */
  readonly returned: Said | undefined;
  readonly superseded: (Said & { readonly replacedBy: string }) | undefined;
  /** How many times verified work was re-opened. */
  readonly regressions: number;
  readonly criteria: readonly Criterion[];
  readonly evidence: readonly RecordRow<"evidence">[];
  /** How many of the criteria have evidence; of an action without criteria, 1 of 1 with any evidence at all. */
  readonly evidenced: number;
  /** What somebody said or wrote that is not believed, in plain words. */
  readonly disbelieved: readonly string[];
}

/** The records of one action. */
export type ActionRecords = { readonly [K in Exclude<RecordKey, "rounds">]: readonly RecordRow<K>[] };

export const noRecords: ActionRecords = { claims: [], verifications: [], supersessions: [], evidence: [] };

type Event = RecordRow<"claims"> | RecordRow<"verifications">;

/** Months after the verification when it is checked whether it still holds. */
const checkedAfter = [3, 6] as const;

export function standingOf(
  { fields, editor, modified }: Pick<ActionRow, "fields" | "editor" | "modified">,
  programme: ProgrammeFields | undefined,
  records: ActionRecords,
): Standing {
  const isClaimedInRow = fields.lifecycle === "Claimed complete";
  const inRow: Said | undefined = isClaimedInRow
    ? { by: fields.claimedBy ?? editor, on: fields.claimedOn ?? dayOf(modified), words: fields.evidence }
    : undefined;
  const disbelieved: string[] = [];
  let claim: Said | undefined;
  let verification: Said | undefined;
  let returned: Said | undefined;
  let held: Said[] = [];
  let regressions = 0;

  function reopen(): void {
    if (verification) regressions++;
    claim = undefined;
    verification = undefined;
    held = [];
  }

  for (const event of inOrder<Event>([...records.claims, ...records.verifications])) {
    const said = saidIn(event);
    switch (event.fields.kind) {
      case "Claimed":
        reopen();
        claim = said;
        returned = undefined;
        break;
      case "Withdrawn":
      case "Re-opened":
      case "Slipped":
        reopen();
        break;
      case "Returned":
        reopen();
        returned = said;
        break;
      case "Verified": {
        const why = whyNotIndependent(said.by, [claim?.by, fields.claimedBy], programme);
        if (why) disbelieved.push(`The verification of ${said.on} does not count: ${why}`);
        else if (claim ?? inRow) verification = said;
        break;
      }
      // Taken back by the verifier who gave it, as a slip of the hand: the claim stands as before.
      case "Annulled":
        verification = undefined;
        held = [];
        break;
      case "Held":
        if (verification && !whyNotIndependent(said.by, [claim?.by], programme)) held.push(said);
        break;
    }
  }
  // Re-opened and claimed again in the list, where no record is made.
  if (verification && isClaimedInRow && fields.claimedOn && fields.claimedOn > verification.on) reopen();
  // The lead's own word that it is not complete is always believed.
  if (!isClaimedInRow) reopen();
  else if (!returned) claim ??= inRow;
  if (fields.verifiedOn && !verification) {
    disbelieved.push("The row says that it is verified, and there is no verifier's record that counts.");
  }
  const superseded = supersessionIn(records.supersessions);
  if (fields.lifecycle === "Superseded" && !superseded) {
    disbelieved.push("The row says that it is superseded, and no owner of the plan has recorded that.");
  }
  const criteria = readCriteria(fields.successCriteria);
  const due = verification && checkedAfter[held.length];
  return {
    claim,
    verification,
    held,
    nextCheck: verification && due && addMonths(verification.on, due),
    returned,
    superseded,
    regressions,
    criteria,
    evidence: records.evidence,
    evidenced: evidencedOf(criteria, records.evidence),
    disbelieved,
  };
}

/** Why somebody's verification of an action does not count, or would not; nothing when it does. */
export function whyNotIndependent(
  person: Person,
  claimants: readonly (Person | undefined)[],
  programme: Pick<ProgrammeFields, "lead" | "coordinator"> | undefined,
): string | undefined {
  if (claimants.some((claimant) => claimant?.id === person.id)) return `${person.name} claimed it.`;
  if (programme?.lead?.id === person.id) return `${person.name} leads the programme.`;
  if (programme?.coordinator?.id === person.id) return `${person.name} coordinates the programme.`;
  return undefined;
}

function supersessionIn(records: readonly RecordRow<"supersessions">[]): Standing["superseded"] {
  const last = inOrder(records).at(-1);
  if (last?.fields.kind !== "Superseded") return undefined;
  return { ...saidIn(last), replacedBy: last.fields.replacedBy };
}

function evidencedOf(criteria: readonly Criterion[], evidence: readonly RecordRow<"evidence">[]): number {
  if (criteria.length === 0) return Math.min(evidence.length, 1);
  return criteria.filter(({ mark }) => evidence.some(({ fields }) => fields.criterion.toUpperCase() === mark)).length;
}

function saidIn({ author, created, fields }: Event | RecordRow<"supersessions">): Said {
  return { by: author, on: dayOf(created), words: fields.words };
}

/** By time, then by number: a record that is still on its way has a number below all others, and the latest time. */
function inOrder<R extends { readonly created: Date; readonly id: number }>(records: readonly R[]): readonly R[] {
  return records.toSorted((a, b) => a.created.getTime() - b.created.getTime() || Math.abs(a.id) - Math.abs(b.id));
}
