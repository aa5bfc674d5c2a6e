import { describe, expect, it } from "vitest";
import { matches, orderOf } from "../../../src/local/sharepoint/odata/evaluate.ts";
import { lex } from "../../../src/local/sharepoint/odata/lexer.ts";
import type { Literal } from "../../../src/local/sharepoint/odata/nodes.ts";
import { parseFilter } from "../../../src/local/sharepoint/odata/parser.ts";
import { parseQuery } from "../../../src/local/sharepoint/odata/query.ts";

const row: Record<string, Literal | Literal[]> = {
  Title: "O'Brien's plan",
  N: 5,
  Done: true,
  Due: "2015-07-31T00:00:00Z",
  None: null,
  Tags: ["a", "b"],
  "Author/Title": "Mia",
};
const test = (text: string, aliases?: Map<string, string>) =>
  matches(parseFilter(text, aliases), (names) => row[names.join("/")] ?? null);

describe("the lexer", () => {
  it("knows literals, words, aliases and punctuation", () => {
    expect(
      lex("a/b eq 'it''s' and x(-1.5e3) @p").map((token) =>
        "value" in token ? [token.kind, token.value] : token.kind,
      ),
    ).toEqual([
      ["word", "a"],
      "/",
      ["word", "b"],
      ["word", "eq"],
      ["string", "it's"],
      ["word", "and"],
      ["word", "x"],
      "(",
      ["number", -1500],
      ")",
      ["alias", "p"],
      "end",
    ]);
  });

  it("reads guids and dates with and without their prefix", () => {
    expect(lex("guid'0a' datetime'2015-01-01'").slice(0, 2)).toMatchObject([
      { kind: "guid", value: "0a" },
      { kind: "datetime", value: "2015-01-01" },
    ]);
    expect(lex("1d22ea11-1e32-424e-89ab-9fedbadb6ce1")[0]).toMatchObject({ kind: "guid" });
  });

  it("refuses an open quote and stray characters", () => {
    expect(() => lex("a eq 'b")).toThrow(/unterminated string literal/);
    expect(() => lex("a ? b")).toThrow(/Syntax error at position 2/);
  });
});

describe("the parser", () => {
  it("binds not before and, and before or", () => {
    expect(parseFilter("a eq 1 or b eq 2 and not c eq 3")).toMatchObject({
      node: "or",
      right: { node: "and", right: { node: "not" } },
    });
    expect(parseFilter("(a eq 1 or b eq 2) and c eq 3")).toMatchObject({ node: "and", left: { node: "or" } });
  });

  it.each(["a eq", "eq 1", "a eq 1 b", "startswith(a)", "(a eq 1", "a eq 'x') "])("refuses %s", (text) => {
    expect(() => parseFilter(text)).toThrow(/is not valid/);
  });

  it("refuses functions SharePoint has not", () => {
    expect(() => parseFilter("tolower(Title) eq 'x'")).toThrow(/function 'tolower' is not supported/);
  });
});

describe("a filter", () => {
  it.each([
    ["Title eq 'o''brien''s PLAN'", true],
    ["Title ne 'x'", true],
    ["None eq null", true],
    ["None ne 'x'", true],
    ["None gt 1", false],
    ["N ge 5 and N lt 6", true],
    ["Done eq 1", true],
    ["Done eq false", false],
    ["Due eq datetime'2015-07-31T00:00:00Z'", true],
    ["Due lt '2015-08-01'", true],
    ["year(Due) eq 2015 and month(Due) eq 7 and day(Due) eq 31", true],
    ["startswith(Title,'o''b')", true],
    ["substringof('PLAN',Title)", true],
    ["substringof('zebra',Title) eq false", true],
    ["Tags eq 'b'", true],
    ["Tags ne 'b'", false],
    ["Author/Title eq 'mia'", true],
    ["not (N eq 5)", false],
  ])("%s is %s", (text, wanted) => {
    expect(test(text)).toBe(wanted);
  });

  it("takes parameter aliases", () => {
    expect(test("N eq @n", new Map([["@n", "5"]]))).toBe(true);
  });

  it("sorts nothing first", () => {
    expect(["b", null, "A"].sort(orderOf)).toEqual([null, "A", "b"]);
  });
});

describe("query options", () => {
  const query = (text: string) => parseQuery(new URLSearchParams(text));
  it("make trees of select and expand", () => {
    const { selection } = query("$select=Id,Author/Title,List/Root/Url&$expand=Author,List/Root");
    expect(selection.names).toEqual(["Id"]);
    expect(selection.all).toBe(false);
    expect(selection.below.get("List")?.below.get("Root")?.names).toEqual(["Url"]);
    expect([...selection.expand.keys()]).toEqual(["Author", "List"]);
    expect(query("$select=*,Author/Title&$expand=Author").selection.all).toBe(true);
    expect(query("").selection.all).toBe(true);
  });

  it("refuse what is no number", () => {
    expect(() => query("$top=many")).toThrow(/non-negative integer/);
    expect(() => query("$orderby=Title sideways")).toThrow(/is not valid/);
  });
});
