// Direction of travel, worked out a second time from the rule as people read it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Travel, travelOf } from "../../../src/plan/snapshots/direction.ts";
import { type FrozenAction, statuses } from "../../../src/plan/snapshots/format.ts";
import { aFrozen, type Frozen } from "./frozen.ts";

const go = (before: Frozen | undefined, now: Frozen) => travelOf(before && aFrozen(before), aFrozen(now));
const travelled = (before: Frozen | undefined, now: Frozen) => {
  const { computed, because } = go(before, now) ?? {};
  return `${computed} ${because}`;
};

describe("direction of travel", () => {
  test.each([
    ["Red", "Amber", "up status"],
    ["Amber", "Red", "down status"],
    ["Green", "Claimed", "up status"],
    ["Claimed", "Green", "down status"],
    ["Claimed", "Verified", "up status"],
    ["Verified", "Embedded", "up status"],
    ["Verified", "Green", "down regression"],
    ["Embedded", "Claimed", "down regression"],
    ["Not started", "Amber", "started status"],
    ["Not started", "Green", "started status"],
    ["Not started", "Red", "down status"],
    ["Not started", "Claimed", "up status"],
    ["Green", "Not started", "down status"],
    ["Superseded", "Red", "new new"],
    ["Not started", "Not started", "level nothing"],
  ] as const)("from %s to %s is %s", (from, to, expected) => {
    expect(travelled({ status: from }, { status: to })).toBe(expected);
  });

  test.each([
    [{ due: "2026-06-30" }, { due: "2026-06-30", revisedDue: "2026-09-30" }, "down date"],
    [{ due: "2026-06-30", revisedDue: "2026-09-30" }, { due: "2026-06-30", revisedDue: "2026-07-31" }, "up date"],
    [{ due: "2026-06-30", revisedDue: "2026-09-30" }, { due: "2026-06-30" }, "up date"],
    [{ due: "2026-06-30" }, {}, "level nothing"],
    [{}, { due: "2026-06-30" }, "level nothing"],
  ])("with the same status, from %j to %j, is %s", (from, to, expected) => {
    expect(travelled({ fields: from }, { fields: to })).toBe(expected);
  });

  test("follows the status where both have changed", () => {
    const slipped = { status: "Green", fields: { revisedDue: "2027-01-31" } } as const;
    expect(travelled({ status: "Amber", fields: { due: "2026-06-30" } }, slipped)).toBe("up status");
  });

  test("of a new action is new, and a withdrawn one has none", () => {
    expect(travelled(undefined, {})).toBe("new new");
    expect(go({}, { status: "Superseded" })).toBeUndefined();
  });

  test("is what somebody set it to with a reason, and what is computed stays beside it", () => {
    const set = { directionOverride: "Up", directionReason: "The supplier has signed." } as const;
    expect(go({ status: "Amber" }, { status: "Red", fields: set })).toEqual({
      ...{ computed: "down", because: "status", direction: "up" },
      override: { direction: "up", reason: "The supplier has signed." },
    });
  });

  test.each(["", " ", "—"])("is not what somebody set it to without a reason: %j", (directionReason) => {
    const set = { directionOverride: "Up", directionReason } as const;
    expect(go({ status: "Amber" }, { status: "Red", fields: set })).toMatchObject({
      direction: "down",
      override: undefined,
    });
  });

  test("was set for the time before if the last snapshot has it already, until somebody gives another reason", () => {
    const set = { directionOverride: "Level", directionReason: "It waits for the Board." } as const;
    expect(go({ fields: set }, { fields: set })?.override).toBeUndefined();
    const again = { ...set, directionReason: "It still waits for the Board." };
    expect(go({ fields: set }, { fields: again })?.override?.reason).toBe("It still waits for the Board.");
  });
});

/** One letter a status, worst first. */
const ladder = "RAGCVE";
const letter = (status: string) => (status === "Verified" ? "V" : status.slice(0, 1));

/** `computed because direction`, from the rule in words and nothing of the product. */
function oracle(was: FrozenAction | undefined, is: FrozenAction): string | undefined {
  const [from, to] = [was?.status ?? "Superseded", is.status];
  if (to === "Superseded") return undefined;
  const computed = (() => {
    if (from === "Superseded" || !was) return "new new";
    if (from === to) {
      const [then, now] = [was, is].map(({ fields }) => Date.parse(fields.revisedDue ?? fields.due ?? ""));
      const later = Math.sign((now ?? Number.NaN) - (then ?? Number.NaN));
      return later > 0 ? "down date" : later < 0 ? "up date" : "level nothing";
    }
    if (from === "Not started")
      return { R: "down status", A: "started status", G: "started status" }[letter(to)] ?? "up status";
    if (to === "Not started") return "VE".includes(letter(from)) ? "down regression" : "down status";
    const isUp = ladder.split(letter(from))[1]?.includes(letter(to));
    return isUp ? "up status" : "VE".includes(letter(from)) ? "down regression" : "down status";
  })();
  const { directionOverride: set, directionReason: why } = is.fields;
  const isMeant = set !== undefined && /[a-z]/i.test(why);
  const isOld = was?.fields.directionOverride === set && was?.fields.directionReason === why;
  const [direction] = computed.split(" ");
  return `${computed} ${isMeant && !isOld ? set.toLowerCase() : direction}`;
}

const written = (travel: Travel | undefined) => travel && `${travel.computed} ${travel.because} ${travel.direction}`;

/** Takes one choice after another out of a number: ten thousand histories of records would cost more than all that they prove. */
function chooser(number: number) {
  let rest = number;
  return <T>(of: readonly T[]): T => {
    const chosen = of[rest % of.length] as T;
    rest = Math.floor(rest / of.length);
    return chosen;
  };
}

const dates = [undefined, "2026-03-31", "2026-06-30", "2027-01-31"];

/** An action at the closing of each round; a number makes a step. It often keeps its status, its dates or its override. */
const histories = fc.array(fc.nat(2 ** 31 - 1), { minLength: 2, maxLength: 6 }).map((numbers) => {
  const found: (FrozenAction | undefined)[] = [];
  for (const number of numbers) {
    const one = chooser(number);
    const last = found.at(-1);
    const kept = () => (one([true, false]) ? last : undefined);
    const isThere = one([...Array(9).fill(true), false]);
    const { status } = kept() ?? { status: one(statuses) };
    const { due, revisedDue } = kept()?.fields ?? { due: one(dates), revisedDue: one(dates) };
    const { directionOverride, directionReason } = kept()?.fields ?? {
      directionOverride: one([undefined, "Up", "Level", "Down"] as const),
      directionReason: one(["", "…", "The supplier is late.", "As agreed"]),
    };
    found.push(
      isThere ? aFrozen({ status, fields: { due, revisedDue, directionOverride, directionReason } }) : undefined,
    );
  }
  return found;
});

test("direction of travel is what the rule in words says, at every step of 10,000 random histories", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories, (history) => {
      for (const [index, now] of history.entries()) {
        if (!now) continue;
        const travel = written(travelOf(history[index - 1], now));
        seen.add(String(travel));
        if (travel !== oracle(history[index - 1], now)) expect(travel).toBe(oracle(history[index - 1], now));
      }
    }),
    { numRuns: 10_000 },
  );
  // Every direction, whatever made it, and every override of it.
  const computed = ["new new", "started status", "up status", "up date", "level nothing", "down status", "down date"];
  for (const each of [...computed, "down regression"]) {
    for (const set of [each.split(" ")[0], "up", "level", "down"]) expect(seen).toContain(`${each} ${set}`);
  }
});
