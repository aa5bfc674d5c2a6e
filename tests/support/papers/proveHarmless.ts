// A plan whose every text is hostile, as a paper in each of its forms.

import { type PaperTexts, textKeys } from "../../../src/plan/papers/makePaper.ts";
import type { Audience } from "../../../src/plan/papers/paper.ts";
import { type Status, statuses } from "../../../src/plan/snapshots/format.ts";
import { aFrozen, aSnapshot } from "../../plan/snapshots/frozen.ts";
import { checkWord } from "../office/checkWord.ts";
import { content, type Element, parse, textOf, unpack, within } from "../office/unpack.ts";
import { wordText } from "../office/wordText.ts";
import { workbookCells } from "../office/workbookCells.ts";
import { readFiles, writeFiles } from "./randomPeriod.ts";
import { pageOf as readPageXml } from "./readPaper.ts";
import { bookOf, make, pageOf, requestOf, wordOf } from "./renderings.tsx";

/** Each text in the title of an action of its own, and one after the other in every other field. */
function periodOf(strings: readonly string[]) {
  let next = 0;
  const text = () => strings[next++ % strings.length] ?? "";
  const said = (on: string) => ({ by: 15, on, words: text() });
  const actions = (moved: number) =>
    strings.map((title, index) => {
      const status = statuses[(index + moved) % (statuses.length - 1)] as Status;
      return aFrozen({
        ...{
          id: index + 1,
          status,
          programme: index % 3,
          late: index % 2,
          claim: { ...said("2026-05-01"), without: text() },
        },
        ...{
          verification: said("2026-05-02"),
          held: [said("2026-05-03")],
          returned: said("2026-05-04"),
          notUpdated: true,
        },
        ...{ checks: [{ kind: text(), text: text() }], criteria: [{ mark: text(), text: text() }] },
        moves: [{ reason: text(), by: 15, at: "2026-05-05T09:00:00Z" }],
        fields: {
          ...{
            title,
            reference: text(),
            theme: "",
            section: text(),
            leadRoles: text(),
            leads: [15],
            datePhrase: text(),
          },
          ...{
            narrative: text(),
            correctiveAction: text(),
            ask: text(),
            directionReason: text(),
            revisedDueReason: text(),
          },
          ...{ due: "2026-07-01", ...(moved && { revisedDue: "2026-08-01" }), rating: "Red", exempt: "" },
        },
      });
    });
  const plan = {
    name: text(),
    reviews: ["2026-06-01"],
    amberDays: 31,
    staleDays: 31,
    rule: { redShare: 6, amberShare: 4, lateDays: 31 },
  };
  const row = {
    version: "",
    folder: text(),
    author: 25,
    editor: 25,
    created: "2026-01-05T09:00:00Z",
    modified: "2026-01-05T09:00:00Z",
  };
  const lists = {
    Programmes: [1, 2].map((number) => ({ ...row, id: number, fields: { number, title: text(), coordinator: 25 } })),
    Achievements: strings.slice(0, 9).map((title, index) => ({
      ...{ ...row, id: index + 1 },
      fields: {
        kind: "Added",
        title,
        words: text(),
        evidence: text(),
        programme: 1,
        achievedOn: "2026-06-01",
        operation: `add ${index}`,
      },
    })),
  };
  return writeFiles(
    [0, 1].map((index) =>
      aSnapshot({
        ...{ day: index ? "2026-06-30" : "2026-03-31", actions: actions(index), plan, lists },
        round: { number: index + 1, opening: text(), opened: "2026-03-01T09:00:00Z" },
        programmes: [1, 2].map((number) => ({ id: number, number, title: text() })),
        people: { 15: { name: text(), email: text() }, 25: { name: text(), email: "" } },
      }),
    ),
  );
}

/** What XML cannot carry has become the replacement character; lines are broken in one way. */
const carried = (text: string) =>
  text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "�").replaceAll(/\r\n?/gu, "\n");

/** Blanks at an end, and what is invisible and alone, say nothing. */
const isSeen = (text: string) => !/^[\s\p{DI}]*$/u.test(text);

export async function proveHarmless(
  strings: readonly string[],
  kind: string,
  audience: Audience,
): Promise<readonly string[]> {
  const texts = Object.fromEntries(textKeys.map((key, index) => [key, strings[index % strings.length]])) as PaperTexts;
  const request = requestOf(kind, audience, { texts, title: strings[3] ?? "" });
  const { paper } = make(request, readFiles(periodOf(strings)));
  const [word, book, html] = [await wordOf(paper), await bookOf(paper), pageOf(paper)];
  const titles = paper.headings.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === "table"
        ? part.rows.flat().filter((cell) => typeof cell === "string")
        : part.kind === "text"
          ? [part.text]
          : [],
    ),
  );
  const wanted = [...new Set(titles.filter(isSeen))];
  const wordSaid = wordText(word).flatMap((part) =>
    part.kind === "paragraph" ? [part.text] : part.kind === "table" ? part.rows.flat() : [],
  );
  const sheets = workbookCells(book);
  const page = readPageXml(html);
  return [
    ...checkWord(word).map((fault) => `Word: ${fault}`),
    ...lost("Word", wanted, wordSaid),
    ...unparsed(word),
    ...unparsed(book),
    ...sheets.flatMap(({ name, formulas, links }) =>
      formulas.length + links > 0 ? [`the sheet ${name} has formulas or links`] : [],
    ),
    ...lost(
      "workbook",
      wanted,
      sheets.flatMap(({ rows }) => rows.flat().map(String)),
      32_000,
    ),
    ...lost("page", wanted, [...within(page, "td", "p")].map(content)),
    ...active(page),
  ].map((line) => line.slice(0, 300));
}

/** Texts of the paper that are not among those that were read. Statuses and days are written in another way. */
function lost(
  where: string,
  wanted: readonly string[],
  read: readonly string[],
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const all = new Set(read);
  const isPlain = (text: string) =>
    /^(Not started|Red|Amber|Green|Claimed|Verified|Embedded|Superseded|up|down|level|new|started|\d{4}-\d\d-\d\d)$/u.test(
      text,
    );
  return wanted
    .filter((text) => text.length < most && !isPlain(text) && !all.has(carried(text)))
    .map((text) => `${where} lost ${JSON.stringify(text)}`);
}

function unparsed(file: Uint8Array): readonly string[] {
  const parts = unpack(file);
  return Object.keys(parts).flatMap((path) => {
    if (!/\.(xml|rels|svg)$/u.test(path)) return [];
    try {
      const root = parse(textOf(parts, path));
      return /External/u.test(path.endsWith(".rels") ? textOf(parts, path) : "")
        ? [`${path} leads elsewhere`]
        : root
          ? []
          : [path];
    } catch (problem) {
      return [`${path} is no XML: ${problem}`];
    }
  });
}

/** Elements and attributes of the page that would run or load something. */
function active(page: Element): readonly string[] {
  const names = [
    "script",
    "iframe",
    "object",
    "embed",
    "link",
    "style",
    "base",
    "meta",
    "form",
    "img",
    "a",
    "image",
    "foreignObject",
  ];
  const elements = within(page, ...names).map(({ name }) => `the page has <${name}>`);
  const every = (element: Element): Element[] => [
    element,
    ...element.children.flatMap((each) => (typeof each === "string" ? [] : every(each))),
  ];
  const attributes = every(page).flatMap(({ name, attributes: all }) =>
    Object.entries(all).flatMap(([key, value]) =>
      /^on|^(href|src|srcdoc|action|formaction)$/iu.test(key) ||
      /javascript:|url\(/iu.test(key === "style" ? value : "")
        ? [`<${name} ${key}>`]
        : [],
    ),
  );
  return [...elements, ...attributes];
}
