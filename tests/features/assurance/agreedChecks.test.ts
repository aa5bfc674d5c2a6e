// Checks of what an insider who may edit a row can do to it: say something else than was agreed, take criteria of a claim away, and
// write of another programme's action.
import { describe, expect, test } from "vitest";
import { assurance } from "../../../src/features/assurance/feature.ts";
import type { ActionFields, ActionRow } from "../../../src/plan/actions.ts";
import { allChecksOf } from "../../../src/plan/allChecks.ts";
import type { Board } from "../../../src/plan/board.ts";
import { claims, evidence, planDates, supersessions } from "../../../src/plan/log.ts";
import type { ProgrammeRow } from "../../../src/plan/programmes.ts";
import type { Day, Person } from "../../../src/schema/column.ts";
import { aBoard, anAction, anActionRow, anEntry, lead5, verifier } from "../../support/builders.ts";

const says = (await assurance.says?.()) ?? {};
const today: Day = "2026-11-22";
const owner: Person = { id: 1, name: "Plan owner", email: "owner@council.example" };
const lead6: Person = { id: 16, name: "Programme lead 6", email: "lead-6@council.example" };

const plan = {
  reference: "1.1.1",
  outcome: "2 Members are well supported",
  datePhrase: "By end June 2027",
  due: "2027-06-30",
  successCriteria: "SC1 Nine in ten attend\nSC2 Members say that it helped",
} satisfies Partial<ActionFields>;

const agreedWith = (more: Readonly<Record<string, string>> = {}, on: Day = "2026-04-10") =>
  anEntry(
    planDates,
    {
      ...{ reference: "1.1.1", actionTitle: "Run the workshops", outcome: plan.outcome, words: plan.datePhrase },
      ...{ due: plan.due, criteria: plan.successCriteria, ...more },
    },
    owner,
    on,
  );

function checks(given: Partial<ActionFields>, log: Parameters<typeof anAction>[2] = { planDates: [agreedWith()] }) {
  const found = allChecksOf(anAction({ ...plan, rating: "Green", ...given }, {}, log), aBoard(), today, [says]);
  return Object.fromEntries(found.map(({ kind, text }) => [kind, text]));
}

describe("a row that differs from the agreed plan", () => {
  test.each([
    ["reference", { reference: "9.9.9" }, "Reference differs from the agreed plan"],
    ["title", { title: "Consider workshops" }, "Title differs from the agreed plan"],
    ["outcome", { outcome: "" }, "Outcome differs from the agreed plan"],
    ["date phrase", { datePhrase: "By end June 2028" }, "Date in the plan differs from the agreed plan"],
    ["criteria", { successCriteria: "SC1 Some attend" }, "Success criteria differ from the agreed plan"],
    ["title and outcome", { title: "A", outcome: "B" }, "Title and outcome differ from the agreed plan"],
  ] as const)("is a check, which names the %s", (_, given, text) => {
    expect(checks(given)["plan-differs"]).toBe(text);
  });
  test.each([
    ["nothing of it was changed", {}],
    ["only blanks were added", { title: "  Run the workshops ", outcome: `${plan.outcome} \n` }],
    [
      "the marks of its criteria are left out",
      { successCriteria: "Nine in ten attend\n\n Members say that it helped" },
    ],
    ["its rating was changed", { rating: "Amber" }],
  ] as const)("is none where %s", (_, given) => {
    expect(checks(given)["plan-differs"]).toBeUndefined();
  });
  test("is none once an owner has agreed the new wording, and one again where the old comes back", () => {
    const log = { planDates: [agreedWith(), agreedWith({ actionTitle: "Run ten workshops" }, "2026-09-01")] };
    expect(checks({ title: "Run ten workshops" }, log)["plan-differs"]).toBeUndefined();
    expect(checks({}, log)["plan-differs"]).toBe("Title differs from the agreed plan");
  });
  test("has the date that was agreed first, also after an entry with another", () => {
    const log = { planDates: [agreedWith(), agreedWith({ due: "2028-06-30" }, "2026-09-01")] };
    expect(checks({ due: "2028-06-30" }, log)["original-changed"]).toContain("The original due date is 30 June 2027");
  });
  test("is compared with nothing where the entry holds a date alone, or leaves the fact empty", () => {
    const dateAlone = { planDates: [anEntry(planDates, { due: plan.due, words: "By June" }, owner, "2026-04-10")] };
    expect(checks({ title: "Anything", successCriteria: "" }, dateAlone)["plan-differs"]).toBeUndefined();
    const noCriteria = { planDates: [agreedWith({ criteria: "" })] };
    expect(checks({ successCriteria: "SC1 Anything" }, noCriteria)["plan-differs"]).toBeUndefined();
  });
  test("is no check of an action that was withdrawn", () => {
    const log = { planDates: [agreedWith()], supersessions: [anEntry(supersessions, { kind: "Superseded" }, owner)] };
    expect(checks({ title: "Another", lifecycle: "Superseded" }, log)["plan-differs"]).toBeUndefined();
  });
});

describe("success criteria of a claimed action", () => {
  const claim = anEntry(claims, { kind: "Claimed" }, lead5, "2026-11-02");
  const claimed = { lifecycle: "Claimed complete", claimedBy: lead5, claimedOn: "2026-11-02" } as const;
  const log = { claims: [claim], planDates: [agreedWith()] };
  const removed = (successCriteria: string, more: Parameters<typeof anAction>[2] = log) =>
    checks({ ...claimed, successCriteria }, more)["criteria-removed"];
  test.each([
    ["", "SC1 and SC2 are"],
    ["SC1 Nine in ten attend", "SC2 is"],
    ["SC1 Nine in ten attend\nSC2", "SC2 is"],
    ["SC1 Nine in ten attend\nSC3 Somebody came", "SC2 is"],
  ])("that are reduced to “%s” are a check, which names what is gone", (left, gone) => {
    expect(removed(left)).toBe(`Claimed complete, but ${gone} no longer among its success criteria`);
  });
  test("that nobody agreed are missed where evidence names them", () => {
    const named = anEntry(evidence, { title: "Register", criterion: "sc1 " }, lead5, "2026-11-01");
    const free = anEntry(evidence, { title: "Letter", criterion: "the first" }, lead5, "2026-11-01");
    expect(removed("", { claims: [claim], evidence: [named, free] })).toContain("but SC1 is no longer");
    expect(removed("SC1 Nine in ten", { claims: [claim], evidence: [named, free] })).toBeUndefined();
  });
  test("are no check while they are there, reworded or not, nor before the claim", () => {
    expect(removed(plan.successCriteria)).toBeUndefined();
    expect(removed("SC1 A\nSC2 B")).toBeUndefined();
    expect(checks({ successCriteria: "" })["criteria-removed"]).toBeUndefined();
  });
});

describe("a rating or progress", () => {
  const programmes = [5, 6].map(
    (number): ProgrammeRow => ({
      ...{ ...anActionRow(), id: number },
      fields: {
        ...{ title: `Programme ${number}`, number, lead: number === 6 ? lead6 : lead5, coordinator: undefined },
        ...{ folders: "", operation: "", addition: "" },
      } as unknown as ProgrammeRow["fields"],
    }),
  );
  const written = (editor: Person, given: Partial<Board> = {}, fields: Partial<ActionFields> = { rating: "Green" }) => {
    const row: Partial<ActionRow> = { editor, modified: new Date("2026-11-01T09:00:00Z") };
    const found = allChecksOf(anAction(fields, row), aBoard({ programmes, me: verifier, ...given }), today, [says]);
    return found.find(({ kind }) => kind === "other-writer")?.text;
  };
  test("that a person of another programme wrote last is a check, which names them and the day", () => {
    expect(written(lead6)).toContain(
      "Last changed on 1 November 2026 by Programme lead 6, who did not lead or coordinate this programme then",
    );
  });
  test("that its lead wrote, or an owner, who is in no programme, is none", () => {
    expect(written(lead5)).toBeUndefined();
    expect(written(owner)).toBeUndefined();
  });
  test("that an owner wrote who leads another programme is none", () => {
    const entries = new Map([[1, anEntry(supersessions, { kind: "Superseded" }, lead6)]]);
    const lists = new Map([[supersessions.title, { kind: "read", rows: entries }]]) as unknown as Board["lists"];
    expect(written(lead6, { lists })).toBeUndefined();
    expect(written(lead6, { me: lead6, isOwner: true })).toBeUndefined();
  });
  test("that is not there is nobody's", () => {
    expect(written(lead6, {}, { rating: undefined, narrative: "" })).toBeUndefined();
    expect(written(lead6, {}, { rating: undefined, narrative: "Under way" })).toContain("Programme lead 6");
  });
});
