import { describe, expect, test } from "vitest";
import { lanesOf } from "../../../src/features/board/lanes.ts";
import { matcher, readView, type View, wholeBoard, writeView } from "../../../src/features/board/view.ts";
import { readPlan } from "../../../src/plan/plan.ts";
import { hostileStrings } from "../../campaigns/hostile/strings.ts";
import { anAction, lead5 } from "../../support/builders.ts";

const today = "2026-11-22";
const plan = readPlan([]);

describe("a view in the address", () => {
  test("reads back as it was written", () => {
    const view: View = {
      layout: "table",
      lanes: "programme",
      text: "budget & “plan”",
      programmes: [3, 5],
      themes: ["A Leadership, political", "B"],
      leads: [12, 5],
      columns: ["Red", "Not started"],
      dueIn: 30,
      dueFrom: "2026-11-01",
      dueTo: "2026-12-31",
      changed: "2026-10-15",
      mine: true,
      overdue: true,
      stale: false,
      undated: false,
      superseded: false,
      worse: true,
      better: false,
      sort: ["-due", "reference"],
      fields: ["leads", "due"],
    };
    expect(readView(writeView(view))).toEqual({ ...view, columns: ["Not started", "Red"] });
  });
  test("is empty for the whole board", () => {
    expect(writeView(wholeBoard)).toBe("");
    expect(readView("")).toEqual(wholeBoard);
  });
  test("leaves out what does not follow the pattern", () => {
    const hostile =
      "lanes=%3Cscript%3E&programme=3,x,9999&open=javascript:alert(1)&lead=a%22b@c,0,-1,1e3&column=Purple&show=all&dueIn=x&dueFrom=2026-02-31&dueTo=soon&changed=1";
    expect(readView(hostile)).toEqual({ ...wholeBoard, programmes: [3] });
  });
});

describe("a view from a link that anybody may have written", () => {
  const keys = [
    "screen",
    "layout",
    "sort",
    "fields",
    "lanes",
    "text",
    "programme",
    "theme",
    "lead",
    "column",
    "show",
    "dueIn",
    "dueFrom",
    "changed",
    "open",
    "__proto__",
    "site",
  ];
  const links = hostileStrings.flatMap((hostile) => [
    hostile,
    ...keys.flatMap((key) => [new URLSearchParams({ [key]: hostile }).toString(), `${key}=${hostile}`]),
  ]);
  const isText = (text: string, longest: number) =>
    text.length <= longest && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text);
  const isAsExpected = (view: View) =>
    Object.keys(view).join() === Object.keys(wholeBoard).join() &&
    ["none", "programme", "theme", "lead", "month"].includes(view.lanes) &&
    ["cards", "table"].includes(view.layout) &&
    [...view.sort, ...view.fields].every((key) => /^-?[a-z]{1,100}$/i.test(key)) &&
    view.programmes.every((number) => number < 1000) &&
    view.leads.every((lead) => Number.isSafeInteger(lead) && lead > 0) &&
    isText(view.text, 100) &&
    view.themes.every((theme) => isText(theme, 255)) &&
    JSON.stringify(readView(writeView(view))) === JSON.stringify(view);

  test(`holds nothing but known screens, lanes and columns, numbers and short text: ${links.length} links`, () => {
    expect(links.filter((link) => !isAsExpected(readView(link)))).toEqual([]);
  });
});

describe("filters", () => {
  const actions = [
    anAction({ reference: "1.1.1", rating: "Red", due: "2026-10-01", theme: "A", leads: [lead5] }),
    anAction({ reference: "2.1.1", rating: "Green", updatedOn: today, narrative: "Budget agreed", theme: "B" }),
    anAction({ reference: "3.1.1", lifecycle: "Superseded", theme: "A" }),
  ];
  const found = (change: Partial<View>) =>
    actions.filter(matcher({ ...wholeBoard, ...change }, { plan, today })).map(({ fields }) => fields.reference);
  test("leave superseded actions off the board, and find them when asked", () => {
    expect(found({})).toEqual(["1.1.1", "2.1.1"]);
    expect(found({ superseded: true })).toEqual(["3.1.1"]);
  });
  test("find by column, theme, lead, lateness, staleness and words, together", () => {
    expect(found({ columns: ["Red"] })).toEqual(["1.1.1"]);
    expect(found({ themes: ["B"] })).toEqual(["2.1.1"]);
    expect(found({ leads: [lead5.id] })).toEqual(["1.1.1"]);
    expect(found({ overdue: true })).toEqual(["1.1.1"]);
    expect(found({ stale: true })).toEqual(["1.1.1"]);
    expect(found({ text: "AGREED budget" })).toEqual(["2.1.1"]);
    expect(found({ text: "budget", overdue: true })).toEqual([]);
  });
});

test("filters find what is due within days, between dates, without a date, changed since a day, and one's own", () => {
  const actions = [
    anAction({ reference: "1", due: "2026-11-25", leads: [lead5] }),
    anAction({ reference: "2", due: "2026-11-01", revisedDue: "2027-01-10", leads: [] }),
    anAction({ reference: "3", due: undefined, dateKind: "not understood", leads: [] }),
    anAction({ reference: "4", due: undefined, dateKind: "ongoing", leads: [] }),
  ].map((action, index) => ({
    ...action,
    programme: undefined,
    modified: new Date(`2026-11-${10 + index}T10:00:00Z`),
  }));
  const found = (query: string) =>
    actions.filter(matcher(readView(query), { plan, today, me: lead5 })).map(({ fields }) => fields.reference);
  expect(found("dueIn=7")).toEqual(["1"]);
  expect(found("dueFrom=2026-11-26")).toEqual(["2"]);
  expect(found("dueTo=2026-12-31")).toEqual(["1"]);
  expect(found("dueFrom=2026-11-25&dueTo=2027-01-10")).toEqual(["1", "2"]);
  expect(found("show=undated")).toEqual(["3"]);
  expect(found("changed=2026-11-12")).toEqual(["3", "4"]);
  expect(found("show=mine")).toEqual(["1"]);
});

test("somebody without a mailbox is found by their own number, and nobody else with them", () => {
  const group = { id: 40, name: "Housing team", email: "" };
  const guest = { id: 41, name: "Adviser from another council", email: "" };
  const actions = [anAction({ reference: "1.1.1", leads: [group] }), anAction({ reference: "1.1.2", leads: [guest] })];
  const found = actions.filter(matcher(readView("lead=41"), { plan, today }));
  expect(found.map(({ fields }) => fields.reference)).toEqual(["1.1.2"]);
});

test("a theme that fills its column is found from a link, and words are never cut within a character", () => {
  const theme = `E ${"Partnership and place ".repeat(11)}`.trim();
  const query = writeView({ ...wholeBoard, themes: [theme] });
  expect([anAction({ theme })].filter(matcher(readView(query), { plan, today }))).toHaveLength(1);
  expect(readView(writeView({ ...wholeBoard, text: `${"x".repeat(97)}👩🏽‍🚒` })).text).toBe("x".repeat(97));
});

describe("lanes", () => {
  test("stand in the order people count, with what is missing last", () => {
    const programme = (number: number) => ({
      ...anAction(),
      programme: { title: "P", number, lead: undefined, coordinator: undefined, folders: "" },
    });
    const lanes = lanesOf([{ ...anAction(), programme: undefined }, programme(10), programme(2)], "programme");
    expect(lanes.map((lane) => lane.title)).toEqual(["2 P", "10 P", "No programme"]);
  });
  test("hold every action exactly once, in the order of references", () => {
    const actions = ["10.1.1", "2.1.1", "2.1.2"].map((reference) => anAction({ reference, due: "2026-12-31" }));
    const [lane, ...others] = lanesOf(actions, "month");
    expect(lane?.title).toBe("Due December 2026");
    expect(lane?.actions.map(({ fields }) => fields.reference)).toEqual(["2.1.1", "2.1.2", "10.1.1"]);
    expect(others).toEqual([]);
  });
});
