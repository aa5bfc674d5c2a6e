// Entries of a log that contradict what SharePoint writes beside them.
import { describe, expect, test } from "vitest";
import { entriesInDoubt, type LogRow } from "../../src/plan/entryOrder.ts";
import { type Person, someoneUnknown } from "../../src/schema/column.ts";
import { coordinator5, lead5, verifier } from "../support/builders.ts";
import { random } from "../sync/simulator/random.ts";

const now = new Date("2026-11-22T12:00:00Z");
const at = (time: string) => new Date(`2026-11-${time}Z`);

function entry(id: number, time: string, row: Partial<LogRow> = {}): LogRow {
  const created = at(time);
  return { id, created, modified: created, author: lead5, editor: lead5, version: "1.0", ...row };
}
const by = (author: Person) => ({ author, editor: author });
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

describe("of an entry that is dated ahead and honest ones that were added after it", () => {
  const dated = entry(2, "11T08:00:00", by(lead5));
  const before = entry(1, "10T08:00:00", by(verifier));

  test("the one dated ahead does not count where two people's entries are after it, and that is said", () => {
    const after = [entry(3, "10T11:00:00", by(coordinator5)), entry(4, "10T12:00:00", by(verifier))];
    expect([...entriesInDoubt([before, dated, ...after, entry(5, "12T08:00:00", by(coordinator5))], now)]).toEqual([
      [
        2,
        "The entry with the name of Programme lead 5 and the date 11 November 2026 does not count, because its time is later than that of an entry of 10 November 2026 that was added after it.",
      ],
    ]);
  });

  test("it does not count although it was days ahead, and those days have passed", () => {
    const bomb = entry(1, "21T10:00:00", by(lead5));
    const between = [entry(2, "02T09:00:00", by(verifier)), entry(3, "15T09:00:00", by(coordinator5))];
    expect(inDoubt(bomb, ...between, entry(4, "22T09:00:00", by(verifier)))).toEqual([1]);
  });

  test("it does not count where it is one person's word against another's, and it lies in the future", () => {
    const [soon, after] = [entry(1, "23T11:00:00", by(lead5)), entry(2, "22T11:00:00", by(verifier))];
    expect(inDoubt(soon, after)).toEqual([1]);
    expect(inDoubt(soon, { ...after, ...by(lead5) })).toEqual([1]);
  });

  test("the later one does not count where it is one person's word against another's, and neither lies in the future", () => {
    expect(inDoubt(before, dated, entry(3, "10T11:00:00", by(coordinator5)))).toEqual([3]);
  });
});

describe("one person who gives their entries whatever times they like", () => {
  const honest = [coordinator5, verifier, { ...verifier, id: 32 }, { ...verifier, id: 33 }];
  const minute = 60_000;
  const start = at("01T00:00:00").getTime();

  /** Honest entries at their times, up to some seconds, among those of `lead5`. */
  function aLog(seed: number, length: number): readonly LogRow[] {
    const { below, chance } = random(seed);
    const share = [0.05, 0.3, 0.8][below(3)] ?? 0;
    const days = [0.2, 2, 12][below(3)] ?? 1;
    return Array.from({ length }, (_, index) => {
      const isForged = chance(share);
      const set = isForged && chance(0.8) ? Math.round((below(2000) / 1000 - 1) * days * 1440) * minute : 0;
      const created = new Date(start + index * 30 * minute + below(20_000) + set);
      const author = isForged ? lead5 : (honest[below(honest.length)] ?? verifier);
      return { ...entry(index + 1, "01T00:00:00", by(author)), created, modified: created };
    });
  }

  const isLater = (one: LogRow, other: LogRow) => one.created.getTime() > other.created.getTime() + 30_000;
  const contradicts = (one: LogRow, other: LogRow) =>
    one.id < other.id ? isLater(one, other) : one.id > other.id && isLater(other, one);

  test.each([1, 2, 3, 4])("make nobody else's fall that two people speak for, in random logs from seed %i", (seed) => {
    let forged = 0;
    for (let run = 0; run < 100; run++) {
      const rows = aLog(seed * 1000 + run, 10 + (run % 60));
      const last = start + rows.length * 30 * minute;
      const doubted = entriesInDoubt(rows, new Date(last));
      const left = rows.filter(({ id }) => !doubted.has(id));
      const others = rows.filter(({ author }) => author !== lead5);
      const against = (row: LogRow) =>
        new Set(others.filter((each) => contradicts(row, each)).map(({ author }) => author));
      expect(left.some((row) => left.some((other) => contradicts(row, other)))).toBe(false);
      for (const row of rows.filter(({ author }) => author === lead5)) {
        if (against(row).size < 2) continue;
        forged++;
        expect(doubted.has(row.id)).toBe(true);
      }
      for (const row of others.filter(({ id }) => doubted.has(id))) {
        const liars = rows.filter((each) => each.author === lead5 && contradicts(row, each));
        expect(liars.some((liar) => against(liar).size < 2)).toBe(true);
      }
    }
    expect(forged).toBeGreaterThan(100);
  });

  test("do so with thousands of entries as well", () => {
    const forged = Array.from({ length: 4000 }, (_, index) =>
      entry(10 + index, `20T${10 + (index % 10)}:00:00`, by(lead5)),
    );
    const after = [coordinator5, verifier].map((author, index) => entry(9000 + index, "10T09:00:00", by(author)));
    const found = inDoubt(...forged, ...after);
    expect([found.length, found.filter((id) => id >= 9000)]).toEqual([4000, []]);
  });
});
