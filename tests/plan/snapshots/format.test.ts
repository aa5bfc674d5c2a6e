// A snapshot's file: written and read, whatever is in it, and whatever somebody made of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlan } from "../../../src/plan/plan.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../../../src/plan/snapshots/format.ts";
import { freezeAction } from "../../../src/plan/snapshots/freeze.ts";
import { anAction } from "../../support/builders.ts";
import { aFrozen, aSnapshot, someActions } from "./frozen.ts";

/** One in which nothing is left out. */
const full: Snapshot = aSnapshot({
  plan: {
    ...{ name: "Fresh start", firstMonth: "2026-04-01", months: 22, nextBoard: "2026-12-08", reviews: ["2026-07-01"] },
    ...{ amberDays: 31, staleDays: 31, rule: { redShare: 6, amberShare: 4, lateDays: 31 } },
  },
  programmes: [{ id: 3, number: 5, title: "Supporting elected members", lead: 15, coordinator: 25 }],
  actions: [
    aFrozen({
      fields: {
        ...{ section: "Members", theme: "A", leads: [15], datePhrase: "By end June 2026", dateKind: "by" },
        ...{ start: "2026-04-01", due: "2026-06-30", revisedDue: "2026-09-30", revisedDueReason: "Late." },
        ...{
          narrative: "Begun.",
          narrativeOn: "2026-11-01",
          correctiveAction: "None.",
          ask: "None.",
          confidence: "High",
        },
        ...{ directionOverride: "Up", directionReason: "It is better.", updatedOn: "2026-11-01", slips: 1 },
      },
      claim: { by: 15, on: "2026-11-01", words: "Done.", without: "SC2 In May." },
      verification: { by: 31, on: "2026-11-02", words: "Seen." },
      held: [{ by: 31, on: "2026-11-03", words: "Held." }],
      returned: { by: 31, on: "2026-10-03", words: "Not yet." },
      superseded: { by: 1, on: "2026-11-04", words: "Merged.", replacedBy: "2.1.1" },
      criteria: [{ mark: "SC1", text: "Half know of it" }],
      unsupported: ["No claim."],
      moves: [{ from: "2026-06-30", to: "2026-09-30", reason: "Late.", by: 15, at: "2026-11-03T09:00:00Z" }],
    }),
  ],
  round: { number: 2, opening: "opening 2", opened: "2026-11-02T09:00:00Z", deadline: "2026-11-25" },
  previous: { round: 1, sha256: "ab".repeat(32) },
  result: {
    ...{ updated: 1, unchanged: 2, missing: 3 },
    byProgramme: [{ programme: "5 Members", updated: 1, unchanged: 2, missing: 3, without: "1.1.1" }],
  },
  lists: {
    Claims: [
      {
        ...{ id: 7, version: "1.0", modified: "2026-11-01T09:00:00Z", editor: 15, created: "2026-11-01T09:00:00Z" },
        ...{ author: 15, folder: "5 Members", fields: { words: "Done.", actionId: 1, isLast: true, people: [15, 16] } },
      },
    ],
  },
  unread: ["Risks"],
});

const freezing = { plan: readPlan([]), today: "2026-11-25", numberOf: ({ id }: { readonly id: number }) => id };

const readOf = (file: string): Snapshot => {
  const read = readSnapshot(file);
  if (read.kind !== "read") throw new Error(read.why);
  return read.snapshot;
};

describe("a snapshot", () => {
  test("written and read is the same", () => {
    expect(readOf(writeSnapshot(full))).toEqual(full);
  });

  test("with any actions, written and read, says the same of each of them", () => {
    fc.assert(
      fc.property(someActions, (actions) => {
        const text = writeSnapshot(aSnapshot({ actions }));
        expect(readOf(text).actions).toEqual(actions);
        expect(writeSnapshot(readOf(text))).toBe(text);
      }),
    );
  });

  test("of which all that may be empty is empty is read", () => {
    const nothing = { before: "", after: "" };
    const empty = aSnapshot({ actions: [], programmes: [], people: {}, tokens: nothing });
    expect(readOf(writeSnapshot(empty))).toEqual(empty);
    const blank = { title: "", reference: "", slips: undefined, carriedForward: undefined, rating: undefined };
    const odd = aFrozen({ fields: blank as never, criteria: [{ mark: "", text: "" }] });
    expect(readOf(writeSnapshot(aSnapshot({ actions: [odd] }))).actions).toEqual([
      aFrozen({ fields: { title: "", reference: "", rating: undefined }, criteria: [{ mark: "", text: "" }] }),
    ]);
  });

  test("keeps columns that this version does not know", () => {
    const action = aFrozen({ fields: { outcome: "Members know their role", phase: 2, isKey: true } as never });
    expect(readOf(writeSnapshot(aSnapshot({ actions: [action] }))).actions).toEqual([action]);
  });

  test("says of an action that is exempt under which paragraph, and nothing of one that is not", () => {
    const paragraph = "Paragraph 4: labour relations";
    const exempt = freezeAction(anAction({ exempt: paragraph }), freezing);
    const [kept, open] = readOf(
      writeSnapshot(aSnapshot({ actions: [exempt, { ...freezeAction(anAction(), freezing), id: 2 }] })),
    ).actions;
    expect([kept?.fields.exempt, open?.fields.exempt]).toEqual([paragraph, ""]);
    expect(freezeAction(anAction(), freezing).fields.exempt).toBe("");
  });

  test("of format 1, as the first version wrote it, is read for ever", () => {
    const file = readFileSync(join(import.meta.dirname, "format1.jsonl"), "utf8");
    expect(readOf(file)).toEqual({ ...full, checked: false });
  });
});

/** Every place in the JSON, by its path. */
function places(of: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (of === null || typeof of !== "object") return [path];
  const inside = Object.entries(of).flatMap(([key, each]) =>
    places(each, [...path, Array.isArray(of) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inside] : inside;
}

/** The JSON with another value in one place, or without it. */
function changed(path: readonly (string | number)[], to?: unknown): string {
  const json = JSON.parse(writeSnapshot(full));
  const last = path.at(-1) as string;
  const holder = path.slice(0, -1).reduce((at, key) => at[key], json);
  if (to === undefined) delete holder[last];
  else holder[last] = to;
  return JSON.stringify(json);
}

const everywhere = places(JSON.parse(writeSnapshot(full)));

describe("a file from which something is missing, or in which it is of another type", () => {
  test("is read or refused with a sentence that names the place, and never more", () => {
    expect(everywhere.length).toBeGreaterThan(100);
    for (const path of everywhere) {
      for (const to of [undefined, null, "x", -1, true, [], {}, [null], { a: null }]) {
        const read = readSnapshot(changed(path, to));
        if (read.kind === "read" || read.kind === "newer") continue;
        expect(read.why).toMatch(/^The file (has no valid \S+|is not a snapshot)\.$/);
        if (read.why.includes("has no valid")) {
          const named = read.why.replace("The file has no valid ", "").slice(0, -1);
          const asked = path.join(".");
          expect(named.startsWith(asked) || asked.startsWith(named), `${named} for ${asked}`).toBe(true);
        }
      }
    }
  });

  test.each([
    [["site"], undefined, "site"],
    [["day"], "25 November 2026", "day"],
    [["plan"], undefined, "plan"],
    [["plan", "rule"], { redShare: 6 }, "plan.rule.amberShare"],
    [["round", "number"], "two", "round.number"],
    [["takenAt"], "yesterday", "takenAt"],
    [["actions", 0, "id"], undefined, "actions.0.id"],
    [["actions", 0, "status"], "Purple", "actions.0.status"],
    [["actions", 0, "fields", "rating"], "Blue", "actions.0.fields.rating"],
    [["actions", 0, "fields", "due"], "soon", "actions.0.fields.due"],
    [["actions", 0, "fields", "due"], "2026-99-99", "actions.0.fields.due"],
    [["actions", 0, "fields", "revisedDue"], "2026-02-30", "actions.0.fields.revisedDue"],
    [["actions", 0, "claim", "on"], "zzz", "actions.0.claim.on"],
    [["actions", 0, "late"], 1e300, "actions.0.late"],
    [["actions", 0, "evidenced"], -5, "actions.0.evidenced"],
    [["takenAt"], "2026-99-99T99:99:99Z", "takenAt"],
    [["actions", 0, "fields", "leads"], [null], "actions.0.fields.leads.0"],
    [["actions", 0, "claim", "by"], undefined, "actions.0.claim.by"],
    [["lists", "Claims", 0, "created"], undefined, "lists.Claims.0.created"],
    [["previous", "sha256"], undefined, "previous.sha256"],
  ] as const)("names the place: %j", (path, to, named) => {
    expect(readSnapshot(changed(path, to))).toEqual({ kind: "unreadable", why: `The file has no valid ${named}.` });
  });
});

describe("a file that is no snapshot", () => {
  test.each(["", "{", "nothing", '{"format":1}x', "\ufeff{}"])("and no JSON is said to be none: %j", (file) => {
    expect(readSnapshot(file)).toEqual({ kind: "unreadable", why: "The file is not JSON." });
  });

  test.each(["{}", "[]", "null", "1", '"format"', '{"format":"1"}', '{"format":null}'])(
    "is said to be none: %j",
    (file) => {
      expect(readSnapshot(file)).toEqual({ kind: "unreadable", why: "The file is not a snapshot." });
    },
  );

  test("is never read, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.json(), (file) => {
        expect(readSnapshot(file).kind).toBe("unreadable");
      }),
    );
  });

  test.each([0, -1, 1.5, 0.5])("of format %d is refused", (format) => {
    expect(readSnapshot(changed(["format"], format)).kind).not.toBe("read");
  });
});

test("a file of a format that is not known yet is said to be of a later version", () => {
  expect(readSnapshot(changed(["format"], 2))).toEqual({
    kind: "newer",
    why: "A later version of Improvement Board wrote this file (format 2).",
  });
});
