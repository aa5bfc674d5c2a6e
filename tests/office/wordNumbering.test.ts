// Automatic numbers as Word and LibreOffice show them. What LibreOffice shows is counted again by the campaign `reading`.
import { describe, expect, test } from "vitest";
import { plan } from "../../src/local/sample/plan.ts";
import { counted } from "../../src/office/countedIn.ts";
import { plan2015Files, readPlan2015 } from "../support/sources/plan2015.ts";
import { inList, p, styled, tablesOf, tbl, tc, tr, type WordParts, wordFile } from "../support/sources/wordFile.ts";

interface LevelParts {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
  readonly rest?: string;
}

const level = (at: number, { format = "decimal", text = "", start = 1, rest = "" }: LevelParts = {}) => {
  const above = Array.from({ length: at + 1 }, (_, index) => `%${index + 1}`).join(".");
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text || above}"/></w:lvl>`;
};
const definition = (id: number, content: string) => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
const list = (id: number, of: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startAt = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const outline = definition(0, level(0) + level(1) + level(2));

/** What stands before each paragraph, all of one cell. */
function labelsOf(paragraphs: readonly string[], parts: WordParts) {
  const [table] = tablesOf(wordFile(tbl([tr([tc(paragraphs.join(""))])]), parts));
  return table?.rows[0]?.cells[0]?.text.split("\n").map((line) => line.replace(/ ?x$/, ""));
}

/** Paragraphs of these levels, in the first list. */
const levels = (...all: number[]) => all.map((at) => p("x", inList(1, at)));

describe("numbers", () => {
  test("count in each level, which begins again after those above it", () => {
    expect(labelsOf(levels(0, 1, 2, 2, 1, 2, 0, 1), { numbering: outline + list(1, 0) })).toEqual([
      "1",
      "1.1",
      "1.1.1",
      "1.1.2",
      "1.2",
      "1.2.1",
      "2",
      "2.1",
    ]);
  });

  test("of a level that nothing stands above count from its start", () => {
    expect(labelsOf(levels(2, 2, 0), { numbering: outline + list(1, 0) })).toEqual(["1.1.1", "1.1.2", "2"]);
  });

  test("begin where the level says", () => {
    const numbering = definition(0, level(0, { start: 4 }) + level(1, { start: 0 })) + list(1, 0);
    expect(labelsOf(levels(0, 1, 0), { numbering })).toEqual(["4", "4.0", "5"]);
  });

  test("begin again only after the level that is said, or never", () => {
    const rest = (after: number) => ({ rest: `<w:lvlRestart w:val="${after}"/>` });
    const numbering = definition(0, level(0) + level(1, rest(0)) + level(2, rest(1))) + list(1, 0);
    expect(labelsOf(levels(0, 1, 2, 1, 2, 0, 1, 2), { numbering })).toEqual([
      "1",
      "1.1",
      "1.1.1",
      "1.2",
      "1.2.2",
      "2",
      "2.3",
      "2.3.1",
    ]);
  });

  test("go on in another list of the same definition, unless it says where it begins", () => {
    const numbering = outline + list(1, 0) + list(2, 0) + list(3, 0, startAt(0, 7));
    const paragraphs = [1, 2, 3, 3, 1].map((id) => p("x", inList(id)));
    expect(labelsOf(paragraphs, { numbering })).toEqual(["1", "2", "7", "8", "9"]);
  });

  test("may have levels of the list's own", () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, { text: "Action %1:" })}</w:lvlOverride>`;
    expect(labelsOf(levels(0, 0), { numbering: outline + list(1, 0, own) })).toEqual(["Action 1:", "Action 2:"]);
  });

  test("are decimal in a legal level, whatever those above are", () => {
    const numbering =
      definition(0, level(0, { format: "upperRoman" }) + level(1) + level(2, { rest: "<w:isLgl/>" })) + list(1, 0);
    expect(labelsOf(levels(0, 1, 2), { numbering })).toEqual(["I", "I.1", "1.1.1"]);
  });

  test("leave out a level without any, and show only its words", () => {
    const numbering =
      definition(0, level(0, { format: "none", text: "Aim%1" }) + level(1, { text: "%1%2)" })) + list(1, 0);
    expect(labelsOf(levels(0, 1), { numbering })).toEqual(["Aim", "1)"]);
  });

  test("stand before blank paragraphs too, and bullets do not", () => {
    const numbering = outline + definition(1, level(0, { format: "bullet", text: "\uF0B7" })) + list(1, 0) + list(2, 1);
    const paragraphs = [p("", inList(1)), p("x", inList(2)), p("", inList(2)), p("x", inList(1))];
    expect(labelsOf(paragraphs, { numbering })).toEqual(["1", "•", "", "2"]);
  });

  test("are counted for a merged cell that nobody sees, as LibreOffice does, and not for paragraphs that were deleted or are hidden", () => {
    const gone = `${inList(1)}<w:rPr><w:del/></w:rPr>`;
    const hidden = `${inList(1)}<w:rPr><w:vanish/></w:rPr>`;
    const rows = [
      tr([tc(p("x", inList(1)), '<w:vMerge w:val="restart"/>'), "a"]),
      tr([tc(p("", inList(1)), "<w:vMerge/>"), "b"]),
      tr([tc(p("", gone) + p("", hidden) + p("x", inList(1))), "c"]),
    ];
    const [table] = tablesOf(wordFile(tbl(rows), { numbering: outline + list(1, 0) }));
    expect(table?.rows.map(({ cells }) => cells[0]?.number)).toEqual(["1", "1", "3"]);
  });
});

describe("where a number comes from", () => {
  const style = (id: string, rest: string, type = "paragraph") =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${rest}</w:style>`;
  const numbered = (numId: number, at?: number) =>
    `<w:pPr><w:numPr>${at === undefined ? "" : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${numId}"/></w:numPr></w:pPr>`;

  test("a style, or what it is based on", () => {
    const styles = style("A", numbered(1, 0)) + style("B", numbered(1, 1)) + style("C", '<w:basedOn w:val="B"/>');
    const paragraphs = [p("x", styled("A")), p("x", styled("B")), p("x", styled("C"))];
    expect(labelsOf(paragraphs, { styles, numbering: outline + list(1, 0) })).toEqual(["1", "1.1", "1.2"]);
  });

  test("a level that names the style", () => {
    const linked = definition(
      0,
      level(0, { rest: '<w:pStyle w:val="A"/>' }) + level(1, { rest: '<w:pStyle w:val="B"/>' }),
    );
    const styles = style("A", numbered(1)) + style("B", `<w:basedOn w:val="A"/>${numbered(1)}`);
    const paragraphs = [p("x", styled("A")), p("x", styled("B")), p("x", styled("B"))];
    expect(labelsOf(paragraphs, { styles, numbering: linked + list(1, 0) })).toEqual(["1", "1.1", "1.2"]);
  });

  test("a paragraph's own list, or its own level of the style's list, before the style's", () => {
    const styles = style("A", numbered(1, 0));
    const numbering =
      outline + definition(1, level(0, { format: "lowerLetter", text: "(%1)" })) + list(1, 0) + list(2, 1);
    const own = '<w:numPr><w:ilvl w:val="1"/></w:numPr>';
    const paragraphs = [p("x", styled("A")), p("x", styled("A") + inList(2)), p("x", styled("A") + own)];
    expect(labelsOf(paragraphs, { styles, numbering })).toEqual(["1", "(a)", "1.1"]);
  });

  test("none, if the paragraph says so", () => {
    const styles = style("A", numbered(1, 0));
    expect(labelsOf([p("x", styled("A") + inList(0))], { styles, numbering: outline + list(1, 0) })).toEqual([""]);
  });

  test("a style of lists, which another definition stands behind", () => {
    const numbering = definition(5, '<w:numStyleLink w:val="Outline"/>') + outline + list(1, 5) + list(2, 0);
    const styles = style("Outline", numbered(2), "numbering");
    expect(labelsOf(levels(0, 1), { styles, numbering })).toEqual(["1", "1.1"]);
  });

  test("none, if lists lead to each other in a circle", () => {
    const styles = style("Round", numbered(1), "numbering");
    expect(
      labelsOf(levels(0), { styles, numbering: definition(0, '<w:numStyleLink w:val="Round"/>') + list(1, 0) }),
    ).toEqual([""]);
  });

  test("a format that came later, with one beside it for older programs", () => {
    const custom = `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>`;
    expect(labelsOf(levels(0, 0), { numbering: definition(0, custom) + list(1, 0) })).toEqual(["001", "002"]);
  });
});

test.each([
  ["1.1.1", "%1.%2.%3", "1.1.1"],
  ["1.1.1.", "%1.%2.%3.", "1.1.1"],
  ["(1)", "(%3)", "1"],
  ["Action 1:", "Action %3:", "Action 1"],
])("a cell that begins with %s", (shown, text, number) => {
  const numbering = definition(0, level(0) + level(1) + level(2, { text })) + list(1, 0);
  const [table] = tablesOf(wordFile(tbl([tr([tc(p("Workshops", inList(1, 2)))])]), { numbering }));
  expect(table?.rows[0]?.cells).toEqual([{ text: `${shown} Workshops`, number }]);
});

test.each([
  ["decimalZero", ["01", "09", "10", "27", "49", "1000"]],
  ["lowerLetter", ["a", "i", "j", "aa", "ww", "1000"]],
  ["upperLetter", ["A", "I", "J", "AA", "WW", "1000"]],
  ["lowerRoman", ["i", "ix", "x", "xxvii", "xlix", "m"]],
  ["upperRoman", ["I", "IX", "X", "XXVII", "XLIX", "M"]],
  ["ordinal", ["1st", "9th", "10th", "27th", "49th", "1000th"]],
  ["chineseCounting", ["1", "9", "10", "27", "49", "1000"]],
])("in the format %s", (format, shown) => {
  expect([1, 9, 10, 27, 49, 1000].map((count) => counted(count, format))).toEqual(shown);
});

test.each([...[1, 2, 3, 4, 11, 12, 13, 21, 22, 113].entries()])("as ordinals %#", (at, count) => {
  const shown = ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "113th"];
  expect(counted(count, "ordinal")).toBe(shown[at]);
});

describe.each(plan2015Files)("a plan of 146 actions, in %s", (name) => {
  const tables = tablesOf(readPlan2015(name));
  const actions = tables.flatMap(({ headings, rows }) => {
    const [header, ...others] = rows.map(({ cells }) => cells);
    return others.map((cells) => ({ headings, section: `${header?.[0]?.text} ${header?.[1]?.text}`, cells }));
  });
  const byReference = new Map(actions.map((action) => [action.cells[2]?.number, action]));

  test("has every action by its automatic number, in a table for each section", () => {
    expect([actions.length, tables.length]).toEqual([146, 30]);
    expect([...byReference.keys()].sort()).toEqual(plan.map(({ reference }) => reference).sort());
  });

  test("has each action's texts under its headings", () => {
    const read = plan.map(({ reference }) => {
      const { headings, section, cells } = byReference.get(reference) ?? { headings: [], section: "", cells: [] };
      const [outcome, words, action, dates, leads] = cells.map(({ text }) => text);
      return { theme: headings[1], section, outcome: `${outcome} ${words}`, action, dates, leads };
    });
    expect(read).toEqual(
      plan.map(({ theme, section, outcome, reference, title, dates, leadRoles }) => ({
        ...{ theme, section, outcome, action: `${reference} ${title}`, dates },
        leads: leadRoles.map((lead) => `• ${lead}`).join("\n"),
      })),
    );
  });

  test("has each table's first row as its header", () => {
    expect(tables.map(({ rows }) => rows.map(({ isHeader }) => isHeader ?? false).indexOf(false))).toEqual(
      Array(30).fill(1),
    );
  });
});
