// A row and its columns for tests of formatting, without a browser.
import { format } from "../../../../src/local/sharepoint/page/format/formatter.ts";
import type {
  FormatContext,
  FormatJson,
  FormatNode,
  Value,
} from "../../../../src/local/sharepoint/page/format/node.ts";

const someone = { id: "10", title: "Programme lead 5", email: "lead-5@council.example" };
const other = { id: "11", title: "Programme lead 6", email: "lead-6@council.example" };

const cells: Readonly<Record<string, Value>> = {
  Rating: "Red",
  Score: 42.5,
  Due: new Date(2026, 10, 30),
  Empty: "",
  Owner: someone,
  Leads: [someone, other],
  Tags: ["late", "costly"],
  Area: { lookupId: 3, lookupValue: "North" },
  Page: "https://council.example/a",
  Done: true,
};

export function contextWith(more: Partial<FormatContext> = {}): FormatContext {
  return {
    field: "Rating",
    cell: (name) => cells[name] ?? "",
    text: (name) => `text of ${name}`,
    title: (name) => (name === "Rating" ? "How it goes" : undefined),
    formatter: (name) => (name === "Score" ? { elmType: "p", txtContent: "=@currentField + 1" } : undefined),
    beside: (name, property) => (name === "Page" && property === "desc" ? "A page" : ""),
    me: "lead-5@council.example",
    now: new Date(2026, 10, 22, 9, 30),
    rowIndex: 3,
    web: "https://council.example/sites/improvement",
    width: 1280,
    ...more,
  };
}

/** Formats, and fails the test when the page could not read it. */
export function formatted(json: FormatJson, more: Partial<FormatContext> = {}): FormatNode {
  const node = format(json, contextWith(more));
  if (!node) throw new Error("The formatter could not be read.");
  return node;
}
