// A document with every kind of block, and the picture that stands in where there is no canvas.
import { PNG } from "pngjs";
import type { Block, TextDocument } from "../../../src/office/document.ts";
import type { Drawing } from "../../../src/office/drawing.ts";

export const bar: Drawing = {
  width: 900,
  height: 120,
  shapes: [
    { kind: "rect", x: 0, y: 20, width: 300, height: 60, fill: "#c50f1f", stroke: "#000000", hatch: "up" },
    { kind: "rect", x: 300, y: 20, width: 300, height: 60, fill: "#f7630c", stroke: "#000000", hatch: "down" },
    { kind: "rect", x: 600, y: 20, width: 300, height: 60, fill: "#107c10", stroke: "#000000", hatch: "dots" },
    { kind: "line", x1: 0, y1: 90, x2: 900, y2: 90, stroke: "#000000", dash: [4, 3] },
    {
      kind: "polygon",
      points: [
        [850, 5],
        [860, 15],
        [840, 15],
      ],
      fill: "#000000",
    },
    { kind: "text", x: 20, y: 110, size: 16, text: "Off track 9 <&>", fill: "#000000", isStrong: true },
    { kind: "text", x: 450, y: 110, size: 16, text: "At risk 30", fill: "#000000", anchor: "middle" },
  ],
};

const red = { fill: "#c50f1f", text: "#ffffff" };
const green = { fill: "#107c10", text: "#ffffff" };

export const blocks: readonly Block[] = [
  { kind: "title", text: "Improvement plan: progress report" },
  {
    kind: "paragraph",
    text: "For the Joint Board of 8 December 2026.\nPrepared by the programme office.",
    tone: "note",
  },
  { kind: "heading", level: 1, text: "Summary" },
  { kind: "paragraph", text: "Of 146 actions, 31 are verified, 12 are claimed complete and 9 are off track." },
  { kind: "paragraph", text: "Nine actions need a decision.", tone: "strong" },
  { kind: "list", items: ["Agree the new date of action 2.3.1", "Note the slips\nin housing"] },
  { kind: "list", numbered: true, items: ["First recommendation", "Second recommendation"] },
  { kind: "list", numbered: true, items: ["Another list, which counts from 1 again"] },
  { kind: "heading", level: 2, text: "How the actions are going" },
  { kind: "picture", title: "Actions by rating", description: "9 off track, 30 at risk, 107 on track.", drawing: bar },
  { kind: "heading", level: 1, text: "Actions" },
  {
    kind: "table",
    caption: "Actions that are off track",
    description: "A row for each action, with its lead, its rating and the days that it is late.",
    columns: [
      { title: "Ref", share: 1 },
      { title: "Action", share: 5 },
      { title: "Rating", share: 1.5 },
      { title: "Days late", share: 1, align: "end" },
    ],
    rows: [
      [
        { text: "1.1.1" },
        { text: "Agree a recovery plan" },
        { text: "Off track", colours: red, isStrong: true },
        { text: "12" },
      ],
      [
        { text: "1.1.2" },
        { text: "Publish it" },
        { text: "On track", colours: green, isStrong: true },
        { text: "none" },
      ],
    ],
  },
  { kind: "paragraph", text: "The table has a row for each." },
  { kind: "heading", level: 2, text: "Decisions" },
  { kind: "heading", level: 3, text: "Of the Joint Board" },
  { kind: "box", title: "Comments" },
];

export function documentOf(blocks: readonly Block[]): TextDocument {
  return {
    language: "en-GB",
    title: "Improvement plan: progress report",
    author: "Westmere Council",
    subject: "Joint Board, 8 December 2026",
    header: "Westmere Council: Improvement plan",
    footer: "Figures of the round closed on 30 November 2026",
    blocks,
  };
}

/** An even grey picture of the drawing's size. */
export async function greyPng({ width, height }: Drawing): Promise<Uint8Array> {
  const picture = new PNG({ width, height });
  picture.data.fill(200);
  return new Uint8Array(PNG.sync.write(picture));
}
