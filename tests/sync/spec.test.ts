// Every rule of SPEC.md is cited by a test that holds it: the name of the test begins with the rule's number, as in "R7: …".
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const spec = readFileSync(join(root, "src/sync/SPEC.md"), "utf8");
const sources = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(test|contract)\.ts$/.test(file) && !file.endsWith("spec.test.ts"))
  .map((file) => readFileSync(join(root, "tests", file), "utf8"));

const rulesIn = (text: string) => [...text.matchAll(/^- \*\*(R\d+)\*\*/gm)].map(([, rule = ""]) => rule);

/** Rules that names of tests begin with. */
function citedIn(source: string): readonly string[] {
  return [...source.matchAll(/["`]((?:R\d+, )*R\d+): /g)].flatMap(([, rules = ""]) => rules.split(", "));
}

const notIn = (rules: readonly string[], others: readonly string[]) => rules.filter((rule) => !others.includes(rule));

test("every rule is cited by a test", () => {
  expect(rulesIn(spec)).toContain("R25");
  expect(notIn(rulesIn(spec), sources.flatMap(citedIn))).toEqual([]);
});

test("every rule that a test cites is in the specification, once", () => {
  expect(notIn(sources.flatMap(citedIn), rulesIn(spec))).toEqual([]);
  expect(rulesIn(spec)).toEqual([...new Set(rulesIn(spec))]);
});

test("a rule without a test is found", () => {
  const planted = "- **R1** One.\n- **R2** Two.\n- **R3** Three.";
  const tests = 'test("R1, R3: hold"); test("no rule, though R2: is named");';
  expect(notIn(rulesIn(planted), citedIn(tests))).toEqual(["R2"]);
});
