import { describe, expect, it } from "vitest";
import { type Asker, type Cell, passes } from "../../../src/local/sharepoint/caml/evaluate.ts";
import { parseCondition, parseView } from "../../../src/local/sharepoint/caml/parser.ts";
import { zoneById } from "../../../src/local/sharepoint/zones.ts";

const asker: Asker = {
  now: Date.parse("2026-03-10T15:30:00Z"),
  zone: zoneById(93),
  userId: 7,
  groups: [3],
  membersOf: (group) => (group === 3 ? [7] : []),
  isSiteUser: (id) => id < 10,
};
const row: Record<string, Cell> = {
  Title: { kind: "text", texts: ["Plan"] },
  Empty: { kind: "text", texts: [""] },
  Tags: { kind: "text", texts: ["a", "b"] },
  N: { kind: "number", value: 5 },
  Due: { kind: "date", time: Date.parse("2026-03-08T10:00:00Z") },
  End: { kind: "date", time: Date.parse("2026-03-12T10:00:00Z") },
  Done: { kind: "flag", value: true },
  Lead: { kind: "reference", ids: [7], texts: ["Mia"], person: true },
  Group: { kind: "reference", ids: [3], texts: ["Leads"], person: true },
  Links: { kind: "reference", ids: [1, 2], texts: ["x", "y"], person: false },
};
const test = (xml: string) => passes(parseCondition(xml), (name) => row[name] ?? { kind: "text", texts: [""] }, asker);
const compare = (operator: string, field: string, value: string, type = "Text", more = "") =>
  `<${operator}><FieldRef Name="${field}"${more}/><Value Type="${type}">${value}</Value></${operator}>`;

describe("a condition", () => {
  it.each([
    [compare("Eq", "Title", "plan"), true],
    [compare("Neq", "Empty", "x"), true],
    [compare("BeginsWith", "Title", "pl"), true],
    [compare("Contains", "Title", "LA"), true],
    [compare("Eq", "Tags", "b", "MultiChoice"), true],
    [compare("Gt", "N", "4", "Number"), true],
    [compare("Leq", "N", "4", "Number"), false],
    [compare("Eq", "Done", "1", "Boolean"), true],
    [compare("Eq", "Due", "2026-03-08", "DateTime"), true],
    [compare("Eq", "Due", '<Today OffsetDays="-2"/>', "DateTime"), true],
    [compare("Lt", "Due", "<Today/>", "DateTime"), true],
    [
      '<Lt><FieldRef Name="Due"/><Value Type="DateTime" IncludeTimeValue="TRUE">2026-03-08T10:00:01Z</Value></Lt>',
      true,
    ],
    [compare("Eq", "Lead", "Mia", "User"), true],
    [compare("Eq", "Lead", "7", "Integer", ' LookupId="TRUE"'), true],
    [compare("Eq", "Lead", "<UserID/>", "Integer"), true],
    [compare("Includes", "Links", "y", "Lookup"), true],
    [compare("NotIncludes", "Links", "y", "Lookup"), false],
    ['<IsNull><FieldRef Name="Empty"/></IsNull>', true],
    ['<IsNotNull><FieldRef Name="Empty"/></IsNotNull>', false],
    [
      '<In><FieldRef Name="N"/><Values><Value Type="Number">1</Value><Value Type="Number">5</Value></Values></In>',
      true,
    ],
    ['<Membership Type="CurrentUserGroups"><FieldRef Name="Group"/></Membership>', true],
    ['<Membership Type="SPGroup" ID="3"><FieldRef Name="Lead"/></Membership>', true],
    ['<Membership Type="SPWeb.AllUsers"><FieldRef Name="Lead"/></Membership>', true],
    [
      '<DateRangesOverlap><FieldRef Name="Due"/><FieldRef Name="End"/><Value Type="DateTime"><Today/></Value></DateRangesOverlap>',
      true,
    ],
    [
      `<And>${compare("Eq", "N", "5", "Number")}<Or>${compare("Eq", "Title", "x")}${compare("Eq", "Done", "1", "Boolean")}</Or></And>`,
      true,
    ],
  ])("%s is %s", (xml, wanted) => {
    expect(test(xml)).toBe(wanted);
  });

  it.each(["<And><Eq/></And>", "<Sounds><FieldRef Name='a'/></Sounds>", "<Eq><FieldRef Name='a'/></Eq>", "<Eq>"])(
    "%s is refused",
    (xml) => {
      expect(() => parseCondition(xml)).toThrow(/Cannot complete this action/);
    },
  );
});

describe("a view", () => {
  it("is read whole", () => {
    const view = parseView(
      '<View Scope="RecursiveAll"><Query><Where><IsNull><FieldRef Name="A"/></IsNull></Where><GroupBy Collapse="TRUE"><FieldRef Name="G"/></GroupBy><OrderBy><FieldRef Name="B" Ascending="FALSE"/></OrderBy></Query><ViewFields><FieldRef Name="C"/></ViewFields><RowLimit Paged="TRUE">7</RowLimit></View>',
    );
    expect(view).toMatchObject({
      scope: "recursiveAll",
      rowLimit: 7,
      fields: ["C"],
      orderBy: [{ field: "B", ascending: false }],
      groupBy: { collapsed: true, fields: [{ field: "G" }] },
    });
  });

  it("may be empty, or a bare query", () => {
    expect(parseView("")).toMatchObject({ where: undefined, scope: "folder" });
    expect(parseView('<Query><OrderBy><FieldRef Name="B"/></OrderBy></Query>').orderBy).toEqual([
      { field: "B", ascending: true },
    ]);
  });
});
