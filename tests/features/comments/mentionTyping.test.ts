import { describe, expect, test } from "vitest";
import { saidOf, typedName, withName } from "../../../src/features/comments/mentionTyping.ts";
import { readSaid, writeSaid } from "../../../src/schema/saidText.ts";

const one = {
  name: "Programme lead 1",
  email: "lead-1@council.example",
  login: "i:0#.f|membership|lead-1@council.example",
};
const ten = { name: "Programme lead 10", email: "", login: "i:0#.f|membership|lead-10@council.example" };

describe("a name is being typed", () => {
  test.each([
    ["at the beginning", "@Pro", "Pro"],
    ["after a blank", "Ask @Programme le", "Programme le"],
    ["after a bracket", "(@Pro", "Pro"],
    ["on another line", "Hello\n@P", "P"],
  ])("%s", (_, text, name) => {
    expect(typedName(text, text.length, [])).toMatchObject({ name, to: text.length });
  });

  test.each([
    ["in an address", "write to lead-1@council"],
    ["after a lonely @", "@ home"],
    ["on the next line", "@Pro\nand"],
    ["where the caret is before it", "Hello "],
    ["after a name that was chosen", "@Programme lead 1 could you"],
  ])("not %s", (_, text) => {
    expect(typedName(text, text.length, [one])).toBeUndefined();
  });

  test("and the one that is chosen takes its place, with the caret after it", () => {
    const typed = typedName("Ask @Pro about it", 8, []);
    expect(typed && withName("Ask @Pro about it", typed, one)).toEqual({
      text: "Ask @Programme lead 1 about it",
      caret: 22,
    });
  });
});

describe("a text mentions", () => {
  test("who was chosen, wherever their name stands after an @", () => {
    expect(saidOf("@Programme lead 1: see @Programme lead 1", [one])).toEqual([one, ": see ", one]);
  });

  test("the longer of two names", () => {
    expect(saidOf("@Programme lead 10 and @Programme lead 1", [one, ten])).toEqual([ten, " and ", one]);
  });

  test("nobody whose name only begins so, was changed, or was not chosen", () => {
    expect(saidOf("@Programme lead 10, @Programme led 1, @Verifier 1", [one])).toEqual([
      "@Programme lead 10, @Programme led 1, @Verifier 1",
    ]);
  });
});

test("what SharePoint keeps of words and mentions is read as what was said", () => {
  const said = ["Ask ", one, " & ", ten, "\n<now>?"];
  const { text, mentions } = writeSaid(said);
  expect(text).toBe("Ask @mention{0} & @mention{1}\n<now>?");
  const markup = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("{", "&#123;")
    .replaceAll("}", "&#125;");
  expect(readSaid({ text: markup, mentions })).toEqual(said);
});

test("a mention of somebody who is not named beside the text stays as it is", () => {
  expect(readSaid({ text: "@mention{0} and @mention{1}", mentions: [one] })).toEqual([one, " and @mention{1}"]);
});
