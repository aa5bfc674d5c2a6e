// Names and numbers as people write them in haste: logins, short forms, look-alike letters, words that are names too, numbers run together.
import { describe, expect, test } from "vitest";
import { findNames } from "../../../src/plan/papers/names.ts";
import type { Paper } from "../../../src/plan/papers/paper.ts";

const paper = (text: string): Paper => ({
  ...{ title: "Progress", audience: "Public", author: "The council", header: "The plan", footer: "Position" },
  headings: [{ level: 1, text: "Summary", parts: [{ kind: "text", text }] }],
});

const found = (text: string, ...names: readonly string[]) =>
  findNames(paper(text), [
    Object.fromEntries(names.map((name, index) => [String(index + 1), { name, email: "" }])),
  ]).map(({ found: words }) => words);

describe("a telephone number is found", () => {
  test.each([
    ["after a word and a dot", "Tel.01632 960123", "01632 960123"],
    ["after an abbreviation and a dot", "no.07700900123", "07700900123"],
    ["after the end of a sentence without a blank", "Ask us.01632 960123", "01632 960123"],
    ["with a stroke in it", "on 01632/960123 today", "01632/960123"],
    ["with a stroke and blanks in it", "on 020 / 7946 0958 today", "020 / 7946 0958"],
    ["with an extension run on", "on 01632 960123x45 today", "01632 960123x45"],
    ["with an extension", "on 01632 960123 ext. 4567 today", "01632 960123 ext. 4567"],
    ["after a letter for it", "T01632 960123", "01632 960123"],
    ["after a word for it without a blank", "Mob07700 900123", "07700 900123"],
    ["with the country in brackets", "on (44) 1632 960123 today", "(44) 1632 960123"],
    ["without its nought after a word for it", "Tel 1632 960123", "1632 960123"],
    ["without its nought after a word and a colon", "phone: 7700 900 123", "7700 900 123"],
    ["without its nought where somebody is asked to call", "Call 1632 960123.", "1632 960123"],
    ["without its nought where somebody is asked to ring", "ring 1632-960123", "1632-960123"],
    ["without its nought as a number", "No. 1632 960123", "1632 960123"],
  ])("%s", (_how, text, number) => {
    const [finding, ...others] = findNames(paper(text), []);
    expect([finding?.kind, finding?.found, others]).toEqual(["telephone number", number, []]);
  });

  test.each([
    ...["01/02/2026 03/04/2027", "011/2026", "2026/27 and 2027/28", "no 2026-11-30", "No. 12 of 2026 to 2027"],
    ...["1632 960123", "no 1,632,960,123", "no £1632960123", "x01632 960123y", "section4.01632 960123"],
    ...["a01632960123b", "ring-fenced 3 990 000 000", "(44) actions 16 of 32", "call 1.2.3 and 4.5.6 of 7.8.9"],
    ...["e.g. 0123456789abcdef0123456789abcdef", "Round 3, 01632960…"],
  ])("and is not %s", (text) => expect(found(text)).toEqual([]));
});

describe("a known name is found", () => {
  test.each([
    ["as a login of the surname and an initial", "by shahp today", "shahp"],
    ["as a login of an initial and the surname", "by pshah today", "pshah"],
    ["as a login with a number", "by pshah2 today", "pshah2"],
    ["as the first name and an initial", "by PriyaS today", "PriyaS"],
    ["as the first name before a digit", "by priya2 today", "priya2"],
    ["as the surname before digits", "by Shah01 today", "Shah01"],
    ["with a Cyrillic letter that looks Latin", "by Priyа Shаh today", "Priyа Shаh"],
    ["with a Greek letter that looks Latin", "by Ρriya today", "Ρriya"],
  ])("%s", (_how, text, words) => expect(found(text, "Priya Shah")).toEqual([words]));

  test.each([
    ["in small letters of another script", "об этом иван петров сказал", "Иван Петров", "иван петров"],
    ["in capitals of another script", "ИВАН ПЕТРОВ", "Иван Петров", "ИВАН ПЕТРОВ"],
    ["in small letters of Greek", "η μαρία παππά είπε", "Μαρία Παππά", "μαρία παππά"],
    ["in capitals of Greek, with their other last letter", "ΝΙΚΟΣ ΠΑΠΠΑΣ", "Νίκος Παππάς", "ΝΙΚΟΣ ΠΑΠΠΑΣ"],
  ])("%s", (_how, text, name, words) => expect(found(text, name)).toEqual([words]));

  test.each([
    ["at the start of a text", "Brown agreed to it."],
    ["at the start of a sentence", "It is late. Brown is to report."],
    ["at the start of a sentence, in the possessive", "It is late. Brown’s plan is new."],
    ["as the whole of a text", "Brown"],
    ["after a colon", "Lead: Brown\nDue: today"],
    ["after a verb of saying", "Late, said Brown."],
  ])("that is another word too, %s", (_how, text) => expect(found(text, "Alan Brown")).toEqual(["Brown"]));

  test.each([
    ["after a verb of saying", "It is late, said May that day."],
    ["before a verb of saying", "May said that it is late."],
    ["before a verb of saying, in a later sentence", "It is late. May agreed."],
    ["at the end, after a verb of saying", "It is late, said May."],
  ])("that is a word of the plan too, %s", (_how, text) => {
    expect(found(text, "Theresa May")).toEqual(["May"]);
  });
});

describe("no name is", () => {
  test.each([
    [
      "a month",
      "Reported May to July. May 2026 was late. In May reported figures fell. May is near. May",
      "Theresa May",
    ],
    ["a status", "Green is on track. She said Green actions rose. Green\nReported Green 3, Red 2", "Alan Green"],
    ["a word that is a name too", "Will the mark rise? Mark the hope. Hope so. We will", "Mark Hope"],
    ["a colour in small letters", "brown said, said brown", "Alan Brown"],
    ["a short word of a first name and an initial", "At the same time it is done", "Sam East"],
    ["a plural of a name that is another word", "Marks and grants for parks", "Mark Sands"],
    ["a short word of a surname and an initial", "A line and a link", "Kate Lin"],
    ["a hash", "snapshot ada12345 and 68dba3db4c3fd5a3", "Ada Byron"],
    ["a reference before digits", "Programme5 and action12 of plan2", "Programme lead 5"],
  ])("%s", (_what, text, name) => expect(found(text, name)).toEqual([]));
});
