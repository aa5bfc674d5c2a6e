// Whatever six people add to the logs and write into the row, as far as SharePoint lets them: an action counts as verified only on a
// claim by one of its programme, and on a later verification by a verifier who is somebody else. Read again in a few lines of its own.
import { entriesInDoubt } from "../../src/plan/entryOrder.ts";
import * as log from "../../src/plan/log.ts";
import { emptyLog, statusOf } from "../../src/plan/status.ts";
import type { Person } from "../../src/schema/column.ts";
import { anActionRow, anEntry } from "../support/builders.ts";
import { random } from "../sync/simulator/random.ts";

const named = (id: number, name: string): Person => ({ id, name, email: `${id}@council.example` });
const lead = named(1, "Lead");
const coordinator = named(2, "Coordinator, and a verifier");
const stranger = named(3, "Lead of another programme");
const both = named(4, "Lead of another programme, and a verifier");
const verifiers = [coordinator, both, named(5, "Verifier"), named(6, "Another verifier")];
const claimants = [lead, coordinator, stranger, both];
const staff = [lead, coordinator];
const teams = [{ since: "2026-04-01", lead, coordinator }];
const programme = { title: "", number: 5, lead, coordinator, folders: "", teams };

const evidence = [anEntry(log.evidence, {}, lead, "2026-04-30")];

type Entry = log.ClaimEntry | log.VerificationEntry;

/** Without those that SharePoint's own columns contradict. */
function counted<E extends Entry>(entries: readonly E[]): readonly E[] {
  const doubted = entriesInDoubt(entries, new Date("2026-12-01"));
  return entries.filter(({ id }) => !doubted.has(id));
}

const pad = (number: number) => String(number).padStart(2, "0");

export interface Sequences {
  readonly seed: number;
  readonly count: number;
}

/** How many of them ended verified, and what should not have counted. */
export function runSequences({ seed, count }: Sequences): {
  readonly verified: number;
  readonly mistakes: readonly string[];
} {
  const { below, chance } = random(seed);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const mistakes: string[] = [];
  let verified = 0;
  for (let sequence = 0; sequence < count; sequence++) {
    const claims: log.ClaimEntry[] = [];
    const verifications: log.VerificationEntry[] = [];
    /** In the order in which they really were made. */
    const made: Entry[] = [];
    for (let day = 1; day <= 2 + below(12); day++) {
      // SharePoint's form interface may let people set the date of an entry.
      const on = `2026-05-${pad(chance(0.1) ? 1 + below(28) : day)}`;
      if (chance(0.5)) {
        const kind = chance(0.7) ? "Claimed" : one(log.claimKinds);
        claims.push(anEntry(log.claims, { kind, without: "A single decision." }, one(claimants), on));
        made.push(...claims.slice(-1));
      } else {
        const kind = chance(0.6) ? "Verified" : one(log.verificationKinds);
        // Of a claim that is still to come nobody knows the operation.
        const claim = claims.length > 0 && chance(0.8) ? one(claims).fields.operation : "";
        verifications.push(anEntry(log.verifications, { kind, claim, words: "Seen." }, one(verifiers), on));
        made.push(...verifications.slice(-1));
      }
    }
    const upTo = chance(0.2) ? (one(made).id ?? 0) : 0;
    const earlier = { claims: upTo, verifications: upTo };
    const row = anActionRow({
      lifecycle: chance(0.8) ? "Claimed complete" : one(["In progress", "Superseded"]),
      claimedBy: chance(0.5) ? one([...claimants, ...verifiers]) : undefined,
      claimedOn: chance(0.5) ? `2026-05-${pad(1 + below(20))}` : undefined,
      verifiedBy: chance(0.5) ? one(verifiers) : undefined,
      verifiedOn: chance(0.5) ? `2026-05-${pad(1 + below(20))}` : undefined,
    });
    const known = { claims: counted(claims), verifications: counted(verifications) };
    const status = statusOf(row, programme, { ...emptyLog, ...known, evidence, earlier });
    const entries: readonly Entry[] = [...claims, ...verifications];
    for (const said of [status.claim, status.returned, status.verification, ...status.held]) {
      const isTheirs = said === undefined || entries.some(({ author }) => author === said.by);
      if (!isTheirs) mistakes.push(`seed ${seed}, sequence ${sequence}: ${said.by?.name} is shown without an entry`);
    }
    if (!status.verification) continue;
    verified++;
    const isSupported = known.verifications.some(
      (checked) =>
        checked.fields.kind === "Verified" &&
        checked.author === status.verification?.by &&
        !staff.includes(checked.author) &&
        known.claims.some(
          (claim) =>
            claim.fields.kind === "Claimed" &&
            staff.includes(claim.author) &&
            (checked.fields.claim === claim.fields.operation
              ? made.indexOf(claim) < made.indexOf(checked)
              : checked.id <= upTo && claim.id <= upTo && claim.created <= checked.created),
        ),
    );
    if (!isSupported) mistakes.push(`seed ${seed}, sequence ${sequence}: verified, and nothing supports it`);
  }
  return { verified, mistakes };
}
