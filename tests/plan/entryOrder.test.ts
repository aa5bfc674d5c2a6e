// Entries of a log that contradict what SharePoint writes beside them.
import { describe, expect, test } from "vitest";
import { entriesInDoubt, type LogRow } from "../../src/plan/entryOrder.ts";
import { someoneUnknown } from "../../src/schema/column.ts";
import { coordinator5, lead5, verifier } from "../support/builders.ts";

const now = new Date("2026-11-22T12:00:00Z");
const at = (time: string) => new Date(`2026-11-${time}Z`);

function entry(id: number, time: string, row: Partial<LogRow> = {}): LogRow {
  const created = at(time);
  return { id, created, modified: created, author: lead5, editor: lead5, version: "1.0", ...row };
}
const inDoubt = (...rows: readonly LogRow[]) => [...entriesInDoubt(rows, now).keys()];

describe("entries count", () => {
  test("while their times go up with their ids, in whatever order they are given", () => {
    expect(inDoubt(entry(3, "03T09:00:00"), entry(1, "01T09:00:00"), entry(2, "01T09:00:00"))).toEqual([]);
  });

  test("although an id is left out or an author has left", () => {
    const gone = { author: someoneUnknown, editor: someoneUnknown };
    expect(inDoubt(entry(1, "01T09:00:00"), entry(9, "02T09:00:00", gone))).toEqual([]);
  });

  test("although SharePoint's servers differ by some seconds", () => {
    expect(inDoubt(entry(1, "01T09:00:30"), entry(2, "01T09:00:00"))).toEqual([]);
    const written = { modified: at("01T09:00:20") };
    expect(inDoubt(entry(1, "01T09:00:00", written))).toEqual([]);
  });

  test("although the device's clock is hours behind", () => {
    expect(inDoubt(entry(1, "23T11:59:00"))).toEqual([]);
  });

  test("while SharePoint does not have them yet, and has given no version", () => {
    const onItsWay: LogRow = { id: -1, created: at("01T09:00:00"), modified: now, author: lead5, editor: lead5 };
    expect(inDoubt(entry(1, "02T09:00:00"), onItsWay)).toEqual([]);
  });
});

describe("an entry does not count", () => {
  test.each<readonly [string, Partial<LogRow>, string]>([
    [
      "has a second version",
      { version: "2.0", modified: at("04T10:00:00") },
      "The entry that Programme lead 5 made on 3 November 2026 does not count, because it was changed afterwards, last by Programme lead 5. Entries are never changed.",
    ],
    [
      "has another editor than its author",
      { editor: coordinator5 },
      "The entry that Programme lead 5 made on 3 November 2026 does not count, because it was changed afterwards, last by Programme coordinator 5. Entries are never changed.",
    ],
    [
      "was last changed at another time than it was made",
      { modified: at("05T09:00:00") },
      "The entry with the name of Programme lead 5 and the date 3 November 2026 does not count, because its date was set by hand.",
    ],
  ])("that %s", (_, row, why) => {
    expect([...entriesInDoubt([entry(7, "03T09:00:00", row)], now)]).toEqual([[7, why]]);
  });

  test("whose author has left if somebody who is there has changed it", () => {
    expect(inDoubt(entry(1, "01T09:00:00", { author: someoneUnknown }))).toEqual([1]);
  });

  test("that was added after entries of later dates, which count", () => {
    const rows = [entry(1, "01T09:00:00"), entry(2, "10T09:00:00"), entry(3, "02T09:00:00", { author: verifier })];
    const backdated = { ...rows[2], editor: verifier } as LogRow;
    expect([...entriesInDoubt([...rows.slice(0, 2), backdated, entry(4, "10T09:00:05")], now)]).toEqual([
      [
        3,
        "The entry with the name of Verifier 1 and the date 2 November 2026 does not count, because it was added after an entry of 10 November 2026 or later.",
      ],
    ]);
  });

  test("one of many backdated ones that agree with each other", () => {
    const many = Array.from({ length: 50 }, (_, index) => entry(10 + index, `02T09:00:${10 + (index % 40)}`));
    expect(inDoubt(entry(1, "10T09:00:00"), ...many, entry(99, "11T09:00:00"))).toEqual(many.map(({ id }) => id));
  });

  test("that lies in the future, and puts none of those after it in doubt", () => {
    expect(inDoubt(entry(1, "01T09:00:00"), entry(2, "30T09:00:00"), entry(3, "03T09:00:00"))).toEqual([2]);
  });

  test("that was changed puts none of those after it in doubt", () => {
    const changed = entry(1, "20T09:00:00", { version: "2.0" });
    expect(inDoubt(changed, entry(2, "03T09:00:00"))).toEqual([1]);
  });
});
