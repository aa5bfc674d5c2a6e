// Documents and workbooks with a row for each of many actions, as long as papers have them.

import type { Book } from "../../../src/office/book.ts";
import type { Block, TextDocument } from "../../../src/office/document.ts";

const titles = ["Ref", "Action", "Lead", "Rating", "Due", "Progress and next steps"];

/** The text of each cell, of which no two rows have the same. */
export function largeRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `${1 + (index % 12)}.${1 + (index % 7)}.${index + 1}`,
    `Agree the recovery plan of service ${index + 1} and publish it, so that members can follow what is done`,
    `Programme lead ${1 + (index % 12)}`,
    index % 3 === 0 ? "Off track" : "On track",
    `${1 + (index % 28)} March 2027`,
    `Meeting ${index} agreed the scope & the costs. Next: consult <staff>, then "sign off" by the leadership team.`,
  ]);
}

export function largeDocument(count: number, more: readonly Block[] = []): TextDocument {
  const red = { fill: "#c50f1f", text: "#ffffff" };
  return {
    language: "en-GB",
    title: "Every action",
    author: "Westmere Council",
    subject: "All",
    header: "Westmere Council",
    footer: "",
    blocks: [
      { kind: "title", text: "Every action" },
      { kind: "heading", level: 1, text: "Actions" },
      ...more,
      {
        kind: "table",
        caption: "Every action",
        description: "A row for each action.",
        columns: titles.map((title) => ({ title, share: title.length > 10 ? 3 : 1 })),
        rows: largeRows(count).map((row) =>
          row.map((text) => (text === "Off track" ? { text, colours: red, isStrong: true } : { text })),
        ),
      },
    ],
  };
}

export function largeBook(count: number): Book {
  const columns = titles.map((title) => ({
    title,
    kind: title === "Due" ? ("day" as const) : ("text" as const),
    width: 20,
  }));
  const day = (text: string) => `2027-03-${text.split(" ")[0]?.padStart(2, "0")}`;
  const rows = largeRows(count).map((row) => row.map((text, index) => (index === 4 ? day(text) : text)));
  const sheet = { name: "Actions", title: "Every action", columns, rows };
  return { title: "Every action", author: "Westmere Council", language: "en-GB", isPublic: false, sheets: [sheet] };
}
