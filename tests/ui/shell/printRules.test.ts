// The rules of print that are made of words and colours.
import { expect, test } from "vitest";
import { onWhite, pageRules, quoted } from "../../../src/ui/shell/printRules.ts";

test.each(['"}body{display:none}', "</style><script>", "a\\", "line\nbreak", "\u2028", "🙂 é ß 日本"])(
  "no name of a plan ends the text that stands at the edge of a page: %j",
  (text) => {
    expect(quoted(text)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*"$/u);
    const css = pageRules({ isWide: true, edge: text });
    expect(css.split("{").length).toBe(pageRules({ isWide: true, edge: "" }).split("{").length);
  },
);

test("a name that is as long as a book is cut", () => {
  expect(quoted("a".repeat(5_000)).length).toBeLessThan(150);
});

test("no background of the theme is printed, and its letters are black", () => {
  const values = new Map(
    [...onWhite.matchAll(/--(color\w+):([^;!]+)!important/g)].map(([, name = "", value = ""]) => [name, value]),
  );
  const backgrounds = [...values].filter(([name]) => /^color\w*Background/.test(name));
  expect(backgrounds.length).toBeGreaterThan(50);
  expect(backgrounds.filter(([, value]) => value !== "#ffffff")).toEqual([]);
  expect(values.get("colorNeutralForeground1")).toBe("#000000");
});
