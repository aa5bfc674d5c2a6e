// Frozen plans for tests: believable by default, special where the test says so, and at random.
import fc from "fast-check";
import { confidences, exemptions, ratings } from "../../../src/plan/actions.ts";
import { type FrozenAction, type Snapshot, statuses } from "../../../src/plan/snapshots/format.ts";
import { lead5, verifier } from "../../support/builders.ts";
import { random } from "../../sync/simulator/random.ts";

export function aFrozen({ fields, ...given }: Frozen = {}): FrozenAction {
  return {
    ...{ id: 1, version: "1.0", modified: "2026-11-01T09:00:00Z", editor: lead5.id, programme: 5, status: "Green" },
    fields: {
      ...{ title: "Run the workshops", reference: "1.1.1", section: "", theme: "", leads: [], datePhrase: "" },
      ...{ revisedDueReason: "", slips: 0, rating: "Green", narrative: "", correctiveAction: "", ask: "" },
      ...{ directionReason: "", carriedForward: 0, exempt: "" },
      ...fields,
    } as FrozenAction["fields"],
    ...{ held: [], regressions: 0, criteria: [], evidenced: 0, evidence: 0, late: 0, notUpdated: false },
    ...{ unsupported: [], checks: [], moves: [] },
    ...given,
  };
}

export type Frozen = Partial<Omit<FrozenAction, "fields">> & { readonly fields?: Partial<FrozenAction["fields"]> };

export function aSnapshot(given: Partial<Snapshot> = {}): Snapshot {
  return {
    ...{ format: 1, site: "https://council.example/sites/improvement", day: "2026-11-25" },
    plan: {
      ...{ name: "Fresh start", reviews: [], amberDays: 31, staleDays: 31 },
      rule: { redShare: 6, amberShare: 4, lateDays: 31 },
    },
    programmes: [{ id: 3, number: 5, title: "Supporting elected members" }],
    people: { [lead5.id]: { name: lead5.name, email: lead5.email } },
    ...{
      actions: [aFrozen()],
      lists: {},
      checked: true,
      unread: [],
      tokens: { before: "1;3;a;1;1", after: "1;3;a;1;2" },
    },
    round: { number: 1, opening: "opening 1", opened: "2026-11-02T09:00:00Z" },
    ...{ takenAt: "2026-11-25T17:00:00.000Z", takenBy: 25 },
    result: { updated: 1, unchanged: 0, missing: 0, byProgramme: [] },
    ...given,
  };
}

const days = ["2026-03-31", "2026-06-30", "2026-09-30", "2027-01-31"] as const;
const words = ["", "The supplier is late.", "As agreed", "…", "Line one\nline two"] as const;

/** The values of a random action, each by a choice of its own: a generator of fast-check for each would cost more than what is proven. */
function anyAction({ below }: Random, id: number): FrozenAction {
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const maybe = <T>(of: readonly T[]): T | undefined => (below(3) === 0 ? undefined : one(of));
  const some = <T>(make: () => T): T[] => Array.from({ length: below(3) }, make);
  const said = () => ({ by: one([lead5.id, verifier.id]), on: one(days), words: one(words) });
  return aFrozen({
    ...{ id, version: one(["1.0", "2.0"]), programme: maybe([1, 2, 3]), status: one(statuses) },
    fields: {
      ...{ title: one(words), reference: one(["1.1.1", "1.1.2", "2.1.1"]), section: one(words), theme: one(words) },
      ...{ leads: some(() => one([15, 16, 0])), datePhrase: one(words), dateKind: maybe(["by", "ongoing"]) },
      ...{ start: maybe(days), due: maybe(days), revisedDue: maybe(days), revisedDueReason: one(words) },
      ...{ slips: below(3), rating: maybe(ratings), narrative: one(words), narrativeOn: maybe(days) },
      ...{ correctiveAction: one(words), ask: one(words), confidence: maybe(confidences) },
      ...{ directionOverride: maybe(["Up", "Level", "Down"] as const), directionReason: one(words) },
      ...{ updatedOn: maybe(days), carriedForward: below(3), exempt: one(["", ...exemptions]) },
    },
    claim: maybe([{ ...said(), without: one(words) }]),
    verification: maybe([said()]),
    held: some(said),
    returned: maybe([said()]),
    superseded: maybe([{ ...said(), replacedBy: one(words) }]),
    ...{ regressions: below(2), evidenced: below(3), evidence: below(3), late: below(40), notUpdated: below(2) === 0 },
    criteria: some(() => ({ mark: one(["SC1", "SC2"]), text: one(words) })),
    unsupported: some(() => one(["No claim.", ""])),
    moves: some(() => ({ from: maybe(days), to: maybe(days), reason: one(words), by: 15, at: "2026-11-03T09:00:00Z" })),
  });
}

type Random = Pick<ReturnType<typeof random>, "below">;

const seeds = fc.array(fc.nat(), { maxLength: 4 });

export const someActions = seeds.map((all) => all.map((seed, index) => anyAction(random(seed), index + 1)));

/** The same plan later: of an action some of its values are others, and some actions are gone or new. */
export const twoPlans = seeds.map((all) => {
  const before: FrozenAction[] = [];
  const after: FrozenAction[] = [];
  for (const [index, seed] of all.entries()) {
    const source = random(seed);
    const [was, other] = [anyAction(source, index + 1), anyAction(source, index + 1)];
    const mixed = <T extends object>(one: T, two: T): T =>
      Object.fromEntries(Object.keys(two).map((key) => [key, (source.below(2) ? one : two)[key as keyof T]])) as T;
    const fate = source.below(10);
    if (fate > 0) before.push(was);
    if (fate === 2) after.push(was);
    if (fate !== 1 && fate !== 2) after.push({ ...mixed(was, other), fields: mixed(was.fields, other.fields) });
  }
  return [before, after] as const;
});
