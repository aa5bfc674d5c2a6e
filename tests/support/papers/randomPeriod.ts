// Believable frozen plans at random: two or three snapshots of one plan, in which actions come, go, move, are claimed, slip and are exempt.
import { createHash } from "node:crypto";
import { achievements } from "../../../src/features/reports/list.ts";
import { exemptions } from "../../../src/plan/actions.ts";
import type { SnapshotRead } from "../../../src/plan/papers/input.ts";
import { programmes } from "../../../src/plan/programmes.ts";
import {
  type FrozenAction,
  type FrozenRow,
  readSnapshot,
  type Snapshot,
  type Status,
  statuses,
  writeSnapshot,
} from "../../../src/plan/snapshots/format.ts";
import { aFrozen, aSnapshot } from "../../plan/snapshots/frozen.ts";
import { type Random, random } from "../../sync/simulator/random.ts";

/** The text of a snapshot's file. */
export type SnapshotText = string;

export const shaOf = (file: SnapshotText): string => createHash("sha256").update(file).digest("hex");

export function readFiles(files: readonly SnapshotText[]): readonly SnapshotRead[] {
  return files.map((file) => {
    const read = readSnapshot(file);
    if (read.kind !== "read") throw new Error(read.why);
    return { snapshot: read.snapshot, sha256: shaOf(file) };
  });
}

/** Each names the hash of the one before. */
export function writeFiles(snapshots: readonly Snapshot[]): readonly SnapshotText[] {
  const files: SnapshotText[] = [];
  for (const [index, snapshot] of snapshots.entries()) {
    const before = files.at(-1);
    const previous =
      before === undefined ? undefined : { round: snapshots[index - 1]?.round.number ?? 0, sha256: shaOf(before) };
    files.push(writeSnapshot({ ...snapshot, previous }));
  }
  return files;
}

export const themes = ["Homes", "Care for adults", ""] as const;
const days = ["2026-03-31", "2026-06-30", "2026-09-30"] as const;
const dates = [
  "2025-12-31",
  "2026-04-15",
  "2026-06-30",
  "2026-09-29",
  "2026-10-01",
  "2026-12-29",
  "2026-12-30",
  "2027-05-31",
  "2031-01-31",
];
const people = { lead: 15, other: 16, coordinator: 25, verifier: 31 } as const;
const everybody = Object.values(people);
const texts = ["", "The supplier is late.", "Line one\nline two", "Half are done, the rest wait for staff.", "…"];
const reasons = ["", "The figures are better than they look.", "…", "the FIGURES are better than they look"];

export function randomPeriod(seed: number): readonly Snapshot[] {
  const choice = random(seed);
  const size = choice.chance(0.05) ? 0 : 1 + choice.below(24);
  const rounds = 2 + choice.below(2);
  const plan = planOf(choice);
  const checked = choice.chance(0.8);
  const rows = Array.from({ length: 4 }, (_, index) => programmeRow(index + 1));
  const given = achievementRows(choice);
  let actions = Array.from({ length: size }, (_, index) => begun(choice, index + 1));
  return days.slice(0, rounds).map((day, index) => {
    if (index > 0) actions = later(choice, actions);
    return aSnapshot({
      ...{ day, plan, checked, actions, takenAt: `${day}T${choice.pick(["17:00:00.000", "23:30:00.000"])}Z` },
      round: { number: index + 3, opening: `opening ${index + 3}`, opened: `${day.slice(0, 8)}01T09:00:00Z` },
      programmes: [1, 2, 3, 4].map((number) => ({ id: number, number, title: programmeTitles[number - 1] ?? "" })),
      people: {
        [people.lead]: { name: "Programme lead 5", email: "lead-5@council.example" },
        [people.other]: { name: "", email: "" },
        [people.coordinator]: { name: "Programme coordinator 5", email: "coordinator-5@council.example" },
        [people.verifier]: { name: "Verifier 1", email: "verifier-1@council.example" },
      },
      lists: { [programmes.title]: rows, [achievements.title]: given.slice(0, 2 + index * 3) },
    });
  });
}

const programmeTitles = ["Communication", "Supporting elected members", "Effective partnerships & bodies", ""];

function planOf({ pick, chance, below }: Random): Snapshot["plan"] {
  return {
    ...{ name: "Fresh start", amberDays: pick([14, 31]), staleDays: pick([31, 45]) },
    ...(chance(0.6) && { firstMonth: "2026-01-15", months: pick([1, 8, 22, 60]) }),
    reviews: ["2026-01-31", "2026-04-30", "2026-08-31", "2027-02-28"].slice(0, below(5)),
    rule: { redShare: 2 + below(6), amberShare: 2 + below(4), lateDays: pick([14, 31]) },
  };
}

function begun(choice: Random, id: number): FrozenAction {
  const { pick, chance, below } = choice;
  const maybe = <T>(of: T): T | undefined => (chance(0.7) ? of : undefined);
  const criteria = Array.from({ length: below(4) }, (_, index) => ({ mark: `SC${index + 1}`, text: "It works." }));
  const action = aFrozen({
    ...{ id, programme: maybe(1 + below(4)), criteria, evidence: below(3), evidenced: below(criteria.length + 1) },
    ...{ late: chance(0.3) ? 1 + below(90) : 0, notUpdated: chance(0.2), regressions: 0 },
    checks: Array.from({ length: below(3) }, (_, index) => ({ kind: `check-${index}`, text: "Past its date." })),
    fields: {
      ...{ title: `Action of row ${id}`, reference: `${1 + below(3)}.${1 + below(12)}.${id}`, theme: pick(themes) },
      ...{ leads: chance(0.6) ? [people.lead, people.other] : [], leadRoles: chance(0.5) ? "Head of service" : "" },
      ...{ due: maybe(pick(dates)), revisedDue: chance(0.3) ? pick(dates) : undefined, slips: below(3) },
      ...{ narrative: pick(texts), correctiveAction: pick(texts), ask: pick(texts), updatedOn: maybe(pick(dates)) },
      ...{ exempt: chance(0.2) ? pick(exemptions) : "" },
    },
  });
  return withStatus(choice, action, pick(statuses));
}

const withFields = (action: FrozenAction, more: Partial<FrozenAction["fields"]>): FrozenAction => ({
  ...action,
  fields: { ...action.fields, ...more } as FrozenAction["fields"],
});

/** With the words that go with the status. */
function withStatus(choice: Random, action: FrozenAction, status: Status): FrozenAction {
  const { pick, chance } = choice;
  const said = () => ({ by: pick(everybody), on: chance(0.9) ? pick(dates) : "", words: pick(texts) });
  const isComplete = ["Claimed", "Verified", "Embedded"].includes(status);
  const open = ["Red", "Amber", "Green"] as const;
  const rating = open.find((each) => each === status) ?? action.fields.rating ?? pick(open);
  return {
    ...withFields(action, { rating: status === "Red" && chance(0.2) ? undefined : rating }),
    status,
    claim: isComplete ? (action.claim ?? { ...said(), without: pick(texts) }) : undefined,
    verification: status === "Verified" || status === "Embedded" ? said() : undefined,
    held: status === "Embedded" ? [...action.held, said()] : action.held,
    returned: action.status === "Claimed" && !isComplete && chance(0.5) ? said() : undefined,
    superseded: status === "Superseded" ? { ...said(), replacedBy: "" } : undefined,
  };
}

/** The same actions a quarter on. */
function later(choice: Random, before: readonly FrozenAction[]): FrozenAction[] {
  const { pick, chance, below } = choice;
  const kept = before
    .filter(() => chance(0.93))
    .map((action) => {
      const now = chance(0.5) ? withStatus(choice, action, pick(statuses)) : action;
      const isVerified = (status: Status) => status === "Verified" || status === "Embedded";
      const fell = isVerified(action.status) && !isVerified(now.status) && now.status !== "Superseded";
      const revisedDue = chance(0.3) ? pick(dates) : now.fields.revisedDue;
      const moves =
        revisedDue === now.fields.revisedDue
          ? []
          : [{ reason: pick(texts), by: pick(everybody), at: "2026-05-03T09:00:00Z" }];
      const exempt = chance(0.2) ? pick(["", ...exemptions]) : now.fields.exempt;
      return {
        ...withFields(now, {
          ...{ revisedDue, reference: chance(0.1) ? `${now.fields.reference}a` : now.fields.reference, exempt },
          ...{ theme: chance(0.2) ? pick(themes) : now.fields.theme, narrative: pick(texts) },
          directionOverride: chance(0.2) ? pick(["Up", "Level", "Down"] as const) : undefined,
          directionReason: pick(reasons),
        }),
        ...{ moves, late: chance(0.3) ? below(60) : now.late, notUpdated: chance(0.2) },
        regressions: now.regressions + Number(fell || chance(0.05)),
        programme: chance(0.1) ? 1 + below(4) : now.programme,
      };
    });
  const free = Math.max(0, ...before.map(({ id }) => id)) + 1;
  return [...kept, ...Array.from({ length: below(3) }, (_, index) => begun(choice, free + index))];
}

const row = (id: number, author: number, fields: FrozenRow["fields"]): FrozenRow => ({
  ...{ id, version: "1.0", folder: "", author, editor: author, fields },
  ...{ created: "2026-01-05T09:00:00Z", modified: "2026-01-05T09:00:00Z" },
});

const programmeRow = (number: number) =>
  row(number, people.coordinator, {
    ...{ number, title: programmeTitles[number - 1] ?? "", lead: people.lead },
    // That of the first programme leads no other.
    coordinator: number === 1 ? people.coordinator : people.verifier,
  });

function achievementRows({ pick, chance }: Random): FrozenRow[] {
  return Array.from({ length: 8 }, (_, index) => {
    const isWithdrawal = index % 4 === 3;
    return row(index + 1, people.coordinator, {
      ...{
        kind: isWithdrawal ? "Withdrawn" : "Added",
        title: `Achievement of row ${index + 1}`,
        operation: `add ${index + 1}`,
      },
      ...{ programme: 1 + (index % 4), achievedOn: pick(dates), words: pick(texts), evidence: "The minutes" },
      ...(isWithdrawal && { about: chance(0.5) ? `add ${index}` : "nothing" }),
    });
  });
}
