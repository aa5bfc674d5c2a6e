// Frozen plans for tests: believable by default, special where the test says so, and at random.
import fc from "fast-check";
import { type FrozenAction, type Snapshot, statuses } from "../../../src/plan/snapshots/format.ts";
import { lead5, verifier } from "../../support/builders.ts";

export function aFrozen({ fields, ...given }: Frozen = {}): FrozenAction {
  return {
    ...{ id: 1, version: "1.0", modified: "2026-11-01T09:00:00Z", editor: lead5.id, programme: 5, status: "Green" },
    fields: {
      ...{ title: "Run the workshops", reference: "1.1.1", section: "", theme: "", leads: [], datePhrase: "" },
      ...{ revisedDueReason: "", slips: 0, rating: "Green", narrative: "", correctiveAction: "", ask: "" },
      ...{ directionReason: "", carriedForward: 0 },
      ...fields,
    } as FrozenAction["fields"],
    ...{ held: [], regressions: 0, criteria: [], evidenced: 0, evidence: 0, late: 0, notUpdated: false },
    ...{ unsupported: [], moves: [] },
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
    ...{ actions: [aFrozen()], lists: {}, unread: [], tokens: { before: "1;3;a;1;1", after: "1;3;a;1;2" } },
    round: { number: 1, opening: "opening 1", opened: "2026-11-02T09:00:00Z" },
    ...{ takenAt: "2026-11-25T17:00:00.000Z", takenBy: 25 },
    result: { updated: 1, unchanged: 0, missing: 0, byProgramme: [] },
    ...given,
  };
}

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

/** A few days, so that two of them are often the same. */
const aDay = fc.constantFrom("2026-03-31", "2026-06-30", "2026-09-30", "2027-01-31");
const aStatus = fc.constantFrom(...statuses);
const someWords = fc.constantFrom("", "The supplier is late.", "As agreed", "…", "Line one\nline two");
const said = { by: fc.constantFrom(lead5.id, verifier.id), on: aDay, words: someWords };

const someFields = fc.record({
  title: someWords,
  reference: fc.constantFrom("1.1.1", "1.1.2", "2.1.1"),
  ...{ section: someWords, theme: someWords, datePhrase: someWords },
  leads: fc.array(fc.constantFrom(15, 16, 0), { maxLength: 2 }),
  ...{ dateKind: maybe(fc.constantFrom("by", "ongoing")), start: maybe(aDay), due: maybe(aDay) },
  ...{ revisedDue: maybe(aDay), revisedDueReason: someWords, slips: fc.nat(3) },
  rating: maybe(fc.constantFrom("Red" as const, "Amber" as const, "Green" as const)),
  ...{ narrative: someWords, narrativeOn: maybe(aDay), correctiveAction: someWords, ask: someWords },
  confidence: maybe(fc.constantFrom("High", "Low")),
  directionOverride: maybe(fc.constantFrom("Up" as const, "Level" as const, "Down" as const)),
  ...{ directionReason: someWords, updatedOn: maybe(aDay), carriedForward: fc.nat(3) },
});

const someAction = fc.record({
  ...{ id: fc.integer({ min: 1, max: 12 }), version: fc.constantFrom("1.0", "2.0"), status: aStatus },
  ...{
    modified: fc.constant("2026-11-01T09:00:00Z"),
    editor: fc.constant(15),
    programme: maybe(fc.integer({ min: 1, max: 3 })),
  },
  fields: someFields,
  claim: maybe(fc.record({ ...said, without: someWords })),
  verification: maybe(fc.record(said)),
  held: fc.array(fc.record(said), { maxLength: 2 }),
  returned: maybe(fc.record(said)),
  superseded: maybe(fc.record({ ...said, replacedBy: someWords })),
  regressions: fc.nat(1),
  criteria: fc.array(fc.record({ mark: fc.constantFrom("SC1", "SC2"), text: someWords }), { maxLength: 2 }),
  ...{ evidenced: fc.nat(2), evidence: fc.nat(2), late: fc.nat(40), notUpdated: fc.boolean() },
  unsupported: fc.array(fc.constantFrom("No claim.", ""), { maxLength: 2 }),
  moves: fc.array(
    fc.record({
      ...{ from: maybe(aDay), to: maybe(aDay), reason: someWords, by: fc.constant(15) },
      at: fc.constant("2026-11-03T09:00:00Z"),
    }),
    { maxLength: 2 },
  ),
});

/** Actions of a plan, each with its own id. */
export const someActions = fc.uniqueArray(someAction as fc.Arbitrary<FrozenAction>, {
  selector: ({ id }) => id,
  maxLength: 8,
});

/** The same plan later: of each action most is as it was, some are gone, and some are new. */
export const twoPlans: fc.Arbitrary<readonly [FrozenAction[], FrozenAction[]]> = someActions.chain((before) => {
  const fates = before.map((action) =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 2, arbitrary: fc.constant(action) },
      { weight: 8, arbitrary: later(action) },
    ),
  );
  return fc.tuple(fc.tuple(...fates), someActions).map(([stayed, others]) => {
    const kept = stayed.flatMap((each) => (each ? [each as FrozenAction] : []));
    const taken = new Set(before.map(({ id }) => id));
    return [before, [...kept, ...others.filter(({ id }) => !taken.has(id))]] as const;
  });
});

function later(action: FrozenAction): fc.Arbitrary<FrozenAction> {
  const one = <T>(was: T, of: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(was) }, { weight: 1, arbitrary: of });
  return fc.tuple(someAction, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })).chain(([other, coins]) => {
    let flip = 0;
    const mix = <T extends object>(was: T, is: T): T =>
      Object.fromEntries(
        [...new Set([...Object.keys(was), ...Object.keys(is)])].map((key) => [
          key,
          coins[flip++ % coins.length] ? was[key as keyof T] : is[key as keyof T],
        ]),
      ) as T;
    const mixed = { ...mix<object>(action, other), fields: mix(action.fields, other.fields), id: action.id };
    return one(mixed as FrozenAction, fc.constant({ ...(mixed as FrozenAction), status: action.status }));
  });
}
