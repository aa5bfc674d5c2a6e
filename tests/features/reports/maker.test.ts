// What the maker of papers does with the council's template: what it says of it beside the file, and when a public paper goes without it.
import { describe, expect, test } from "vitest";
import { kinds } from "../../../src/features/reports/kinds.ts";
import { createMaker } from "../../../src/features/reports/maker.ts";
import type { Answer } from "../../../src/features/reports/making.ts";
import { type PaperRequest, textKeys } from "../../../src/plan/papers/makePaper.ts";
import type { Decisions } from "../../../src/plan/papers/names.ts";
import type { Audience } from "../../../src/plan/papers/paper.ts";
import { writeSnapshot } from "../../../src/plan/snapshots/format.ts";
import { sha256Of } from "../../../src/plan/snapshots/readSealed.ts";
import { aSnapshot } from "../../plan/snapshots/frozen.ts";
import { councilTemplate, type Parts, paragraph, run } from "../../support/office/councilTemplate.ts";
import { textOf, unpack } from "../../support/office/unpack.ts";

const people = { 15: { name: "Priya Shah", email: "" } };

/** The Word file of a paper without sections. */
async function made(template: Parts | Uint8Array, audience: Audience, decisions: Decisions = {}) {
  const answers: Answer[] = [];
  const carryOut = createMaker([], (answer) => answers.push(answer));
  const snapshot = writeSnapshot(aSnapshot({ people }));
  await carryOut({
    kind: "snapshots",
    files: [{ round: 1, sha256: await sha256Of(snapshot), bytes: new Blob([snapshot]) }],
  });
  const bytes = template instanceof Uint8Array ? template : councilTemplate(template);
  const [kind] = kinds;
  if (!kind) throw new Error("There is a kind of paper.");
  const texts = Object.fromEntries(textKeys.map((key) => [key, ""])) as PaperRequest["texts"];
  const request = {
    kind,
    audience,
    title: "",
    meetingDate: undefined,
    texts,
    theme: "",
    sections: [],
    exemptNow: [],
    decisions,
  };
  await carryOut({ kind: "file", format: "word", request, template: Uint8Array.from(bytes).buffer });
  const file = answers.find((answer) => answer.kind === "file");
  if (!file) throw new Error(JSON.stringify(answers));
  const parts = unpack(new Uint8Array(file.bytes));
  const read = Object.keys(parts).filter((path) => /^word\/(?:header|footer)\d\.xml$/u.test(path));
  return { note: file.note, text: read.map((path) => textOf(parts, path).replaceAll(/<[^>]*>/gu, "")).join("\n") };
}

const header = (words: string): Parts => ({ header: paragraph(run(words)) });

describe("the council's template", () => {
  test("is used, and there is nothing to say of it", async () => {
    const { note, text } = await made(header("Westmere Council"), "Public");
    expect([note, text.includes("Westmere Council")]).toEqual(["", true]);
  });

  test.each<[string, string, Parts]>([
    ["the name of somebody in the plan", "Priya Shah", header("Director: Priya Shah")],
    ["such a name in pieces", "Priya Shah", { header: paragraph(`${run("Pri")}${run("ya Shah")}`) }],
    ["an e-mail address in its footer", "office@council.example", { footer: paragraph(run("office@council.example")) }],
    ["a telephone number on its first page", "01632 960 123", { first: paragraph(run("Ask 01632 960 123")) }],
  ])("is not used in a public paper if it has %s, which is said beside it", async (_, found, parts) => {
    const { note, text } = await made(parts, "Public");
    expect(note).toBe(
      `The council’s template was not used. Its header or footer has what is not to be published unless somebody decides so: ${found}.`,
    );
    expect(text).not.toContain(found);
  });

  test("with a name is used if somebody decided to publish it, and not if to remove it", async () => {
    const publish = await made(header("Priya Shah"), "Public", { "priya shah": "publish" });
    const remove = await made(header("Priya Shah"), "Public", { "priya shah": "remove" });
    expect([publish, remove].map(({ text }) => text.includes("Priya Shah"))).toEqual([true, false]);
  });

  test("with a name is used in an internal paper", async () => {
    const { note, text } = await made(header("Priya Shah"), "Internal");
    expect([note, text.includes("Priya Shah")]).toEqual(["", true]);
  });

  test("of which something was left out is used, and that is said", async () => {
    const shape = paragraph(`${run("Westmere Council")}<w:r><w:pict/></w:r>`);
    const { note, text } = await made({ header: shape }, "Public");
    expect(note).toMatch(/^Left out of the council’s template: A picture or shape in its header or footer\./);
    expect(text).toContain("Westmere Council");
  });

  test("that is no Word file is not used, and that is said", async () => {
    expect((await made(Uint8Array.of(1, 2, 3), "Public")).note).toMatch(/^The council’s template was not used\. /);
  });
});

test("a paper that is made of no snapshots is written as it is", async () => {
  const answers: Answer[] = [];
  const headings = [{ level: 1, text: "Decisions", parts: [{ kind: "text", text: "None was recorded." }] }] as const;
  const paper = {
    title: "Minutes",
    audience: "Internal",
    author: "",
    header: "Board",
    footer: "Draft",
    headings,
  } as const;
  await createMaker([], (answer) => answers.push(answer))({ kind: "word", paper });
  const [file] = answers;
  if (file?.kind !== "file") throw new Error(JSON.stringify(answers));
  const words = textOf(unpack(new Uint8Array(file.bytes)), "word/document.xml").replaceAll(/<[^>]*>/gu, " ");
  expect(words).toMatch(/Minutes[\s\S]*Decisions[\s\S]*None was recorded\./);
});
