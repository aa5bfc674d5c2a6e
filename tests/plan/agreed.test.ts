// The agreed plan: which facts of an action owners have agreed, what is still to agree, the entry that agrees it, and who changed a fact.
import { describe, expect, test } from "vitest";
import { changeOf } from "../../src/features/assurance/changeOf.ts";
import type { Action } from "../../src/plan/action.ts";
import { agreedFacts, agreeing, changedFacts, type Fact, factsToAgree } from "../../src/plan/agreed.ts";
import { planDates } from "../../src/plan/log.ts";
import type { Day, Person } from "../../src/schema/column.ts";
import type { Step } from "../../src/sync/sync.ts";
import { anAction, anEntry, lead5, verifier } from "../support/builders.ts";

const row = {
  ...{ reference: "1.1.1", title: "Run the workshops", outcome: "Support", datePhrase: "By end June 2027" },
  ...{ due: "2027-06-30", successCriteria: "SC1 Nine in ten attend" },
};

/** The same action with what was added to its log. */
function after(fields: Parameters<typeof anAction>[0], ...entries: readonly ReturnType<typeof agreeing>[]): Action {
  const planned = entries.map((entry, index) => anEntry(planDates, entry.fields, lead5, `2026-04-1${index}`));
  return anAction(fields, {}, { planDates: planned });
}

describe("an action that nobody has agreed", () => {
  const fresh = anAction(row, {}, {});
  test("has all that it holds still to agree, and what is empty not", () => {
    expect(factsToAgree(fresh)).toEqual(["reference", "title", "outcome", "datePhrase", "due", "successCriteria"]);
    expect(factsToAgree(anAction({ title: "Run them" }, {}, {}))).toEqual(["reference", "title"]);
  });
  test("is agreed by one entry of all its facts, also where its date is read from its words", () => {
    const { fields } = agreeing(anAction({ ...row, due: undefined }, {}, {}), factsToAgree(fresh));
    expect(fields).toMatchObject({
      ...{ actionId: 1, reference: "1.1.1", title: "1.1.1 as agreed, due 30 June 2027" },
      ...{ actionTitle: row.title, outcome: row.outcome, words: row.datePhrase, due: row.due },
      criteria: row.successCriteria,
    });
  });
  test("is then agreed as a whole", () => {
    const agreed = after(row, agreeing(fresh, factsToAgree(fresh)));
    expect([factsToAgree(agreed), changedFacts(agreed)]).toEqual([[], []]);
  });
  test("is agreed once, by whichever owner comes first", () => {
    const { operation } = agreeing(fresh, factsToAgree(fresh));
    expect(operation).toBe(agreeing(anAction({ ...row, title: "Other" }, {}, {}), ["title"]).operation);
    expect(operation).not.toBe(agreeing({ ...fresh, id: 2 }, ["title"]).operation);
  });
});

describe("an action whose date alone was recorded, by an earlier version", () => {
  const log = { planDates: [anEntry(planDates, { due: "2027-06-30", words: "June", reference: "1.1.1" })] };
  test("has the rest still to agree, and keeps its date where the row has another", () => {
    const action = anAction({ ...row, due: "2028-06-30" }, {}, log);
    expect(factsToAgree(action)).toEqual(["reference", "title", "outcome", "datePhrase", "successCriteria"]);
    expect(agreeing(action, factsToAgree(action)).fields).toMatchObject({ due: "2027-06-30", actionTitle: row.title });
    expect(changedFacts(action)).toEqual(["due"]);
  });
});

describe("a changed fact that an owner agrees", () => {
  const agreed = agreeing(anAction(row, {}, {}), factsToAgree(anAction(row, {}, {})));
  test("is in an entry with everything else as it was agreed, so that no other change slips in", () => {
    const changed = after({ ...row, title: "Plan workshops", outcome: "None", due: "2028-06-30" }, agreed);
    expect(changedFacts(changed)).toEqual(["title", "outcome", "due"]);
    const entry = agreeing(changed, ["title"]);
    expect(entry.fields).toMatchObject({ actionTitle: "Plan workshops", outcome: row.outcome, due: row.due });
    const next = after({ ...row, title: "Plan workshops", outcome: "None" }, agreed, entry);
    expect(changedFacts(next)).toEqual(["outcome"]);
  });
  test("is an entry of its own each time, so that two owners' do not pass for one", () => {
    expect(agreeing(after({ ...row, title: "Plan" }, agreed), ["title"]).operation).toBeUndefined();
  });
  test("counts at once, also where the device's clock is behind", () => {
    const pending = { ...anEntry(planDates, { ...agreed.fields, actionTitle: "Plan" }, lead5, "2026-04-01"), id: -1 };
    const log = { planDates: [pending, anEntry(planDates, agreed.fields, lead5, "2026-04-10")] };
    expect(changedFacts(anAction({ ...row, title: "Plan" }, {}, log))).toEqual([]);
  });
  test("that is a new reference is agreed under it", () => {
    const entry = agreeing(after({ ...row, reference: "1.1.9" }, agreed), ["reference"]);
    expect(agreedFacts(after(row, agreed, entry)).reference).toBe("1.1.9");
  });
});

describe("who changed a fact", () => {
  const save = (who: Person, when: Day, changes: Step["changes"]): Step => ({
    ...{ label: when, who, when: new Date(`${when}T09:00:00Z`), first: false, changes },
  });
  const title = (from: string, to: string) => [{ field: "title", from, to }];
  const told = (steps: readonly Step[], fact: Fact = "title", agreed = row.title) => {
    const change = changeOf(fact, agreed, steps);
    return [change?.since.who.name, change?.since.label, change?.last?.label];
  };
  test("is who saved it first since it was as agreed, with the save that changed it again", () => {
    const away = save(lead5, "2026-05-04", title(row.title, "B"));
    expect(told([save(verifier, "2026-06-01", [{ field: "rating", from: "Red", to: "Green" }]), away])).toEqual([
      lead5.name,
      "2026-05-04",
      undefined,
    ]);
    expect(told([save(verifier, "2026-06-01", title("B", "C")), away])).toEqual([
      lead5.name,
      "2026-05-04",
      "2026-06-01",
    ]);
  });
  test("is not who changed it before it was put back", () => {
    const steps = [
      save(verifier, "2026-07-01", title(` ${row.title}`, "D")),
      save(lead5, "2026-06-01", title("B", row.title)),
      save(lead5, "2026-05-04", title(row.title, "B")),
    ];
    expect(told(steps)).toEqual([verifier.name, "2026-07-01", undefined]);
  });
  test("is who saved it last where no version has it as agreed, and nobody where no version tells", () => {
    const steps = [save(verifier, "2026-07-01", title("C", "D")), save(lead5, "2026-05-04", title("B", "C"))];
    expect(told(steps)).toEqual([verifier.name, "2026-07-01", undefined]);
    expect(told(steps, "outcome", "Support")).toEqual([undefined, undefined, undefined]);
  });
});
