// Which achievements stand, and whose entries do not count.
import { describe, expect, test } from "vitest";
import { achievementsIn, achievementsOf, mayWithdrawNow } from "../../../src/features/reports/achievements.ts";
import { type AchievementEntry, type AchievementFields, achievements } from "../../../src/features/reports/list.ts";
import { supersessions } from "../../../src/plan/log.ts";
import { type ProgrammeRow, programmes } from "../../../src/plan/programmes.ts";
import { freezeRows, peopleIn, peopleOf } from "../../../src/plan/snapshots/freeze.ts";
import { teams } from "../../../src/plan/teams.ts";
import type { Day, Person } from "../../../src/schema/column.ts";
import { anEntry, coordinator5, lead5 } from "../../support/builders.ts";

const someone = (id: number, name: string): Person => ({ id, name, email: "" });
const [lead3, coordinator3] = [someone(13, "Programme lead 3"), someone(23, "Programme coordinator 3")];
const owner = someone(1, "Site owner");

const programme = (number: number, lead: Person, coordinator: Person): ProgrammeRow =>
  anEntry(programmes, { number, title: `Programme ${number}`, lead, coordinator, folders: "" }, owner);

const programmeRows = [programme(3, lead3, coordinator3), programme(5, lead5, coordinator5)];

const achieved = (given: Partial<AchievementFields>, by: Person = lead5, on: Day = "2026-06-10") =>
  anEntry(achievements, { kind: "Added", title: "A service that answers", programme: 5, ...given }, by, on);

const withdrawal = (entry: AchievementEntry, by: Person) =>
  achieved({ kind: "Withdrawn", title: "", programme: 5, about: entry.fields.operation }, by, "2026-07-01");

const among = (entries: readonly AchievementEntry[], owners: ReadonlySet<number> = new Set()) =>
  achievementsOf({ entries, programmeRows, teamEntries: [], owners });

const titles = (all: ReturnType<typeof among>) => all.standing.map(({ entry }) => entry.fields.title);

describe("an achievement counts", () => {
  test.each([
    ["the programme's lead", lead5],
    ["the programme's coordinator", coordinator5],
    ["a coordinator of another programme, who writes the paper with them", coordinator3],
    ["an owner, who is in no programme", owner],
  ])("where it is added by %s", (_who, by) => {
    const all = among([achieved({}, by)]);
    expect([titles(all), all.uncounted]).toEqual([["A service that answers"], []]);
  });

  test("not where a lead of another programme added it, who is named", () => {
    expect(among([achieved({}, lead3)])).toMatchObject({
      standing: [],
      uncounted: [
        "“A service that answers”, which Programme lead 3 added on 10 June 2026, does not count, because Programme lead 3 leads another programme than 5.",
      ],
    });
  });

  test("where somebody added it who led the programme that day, and leads another now", () => {
    const since = (team: object, on: Day) =>
      anEntry(teams, { programmeId: programmeRows[1]?.id, since: on, ...team }, owner, on);
    const teamEntries = [since({ lead: lead3 }, "2026-04-01"), since({ lead: lead5 }, "2026-07-01")];
    const all = achievementsOf({ entries: [achieved({}, lead3)], programmeRows, teamEntries, owners: new Set() });
    expect(titles(all)).toHaveLength(1);
  });

  test("where an owner added it who leads another programme too", () => {
    expect(titles(among([achieved({}, lead3)], new Set([lead3.id])))).toHaveLength(1);
  });

  test.each([undefined, 99])("not of a programme that the plan does not have (%s)", (number) => {
    const all = among([achieved({ programme: number })]);
    expect([all.standing.length, all.uncounted]).toEqual([
      0,
      [
        "“A service that answers”, which Programme lead 5 added on 10 June 2026, does not count, because it names no programme of this plan.",
      ],
    ]);
  });
});

describe("achievements are sorted", () => {
  test("newest first by their day, by that of the entry where none is given, later entries before earlier ones", () => {
    const entries = [
      achieved({ title: "In May", achievedOn: "2026-05-01" }),
      achieved({ title: "Without a day" }),
      achieved({ title: "In July, first", achievedOn: "2026-07-01" }),
      achieved({ title: "In July, then", achievedOn: "2026-07-01" }),
    ];
    expect(titles(among(entries.toReversed()))).toEqual(["In July, then", "In July, first", "Without a day", "In May"]);
  });

  test("with one that is on its way as the latest of its day", () => {
    const pending = { ...achieved({ title: "On its way", achievedOn: "2026-05-01" }), id: -1 };
    expect(titles(among([pending, achieved({ title: "There", achievedOn: "2026-05-01" })]))).toEqual([
      "On its way",
      "There",
    ]);
  });
});

describe("an achievement is withdrawn", () => {
  test.each([
    ["its author", lead5],
    ["the programme's coordinator", coordinator5],
    ["an owner", owner],
  ])("by %s", (_who, by) => {
    const entry = achieved({});
    const all = among([entry, withdrawal(entry, by)]);
    expect([all.standing, all.withdrawn.map((each) => each.by.author), all.uncounted]).toEqual([[], [by], []]);
  });

  test.each([
    ["the lead, where the coordinator added it", lead5, coordinator5],
    ["a coordinator of another programme", coordinator3, lead5],
    ["a lead of another programme", lead3, lead5],
  ])("not by %s, who is named", (_who, by, author) => {
    const entry = achieved({}, author);
    const all = among([entry, withdrawal(entry, by)]);
    expect(titles(all)).toHaveLength(1);
    expect(all.uncounted).toEqual([
      `The withdrawal of “A service that answers” that ${by.name} added on 1 July 2026 does not count, because ${by.name} neither added it nor coordinates the programme.`,
    ]);
  });

  test("once: who says it again later changes nothing", () => {
    const entry = achieved({});
    const all = among([entry, withdrawal(entry, lead5), withdrawal(entry, owner)]);
    expect([all.withdrawn.map(({ by }) => by.author), all.uncounted]).toEqual([[lead5], []]);
  });

  test("not by an entry that names none, which is named", () => {
    const all = among([achieved({}), achieved({ kind: "Withdrawn", about: "" })]);
    expect([titles(all).length, all.uncounted]).toEqual([
      1,
      [
        "The withdrawal that Programme lead 5 added on 10 June 2026 does not count, because it names no achievement that counts.",
      ],
    ]);
  });

  test("also where SharePoint's own form added it, without an operation", () => {
    const entry = achieved({ operation: "" });
    const by = achieved({ kind: "Withdrawn", about: `#${entry.id}` });
    expect(among([entry, by]).withdrawn).toHaveLength(1);
  });

  test("from a screen that offers it to those whose word counts, and to nobody else", () => {
    const [found] = among([achieved({})]).standing;
    if (!found) throw new Error("It stands.");
    const offered = [lead5, coordinator5, lead3, coordinator3].map((me) =>
      mayWithdrawNow({ me, isOwner: false }, found),
    );
    expect([...offered, mayWithdrawNow({ me: owner, isOwner: true }, found)]).toEqual([true, true, false, false, true]);
  });
});

test("a snapshot's rows are read by the same rules as the lists", () => {
  const kept = achieved({ achievedOn: "2026-06-01", words: "For everybody." });
  const gone = achieved({ title: "Too early" }, coordinator5);
  const entries = [kept, gone, withdrawal(gone, owner), achieved({}, lead3)];
  const people = new Map<number, Person>();
  const numberOf = peopleIn(people);
  const snapshot = {
    lists: {
      [achievements.title]: freezeRows(achievements, entries, numberOf),
      [programmes.title]: freezeRows(programmes, programmeRows, numberOf),
      [supersessions.title]: [],
    },
    people: peopleOf(people),
  };
  const [live, frozen] = [among(entries), achievementsIn(snapshot)];
  const shown = ({ standing, withdrawn, uncounted }: typeof live) => ({
    standing: standing.map(({ entry, on, programme }) => [entry.fields, entry.author, on, programme.number]),
    withdrawn: withdrawn.map(({ entry, by }) => [entry.id, by.author]),
    uncounted,
  });
  expect(shown(frozen)).toEqual(shown(live));
  expect(achievementsIn({ lists: {}, people: {} })).toEqual({ standing: [], withdrawn: [], uncounted: [] });
});
