// Random documents and workbooks of hostile text, the same for the same seed.
import fc from "fast-check";
import type { Book } from "../../../src/office/book.ts";
import type { Block, TextDocument } from "../../../src/office/document.ts";
import { documentOf } from "./everyBlock.ts";

const pieces = [
  ...[
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("https://evil.invalid")',
    "=cmd|' /C calc'!A0",
    "\t=1",
    "\r=1",
    "#N/A",
    "TRUE",
    "1e5",
    "007",
  ],
  ...["]]>", "<w:p/>", "&amp;", "&#0;", "<!--", "<?xml", "{image1.png}", "{bullets-0}", "_x0041_", "%s"],
  ...[
    "\u202E",
    "\u2066",
    "\u200B",
    "\u00AD",
    "\uFEFF",
    "\u0000",
    "\u0007",
    "\uD800",
    "\uDC00",
    "\uFFFE",
    "\uFFFF",
    "\u0085",
    "\u2028",
  ],
  ...["\n", "\r\n", "  ", "\t", "e\u0301", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "𝒜", "نص", "טקסט", "漢字", "x".repeat(400), "word ".repeat(200)],
];

/** Never blank, because what is blank is left out. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 12 }), fc.string({ maxLength: 12 })),
    { maxLength: 8 },
  )
  .map((parts) => `a${parts.join("")}`);

/** A header row that is taller than a page is no header row any more. */
const title = text.map((each) => each.slice(0, 80));

const table: fc.Arbitrary<Block> = fc
  .record({
    caption: text,
    description: text,
    titles: fc.array(title, { minLength: 1, maxLength: 6 }),
    count: fc.nat(12),
  })
  .chain(({ caption, description, titles, count }) =>
    fc
      .array(
        fc.array(
          text.map((each) => ({ text: each })),
          { minLength: titles.length, maxLength: titles.length },
        ),
        { maxLength: count },
      )
      .map(
        (rows): Block => ({
          kind: "table",
          caption,
          description,
          columns: titles.map((title) => ({ title, share: 1 })),
          rows,
        }),
      ),
  );

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), text }),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(text, { minLength: 1, maxLength: 4 }),
    numbered: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("box" as const), title: text }),
  table,
);

const section: fc.Arbitrary<Block[]> = fc
  .tuple(text, fc.array(block, { maxLength: 5 }))
  .map(([title, blocks]) => [{ kind: "heading", level: 1, text: title }, ...blocks]);

const document = fc
  .record({
    title: text,
    author: text,
    subject: text,
    header: text,
    footer: text,
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  })
  .map(({ sections, ...said }): TextDocument => ({ ...documentOf(sections.flat()), ...said }));

const book = fc
  .array(fc.record({ name: text, title: text, rows: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((sheets): Book => {
    const columns = ["Name", "Words"].map((title) => ({ title, kind: "text" as const, width: 30 }));
    return {
      title: "a",
      author: "a",
      language: "en-GB",
      isPublic: false,
      sheets: sheets.map((sheet) => ({ ...sheet, columns })),
    };
  });

export const hostileDocuments = (count: number, seed: number) => fc.sample(document, { numRuns: count, seed });
export const hostileBooks = (count: number, seed: number) => fc.sample(book, { numRuns: count, seed });
