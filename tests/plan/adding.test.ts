// Adding an action: which reference is offered, and what the new row holds.
import { describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { newActionFields, nextReference, openProgrammes, textsIn } from "../../src/plan/adding.ts";
import { readDatePhrase } from "../../src/plan/datePhrase.ts";
import { correctedFields } from "../../src/plan/dateReading.ts";
import { programmes } from "../../src/plan/programmes.ts";
import type { Rights } from "../../src/schema/rights.ts";
import { aBoard, anAction, lead5 } from "../support/builders.ts";
import { memoryLists } from "../support/memoryLists.ts";

const plan = [
  ["9.4.1", "9 Money", "9.4 The budget is met"],
  ["9.4.2", "9 Money", "9.4 The budget is met"],
  ["9.5.1", "9 Money", "9.5 Savings are tracked"],
  ["CS-09", "Children", "Children are safe"],
].map(([reference = "", section = "", outcome = ""], index) =>
  anAction({ reference, section, outcome }, { id: index + 1 }),
);

describe("the reference that is offered", () => {
  const next = (outcome: string, section = "", programme?: number) =>
    nextReference(plan, { outcome, section, programme });

  test.each([
    ["the next one of its outcome, however that is typed", next(" 9.4 the  budget is met"), "9.4.3"],
    [
      "the first one of an outcome that no action has yet, by its number",
      next("9.6 Reserves grow", "9 Money"),
      "9.6.1",
    ],
    [
      "the next one of its section where the outcome has no number and no action",
      next("Reserves grow", "9 Money"),
      "9.5.2",
    ],
    ["as wide as the others where these begin with noughts", next("Children are safe"), "CS-10"],
    ["the next one of its programme where nothing else is said", next("", "", 5), "CS-10"],
    ["the first one of a programme without actions", next("", "", 7), "7.1"],
  ])("is %s", (_what, found, wanted) => expect(found).toBe(wanted));

  test("is of no action, also where another section has gone on counting", () => {
    const more = [...plan, anAction({ reference: "9.4.3", section: "Elsewhere" }, { id: 9 })];
    expect(nextReference(more, { outcome: "9.4 The budget is met", section: "", programme: undefined })).toBe("9.4.4");
  });
});

test("the outcomes to choose from are those of the plan, each once, by their numbers", () => {
  const more = [anAction({ outcome: "10.1 Later" }), ...plan, anAction({ outcome: " " })];
  expect(textsIn(more, "outcome")).toEqual([
    "9.4 The budget is met",
    "9.5 Savings are tracked",
    "10.1 Later",
    "Children are safe",
  ]);
});

test("a new action has the dates that are read from its phrase, marked criteria, and no status", () => {
  const words = { reference: " 9.4.3 ", title: "Track it ", section: "9 Money", theme: "", outcome: "", leadRoles: "" };
  const said = { ...words, leads: [lead5], phrase: " By end July 2027 ", criteria: "It is tracked\nPeople say so" };
  const fields = newActionFields(said, readDatePhrase(said.phrase), { number: 3, title: "Money" });
  expect(fields).toEqual({
    ...{ reference: "9.4.3", title: "Track it", section: "9 Money", theme: "", outcome: "", leadRoles: "" },
    ...{ leads: [lead5], datePhrase: "By end July 2027", dateKind: "by", start: undefined, due: "2027-07-31" },
    ...{ successCriteria: "SC1 It is tracked\nSC2 People say so", programmeName: "3 Money" },
  });
});

test("without words for a date it has no date, and no note that there is none", () => {
  const words = { reference: "1", title: "Do it", section: "", theme: "", outcome: "", leadRoles: "" };
  const fields = newActionFields({ ...words, leads: [], phrase: " ", criteria: "" }, readDatePhrase(""), {
    number: 3,
    title: "Money",
  });
  expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(["dateKind"]));
});

describe("a person may add to the programmes", () => {
  const may: Rights = { add: true, edit: true, delete: false };
  const mayNot: Rights = { add: false, edit: true, delete: false };
  const folder = (id: number, name: string, rights: Rights) => [name, { id, name, rights }] as const;

  function open(...folders: ReturnType<typeof folder>[]) {
    const lists = memoryLists([], {});
    for (const fields of [
      { number: 4, title: "Voice", folders: "Actions: 61" },
      { number: 3, title: "Money", folders: "Actions: 60" },
    ])
      lists.addElsewhere(programmes, fields);
    const known = { kind: "read", rows: new Map(), folders: new Map(folders) };
    return openProgrammes(
      aBoard({ programmes: [...lists.rows(programmes)] as never, lists: new Map([[actions.title, known as never]]) }),
    ).map(({ programme, folder: name }) => [programme.number, name]);
  }

  test("in whose folders SharePoint lets them, whatever these are called now", () => {
    expect(open(folder(61, "Renamed", may), folder(60, "3 Money", mayNot))).toEqual([[4, "Renamed"]]);
    expect(open(folder(61, "4 Voice", may), folder(60, "3 Money", may))).toEqual([
      [3, "3 Money"],
      [4, "4 Voice"],
    ]);
  });

  test("and to no folder that is no programme's", () => {
    expect(open(folder(70, "Notes", may), folder(71, "3 Money/Old", may))).toEqual([]);
  });
});

test("other words for a date move the original due date until it was recorded, and then never", () => {
  const action = anAction({ datePhrase: "By end May 2027", dateKind: "by", due: "2027-05-31" });
  const later = readDatePhrase("By end July 2027");
  expect(correctedFields(action, "By end July 2027", later)).toMatchObject({ dateKind: "by", due: "2027-07-31" });
  const recorded = {
    ...action,
    dates: { ...action.dates, original: { due: "2027-05-31", by: lead5, on: "2026-04-01" } },
  };
  expect(correctedFields(recorded, "By end July 2027", later)).toEqual({
    ...{ datePhrase: "By end July 2027", dateKind: "by", start: undefined, due: "2027-05-31" },
  });
});
