import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/local/sharepoint/formula/evaluate.ts";
import { parseFormula } from "../../../src/local/sharepoint/formula/parser.ts";
import { DateValue, type Value } from "../../../src/local/sharepoint/formula/values.ts";

const cells: Record<string, Value> = {
  N: 5,
  "Two words": "hello",
  Due: new DateValue(Date.UTC(2026, 2, 12)),
  Empty: null,
};
const run = (text: string): Value => {
  const value = evaluate(parseFormula(text), {
    field: (name) => cells[name] ?? null,
    now: Date.UTC(2026, 2, 10, 12),
    me: "Mia",
  });
  return value instanceof DateValue ? new Date(value.time).toISOString() : value;
};

describe("a formula", () => {
  it.each<[string, Value]>([
    ["=N*2+1", 11],
    ["=2^3*10%", 0.8],
    ['=[Two words]&" "&UPPER("x")', "hello X"],
    ['=IF(AND(N>=5,N<>6),"yes","no")', "yes"],
    ["=Due-TODAY()", 2],
    ["=Due+1", "2026-03-13T00:00:00.000Z"],
    ["=[Today]", "2026-03-10T00:00:00.000Z"],
    ["=ISBLANK(Empty)", true],
    ['=IF(ISERROR(1/0),"none",1)', "none"],
    ['=IF(ISERROR(MID("a",0,1)),"none",1)', "none"],
    ['=IF(ISERROR(REPT("a",-1)),"none",1)', "none"],
    ["=ROUND(2.345,2)", 2.35],
    ['=DATEDIF(DATE(2025,1,31),Due,"m")', 13],
    ['=TEXT(Due,"dd mmm yyyy")', "12 Mar 2026"],
    ['=FIND("l",[Two words])', 3],
    ['=CHOOSE(2,"a","b")', "b"],
    ["=MOD(-3,2)", 1],
    ["=MAX(N,7,Empty)", 7],
    ["=LEN(MID([Two words],2,3))", 3],
    ["=NOT(N=5)", false],
    ["=WEEKDAY(Due,2)", 4],
  ])("%s gives %s", (text, wanted) => {
    expect(run(text)).toEqual(wanted);
  });

  it.each(["=N+", "=(N", "=@", "=NOSUCH(1)", "=IFERROR(N,1)", '=SUBSTITUTE("a","a","b")'])("%s is refused", (text) => {
    expect(() => run(text)).toThrow(/syntax error or is not supported/);
  });
});
