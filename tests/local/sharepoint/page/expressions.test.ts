// Expressions of column formatting: what each operator, function and reference comes to, in both spellings.
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../src/local/sharepoint/page/format/evaluate.ts";
import { Unreadable } from "../../../../src/local/sharepoint/page/format/node.ts";
import { contextWith } from "./formatting.ts";

const run = (source: unknown, more = {}) => evaluate(source, contextWith(more));

describe("Excel-style expressions", () => {
  test.each([
    ["=1 + 2 * 3", 7],
    ["=(1 + 2) * 3", 9],
    ["=10 - 2 - 3", 5],
    ["=-[$Score] + 1", -41.5],
    ["=7 % 4 / 2", 1.5],
    ["=2 < 3 && 3 >= 3", true],
    ["=2 > 3 || 3 <= 2", false],
    ["=!(1 == 1)", false],
    ["=1 != 2", true],
    ["='it''s'", undefined],
    ["='it\\'s'", "it's"],
    ['="double"', "double"],
    ["=if(@currentField == 'Red', 'R', 'other')", "R"],
    ["=if([$Score] > 40, if([$Score] > 42, 'high', 'mid'), 'low')", "high"],
    ["=@currentField == 'Red' ? 'yes' : 'no'", "yes"],
    ["='Score: ' + [$Score]", "Score: 42.5"],
    ["=toString([$Score])", "42.5"],
    ["=toString()([$Score])", "42.5"],
    ["=true", true],
  ])("%s", (source, value) => {
    if (value === undefined) expect(() => run(source)).toThrow(Unreadable);
    else expect(run(source)).toBe(value);
  });

  test.each(["=", "=1 +", "=foo(1)", "=(1", "=1 2", "=@nothing", "=constructor(1)", "=toString.constructor", "=#"])(
    "%s cannot be read, and says so",
    (source) => {
      expect(() => run(source)).toThrow(Unreadable);
    },
  );

  test("nested without end cannot be read either", () => {
    expect(() => run(`=${"(".repeat(5000)}1`)).toThrow(Unreadable);
    expect(() => run(`=${"!".repeat(5000)}1`)).toThrow(Unreadable);
  });
});

describe("spelled-out expressions", () => {
  test.each([
    [{ operator: "?", operands: [{ operator: ">", operands: ["[$Score]", "40"] }, "100%", "less"] }, "100%"],
    [{ operator: "+", operands: ["a", "b", "c"] }, "abc"],
    [{ operator: "&&", operands: [true, { operator: "==", operands: ["@currentField", "Red"] }] }, true],
    [{ operator: "||", operands: [false, false] }, false],
    [{ operator: "toString()", operands: [5] }, "5"],
    [{ operator: "Number()", operands: ["365"] }, 365],
    [{ operator: "toLocaleDateString()", operands: ["[$Due]"] }, "30 Nov 2026"],
  ])("%j", (source, value) => {
    expect(run(source)).toBe(value);
  });

  test("evaluate only the chosen branch", () => {
    expect(run({ operator: "?", operands: [true, "here", { operator: "no such", operands: [] }] })).toBe("here");
  });

  test("nested without end cannot be read", () => {
    let nested: unknown = 1;
    for (let depth = 0; depth < 500; depth++) nested = { operator: "abs", operands: [nested] };
    expect(() => run(nested)).toThrow(Unreadable);
  });
});

describe("functions", () => {
  test.each([
    ["=abs(-45)", 45],
    ["=floor(45.5)", 45],
    ["=ceiling(45.5)", 46],
    ["=pow(2,3)", 8],
    ["=cos(0)", 1],
    ["=sin(0)", 0],
    ["=Number('12')", 12],
    ["=toLowerCase('DogFood')", "dogfood"],
    ["=toUpperCase('DogFood')", "DOGFOOD"],
    ["=indexOf('DogFood', 'F')", 3],
    ["=indexOf([$Tags], 'costly')", 1],
    ["=lastIndexOf('DogFood DogFood', 'F')", 11],
    ["=startsWith('DogFood', 'Dog')", true],
    ["=endsWith('DogFood', 'Dog')", false],
    ["=substring('DogFood', 3, 6)", "Foo"],
    ["=substring('DogFood', 6, 3)", "Foo"],
    ["=replace('Hello world world', 'world', '$&')", "Hello $& world"],
    ["=replaceAll('a-b-c', '-', '+')", "a+b+c"],
    ["=padStart('DogFood', 10, 'AB')", "ABADogFood"],
    ["=padEnd('DogFood', 10, 'A')", "DogFoodAAA"],
    ["=length(padEnd('', 1000000000, 'A'))", 1],
    ["=trim('  a ')", "a"],
    ["=join(split('a,b', ','), ' and ')", "a and b"],
    ["=charCodeAt('A', 0)", 65],
    ["=length([$Leads])", 2],
    ["=length('Some text')", 1],
    ["=length('')", 0],
    ["=join([$Tags], ', ')", "late, costly"],
    ["=join([$Leads.title], '|')", "Programme lead 5|Programme lead 6"],
    ["=getDate([$Due])", 30],
    ["=getMonth([$Due])", 10],
    ["=getYear([$Due])", 2026],
    ["=getDate(addDays([$Due], 1))", 1],
    ["=Number(addMinutes(Date(0), 2))", 120_000],
    ["=toLocaleDateString([$Due])", "30 Nov 2026"],
    ["=toLocaleTimeString(@now)", "09:30"],
    ["=toLocaleString(@now)", "22 Nov 2026, 09:30"],
    ["=toLocaleDateString([$Empty])", ""],
    ["=toDateString([$Due])", "Mon Nov 30 2026"],
    ["=getUserImage('a@b.example', 's')", ""],
  ])("%s", (source, value) => {
    expect(run(source)).toBe(value);
  });
});

describe("comparisons", () => {
  test.each([
    ["=[$Empty] == ''", true],
    ["=[$Empty] == 0", true],
    ["=[$Due] > @now", true],
    ["=[$Due] <= @now + 86400000 * 7", false],
    ["=[$Due] == Date('11/30/2026')", true],
    ["=[$Due] == ''", false],
    ["=[$Score] == '42.5'", true],
    ["=[$Done] == 1", true],
    ["=[$Done] == true", true],
    ["='b' > 'a'", true],
    ["='10' < '9'", true],
    ["=10 < '9'", false],
  ])("%s", (source, value) => {
    expect(run(source)).toBe(value);
  });
});

describe("references", () => {
  test.each([
    ["@currentField", "Red"],
    ["@me", "lead-5@council.example"],
    ["@rowIndex", 3],
    ["@currentWeb", "https://council.example/sites/improvement"],
    ["@window.innerWidth", 1280],
    ["[$Score]", 42.5],
    ["[$Owner.title]", "Programme lead 5"],
    ["=[$Owner.email] == @me", true],
    ["[$Area.lookupValue]", "North"],
    ["[$Page.desc]", "A page"],
    ["[$Rating.displayValue]", "text of Rating"],
    ["[!Rating.DisplayName]", "How it goes"],
    ["[$Owner.constructor]", undefined],
    ["[$Nothing]", ""],
    ["plain text with @currentField inside", "plain text with @currentField inside"],
  ])("%s", (source, value) => {
    expect(run(source)).toBe(value);
  });

  test("a column for one person has the person's own parts", () => {
    expect(run("@currentField.email", { field: "Owner" })).toBe("lead-5@council.example");
  });
});
