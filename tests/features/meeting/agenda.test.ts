// The agenda of a meeting as its column keeps it.
import { expect, test } from "vitest";
import { actionItem, agendaFrom, readAgenda, shownOf, writeAgenda } from "../../../src/features/meeting/agenda.ts";
import { aBoard, anAction } from "../../support/builders.ts";

const one = anAction({ reference: "4.1.1", title: "Train the members [again]" }, { id: 27 });
const other = anAction({ reference: "", title: "No reference yet" }, { id: 28 });
const board = aBoard({
  actions: new Map([
    [27, one],
    [28, other],
  ]),
});

test("an agenda is a line for each item, and is read as it was written", () => {
  const items = [actionItem(one), { kind: "text", text: "Minutes of the last meeting" }, actionItem(other)] as const;
  const text = writeAgenda(items);
  expect(text).toBe("4.1.1 Train the members [again] [27]\nMinutes of the last meeting\nNo reference yet [28]");
  expect(readAgenda(text, board)).toEqual(items);
});

test("a line that names no action of the board is text, and so is what is no line of ours", () => {
  const lines = ["Budget [2027]", "[again]", "4.1.1", "4.1.1 [27] Train"];
  expect(readAgenda(lines.join("\r\n\n"), board)).toEqual(lines.map((text) => ({ kind: "text", text })));
});

test("an action stands once, where it is named first, by the title that it has on the board", () => {
  expect(readAgenda("4.1.1 Old title [27]\nAny other business\n4.1.2 New title [27]", board)).toEqual([
    { kind: "action", id: 27, words: "4.1.1 Train the members [again]" },
    { kind: "text", text: "Any other business" },
  ]);
});

test("an item of several lines is written in one", () => {
  expect(writeAgenda([{ kind: "text", text: "Budget\n and staff " }])).toBe("Budget and staff");
});

test("the stage shows an action by its reference now, and of a long text what the log can hold", () => {
  expect(shownOf({ kind: "action", id: 27, words: "3.1 Old" }, board)).toEqual({
    ...{ kind: "action", id: 27, reference: "4.1.1" },
  });
  expect(shownOf({ kind: "text", text: "a".repeat(300) }, board)).toEqual({ kind: "item", text: "a".repeat(255) });
});

test("exceptions come first on a proposed agenda, then what was left open, each action once", () => {
  const records = [
    { fields: { actionId: 27, words: "Bring the costs" } },
    { fields: { actionId: 28, words: "Give it a reference" } },
    { fields: { actionId: undefined, words: "Write to the minister" } },
  ];
  expect(writeAgenda(agendaFrom([{ action: one }], records, board))).toBe(
    "4.1.1 Train the members [again] [27]\nNo reference yet [28]\nWrite to the minister",
  );
});
