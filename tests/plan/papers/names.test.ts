// Names, e-mail addresses and telephone numbers in what is to be published: what is found, what is not, and what decisions do.
import { describe, expect, test } from "vitest";
import { type Decisions, findNames, keyOf, undecided, withDecisions } from "../../../src/plan/papers/names.ts";
import type { Paper } from "../../../src/plan/papers/paper.ts";
import { hostileTexts, longTextOf } from "../../support/papers/longTexts.ts";

const paper = (text: string): Paper => ({
  ...{ title: "Progress", audience: "Public", author: "The council", header: "The plan", footer: "Position" },
  headings: [{ level: 1, text: "Summary", parts: [{ kind: "text", text }] }],
});

const peopleOf = (...names: readonly string[]) => [
  Object.fromEntries(names.map((name, index) => [String(index + 1), { name, email: "" }])),
];

const someone = peopleOf("Priya Shah");
const found = (text: string, people = someone) => findNames(paper(text), people).map(({ found: words }) => words);

const textOf = ({ headings }: Paper) => headings[0]?.parts[0]?.kind === "text" && headings[0].parts[0].text;
const decided = (text: string, decisions: Decisions, people = someone) =>
  textOf(withDecisions(paper(text), people, decisions));

describe("somebody whom the site does not know", () => {
  test.each([
    ["Councillor Jane Whitfield now chairs it.", ["Councillor Jane Whitfield"]],
    ["Thanks to Mrs O'Neill and Dr. Ivanov.", ["Mrs O'Neill", "Dr. Ivanov"]],
    ["Every councillor has signed, and Councillors agreed.", []],
  ])("is found by a form of address: %s", (text, names) => expect(found(text)).toEqual(names));
});

describe("a known name is found", () => {
  test.each([
    ["as it is", "Ask Priya Shah today.", "Priya Shah"],
    ["the other way round", "Lead: Shah, Priya", "Shah, Priya"],
    ["with an initial", "P. Shah is off", "P. Shah"],
    ["with an initial without a dot", "P Shah is off", "P Shah"],
    ["with a form of address", "Cllr Shah agreed", "Cllr Shah"],
    ["with a form of address and a dot", "Cllr. Shah agreed", "Cllr. Shah"],
    ["with a middle initial", "Priya K. Shah agreed", "Priya K. Shah"],
    ["with a middle name", "Priya Kumari Shah agreed", "Priya Kumari Shah"],
    ["by the first name", "Priya agreed", "Priya"],
    ["by the surname", "as shah said", "shah"],
    ["in capitals", "PRIYA SHAH", "PRIYA SHAH"],
    ["in the possessive", "Priya Shah's plan", "Priya Shah"],
    ["in the possessive with a typographic apostrophe", "Priya Shah’s plan", "Priya Shah"],
    ["across a line", "Priya\nShah", "Priya\nShah"],
    ["with a non-breaking blank", "Priya\u00a0Shah", "Priya\u00a0Shah"],
    ["with an invisible character within", "Pri\u200bya Sh\u00adah is", "Pri\u200bya Sh\u00adah"],
    ["with a mark of direction before it", "\u202ePriya Shah", "Priya Shah"],
    ["with accents that it does not have", "Prïya Sháh is", "Prïya Sháh"],
    ["with accents written as marks", "Pri\u0308ya Sha\u0301h is", "Pri\u0308ya Sha\u0301h"],
    ["in full-width letters", "Ｐｒｉｙａ Shah", "Ｐｒｉｙａ Shah"],
    ["as an account", "by priya.shah and", "priya.shah"],
    ["as an account in one word", "by PriyaShah and", "PriyaShah"],
    ["as an account of an initial", "by pshah and", "pshah"],
    ["between underscores", "final_Priya_Shah_v2", "Priya_Shah"],
    ["in brackets", "(Shah)", "Shah"],
  ])("%s", (_how, text, words) => expect(found(text)).toEqual([words]));

  test.each([
    ["as it is", "Seán O'Brien", "Sean O’Brien"],
    ["without its apostrophe", "Seán O'Brien", "OBrien"],
    ["with a blank for its apostrophe", "Seán O'Brien", "O Brien"],
    ["with an acute accent for its apostrophe", "Seán O'Brien", "O´Brien"],
    ["with a letter apostrophe", "Seán O’Brien", "OʼBrien"],
    ["with the hyphen of a line's end", "Anne-Marie Smith-Jones", "Smith‐Jones"],
    ["with a non-breaking hyphen", "Anne-Marie Smith-Jones", "Anne‑Marie"],
    ["with a dash for its hyphen", "Anne-Marie Smith-Jones", "Smith–Jones"],
    ["without its hyphen", "Anne-Marie Smith-Jones", "Smith Jones"],
    ["of letters that have no accent to leave out", "Søren Łukasz", "Soren Lukasz"],
    ["of letters that are two elsewhere", "Jürgen Groß", "Jurgen Gross"],
    ["with a particle", "Maria van der Berg", "Maria van der Berg"],
    ["of three parts, by the second", "Maria Garcia Lopez", "Garcia"],
    ["that is kept the other way round", "SHAH, Priya", "Priya Shah"],
    ["that is kept with its department", "Shah, Priya (Adult Social Care)", "Priya Shah"],
    ["that is kept with its organisation", "Priya Shah - Westmere Council", "P. Shah"],
    ["that is kept with a form of address", "Cllr Priya Shah", "Shah"],
    ["that is kept with an honour", "Priya Shah OBE", "Shah"],
    ["that is kept in small letters", "priya shah", "Shah"],
    ["of no cased letters", "王 小明", "王 小明"],
    ["of which a part is a colour, with its initial", "Theresa Green", "T. Green"],
    ["of which a part is a month, with an initial and a form of address", "Theresa May", "Mrs May"],
    ["of which a part is a month, with a middle name", "Theresa May", "Theresa Mary May"],
    ["of which a part is a word, with a capital", "Mark Hope", "Mark"],
    ["of two letters, with a capital", "Jo Ng", "Jo"],
    ["that is a role, as a whole", "Programme lead 5", "programme lead 5"],
  ])("%s", (_how, name, written) => expect(found(`We asked ${written} again.`, peopleOf(name))).toEqual([written]));

  test.each(["title", "author", "header", "footer"] as const)("in the paper's %s", (place) => {
    expect(findNames({ ...paper(""), [place]: "By Priya Shah" }, someone)).toHaveLength(1);
  });

  test("in headings, lists, tables and pictures, each with its heading and the words around it", () => {
    const drawing = {
      width: 1,
      height: 1,
      shapes: [{ kind: "text", x: 0, y: 0, size: 1, fill: "", text: "Shah 1" }],
    } as const;
    const table = {
      title: "Shah 2",
      description: "Shah 3",
      columns: [{ title: "Shah 4", kind: "text", share: 1 }],
      rows: [["Shah 5", 1, undefined]],
    } as const;
    const full: Paper = {
      ...paper(""),
      headings: [
        {
          ...{ level: 1, text: "Of Shah" },
          parts: [
            { kind: "list", items: ["Shah 6"] },
            { kind: "table", ...table },
            { kind: "picture", title: "Shah 7", description: "Shah 8", drawing },
            { kind: "box", title: "Shah 9" },
          ],
        },
      ],
    };
    const [finding, ...others] = findNames(full, someone);
    expect(others).toEqual([]);
    expect(finding?.places).toHaveLength(10);
    expect(finding?.places[0]).toEqual({ where: "Of Shah", context: "Of Shah" });
    const gone = JSON.stringify(withDecisions(full, someone, { shah: "remove" }));
    expect([gone.includes("Shah"), gone.split("[name removed]").length - 1]).toEqual([false, 10]);
  });

  test("of everybody in every snapshot of the period", () => {
    const names = [...peopleOf("Priya Shah"), ...peopleOf("Ada Byron")];
    expect(found("Shah and Byron", names)).toEqual(["Shah", "Byron"]);
  });
});

describe("no name is", () => {
  test.each([
    ["part of a longer word", "Shahada, Priyanka", "Priya Shah"],
    ["a status", "Green 20 (45%); Amber 2. The Green actions", "Theresa Green"],
    ["a month", "by May 2026 and 31 March 2027, in a May meeting", "Alan May"],
    ["a short month", "30 Jan 2026, 4 Jun 2026", "Jan June"],
    ["a word that is a name too", "We will mark the hope. Will it? Hope so.", "Will Hope"],
    ["a word of the plan", "The Joint Board and the Council lead the Programme", "Lead Board"],
    ["a word of an account's name", "The finance team and its director report", "Finance Director"],
    ["part of a role", "Programme 5 has a lead; the lead reports", "Programme lead 5"],
    ["an account of a service", "The system is an account of improvement", "System Account"],
    ["two letters", "no one is to go on", "No To"],
  ])("%s", (_what, text, name) => expect(found(text, peopleOf(name))).toEqual([]));

  test("anything where nobody is known, or somebody has no name", () => {
    expect([found("Priya Shah", []), found("Priya Shah", peopleOf("", " ", "-"))]).toEqual([[], []]);
  });
});

describe("an e-mail address is found", () => {
  test.each([
    ["as it is", "priya.shah@council.example"],
    ["in capitals", "PRIYA@COUNCIL.EXAMPLE"],
    ["of somebody unknown", "j_doe+plan@mail.co.uk"],
    ["with an apostrophe", "sean.o'brien@council.example"],
    ["with at in brackets", "jdoe (at) council.example"],
    ["with at in square brackets", "jdoe[at]council.example"],
    ["with dot in brackets", "jdoe (at) council (dot) example"],
    ["with a full-width sign", "jdoe＠council.example"],
    ["with an invisible character", "jdoe\u200b@council.example"],
    ["with a blank", "jdoe @ council.example"],
  ])("%s", (_how, text) => {
    const [finding] = findNames(paper(`Write to ${text}.`), someone);
    expect([finding?.kind, finding?.found]).toEqual(["e-mail address", text]);
  });

  test("without the quotes around it", () => expect(found("'jdoe@council.example'")).toEqual(["jdoe@council.example"]));

  test.each(["2 @ £5.50 each", "see www.council.example", "@home", "a@b"])("and is not %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a telephone number is found", () => {
  const numbers = [
    ...["01632 960001", "01632 960 001", "(01632) 960001", "01632-960-001", "01632.960.001", "01632960001"],
    ...["020 7946 0958", "(020) 7946 0958", "0161 496 0000", "07700 900123", "07700 900 123", "0345 46 46 467"],
    ...["+44 1632 960001", "+44 (0)1632 960001", "+441632960001", "0044 1632 960001", "+33 1 23 45 67 89"],
    ...["016977 2345", "01632 96000", "01632 960001", "0161–496–0000", "０１６３２ 960001"],
  ];
  test.each(numbers)("as %s", (text) => {
    const [finding, ...others] = findNames(paper(`Ring ${text}, please.`), []);
    expect([finding?.kind, finding?.found, others]).toEqual(["telephone number", text, []]);
  });

  test.each([
    ["on lines of their own", "01632 960001\n01632 960002"],
    ["after each other", "01632 960001 01632 960002"],
    ["with a stroke between", "01632 960001/01632 960002"],
  ])("twice, %s", (_how, text) => expect(found(text, [])).toEqual(["01632 960001", "01632 960002"]));

  test.each([
    ...[
      "01/02/2026",
      "01.02.2026 - 03.04.2027",
      "2026-11-30",
      "30-11-2026 02-03-2027",
      "31 March 2026 to 30 June 2026",
    ],
    ...[
      "1.1.1",
      "0.1.2.3.4.5.6.7.8.9.10",
      "£0.01 0.02",
      "£07500 000 000",
      "3,990,000",
      "0 10 20 30 40 50",
      "07 08 09 10 11",
    ],
    ...["0900 1000 1100 1200", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "9780123456789"],
  ])("and is not %s", (text) => expect(found(text, [])).toEqual([]));
});

describe("a decision", () => {
  const text = "Priya Shah, PRIYA SHAH and Shah met at jdoe@council.example.";

  test("to remove takes it out everywhere, in any case, and nothing else", () => {
    expect(decided(text, { "priya shah": "remove" })).toBe(
      "[name removed], [name removed] and Shah met at jdoe@council.example.",
    );
  });

  test("to publish leaves it", () => {
    expect(decided(text, { "priya shah": "publish", shah: "publish", "jdoe@council.example": "publish" })).toBe(text);
  });

  test("says what was removed", () => {
    expect(
      decided("Ring 01632 960001 or jdoe@council.example", {
        "01632 960001": "remove",
        "jdoe@council.example": "remove",
      }),
    ).toBe("Ring [telephone number removed] or [e-mail address removed]");
  });

  test("on one is none on another", () => {
    const findings = findNames(paper(text), someone);
    const left = undecided(findings, { "priya shah": "publish" });
    expect(left.map(({ found: words }) => words)).toEqual(["Shah", "jdoe@council.example"]);
  });

  test("is the same for what looks the same", () => {
    const same = ["Priya Shah", "priya\u00a0shah", "Pri\u200bya  Shah", "PRÍYA\nSHAH"];
    expect(new Set(same.map(keyOf))).toEqual(new Set(["priya shah"]));
    expect(findNames(paper(same.join("; ")), someone)).toHaveLength(1);
  });

  test("by a key that every object has is none", () => {
    const people = peopleOf("Constructor");
    expect(undecided(findNames(paper("constructor"), people), {})).toHaveLength(1);
  });

  test("to remove leaves no mark of a removed letter behind", () => {
    expect(decided("Sha\u0301h\u0301!", { shah: "remove" })).toBe("[name removed]!");
  });
});

test.each(hostileTexts)("a long text of %s comes through, with what is in it removed", (_what, unit) => {
  const text = `Priya Shah, ${longTextOf(unit, 63_000)} 01632 960001.`;
  const made = { "priya shah": "remove", "01632 960001": "remove" } as const;
  const gone = String(decided(text, made));
  expect([gone.startsWith("[name removed]"), gone.includes("960001.")]).toEqual([true, false]);
});
