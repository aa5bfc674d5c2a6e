// Minutes equal the log: a chair's meeting of thirty items, run through lists in memory, and read back past every rule of the product.
import { describe, expect, test } from "vitest";
import { type AgendaItem, actionItem, readAgenda, shownOf, writeAgenda } from "../../../src/features/meeting/agenda.ts";
import { bodyCalled, membersOn } from "../../../src/features/meeting/bodies.ts";
import { bodies, meetingLog } from "../../../src/features/meeting/list.ts";
import {
  closedEntry,
  entriesOf,
  meetingState,
  presentEntry,
  presentingEntry,
  showingEntry,
} from "../../../src/features/meeting/meetingLog.ts";
import { nextAfter } from "../../../src/features/meeting/meetings.ts";
import { minutesOf } from "../../../src/features/meeting/minutes.ts";
import { formatDay } from "../../../src/plan/days.ts";
import { type Meeting, meetings, members } from "../../../src/plan/meetings/bodies.ts";
import { challengeEntry, decisionEntry, questionEntry } from "../../../src/plan/meetings/newRecord.ts";
import { onRecord, readRecord } from "../../../src/plan/meetings/onRecord.ts";
import { records } from "../../../src/plan/meetings/records.ts";
import type { Paper } from "../../../src/plan/papers/paper.ts";
import type { KnownList } from "../../../src/ports/known.ts";
import type { Entry } from "../../../src/ports/storage.ts";
import type { Person } from "../../../src/schema/column.ts";
import type { List, Values } from "../../../src/schema/list.ts";
import { aBoard, anAction, anEntry, coordinator5, lead5 } from "../../support/builders.ts";
import { memoryLists } from "../../support/memoryLists.ts";

const chair: Person = { id: 41, name: "Board member 1", email: "board-1@council.example" };
const slt: Person = { id: 51, name: "SLT member 1", email: "slt-1@council.example" };
const actions = Array.from({ length: 25 }, (_, index) =>
  anAction({ reference: `2.${index + 1}.1`, title: `Task ${index + 1}`, rating: "Amber" }, { id: 100 + index }),
);
const words = ["Welcome", "Last minutes", "Budget", "Elections", "Any other business"];
const seats = ["Lead commissioner", "Commissioner 2", "Commissioner 3", "Leader", "Deputy leader"];

type Lists = ReturnType<typeof memoryLists>;

/** As the product sees the lists. */
function known(lists: Lists): ReadonlyMap<string, KnownList> {
  const all: readonly List[] = [bodies, members, meetings, meetingLog, records];
  return new Map(
    all.map((list) => [
      list.title,
      { kind: "read", rows: new Map(lists.rows(list).map((row) => [row.id, row])) } as unknown as KnownList,
    ]),
  );
}

let operations = 0;

async function run() {
  const lists = memoryLists([], {});
  const listOf = (title: string) => [meetingLog, records].find((list) => list.title === title) ?? records;
  const say = async (who: Person, { list, fields, operation = `op ${++operations}` }: Entry) => {
    lists.me = who;
    const outcome = await lists.addEntry(listOf(list), { fields, operation, folder: "" });
    expect(outcome.kind).toBe("done");
    return operation;
  };
  lists.addElsewhere(bodies, { title: "Joint Board", quorum: 4 });
  for (const [index, title] of seats.entries())
    lists.addElsewhere(members, { title, body: "Joint Board", capacity: index === 0 ? "Chair" : "Member" });
  lists.addElsewhere(members, { title: "Chief executive", body: "Joint Board", capacity: "In attendance" });
  lists.addElsewhere(members, { title: "Past member", body: "Joint Board", capacity: "Member", to: "2026-01-31" });
  const items: readonly AgendaItem[] = [
    ...words.slice(0, 2).map((text): AgendaItem => ({ kind: "text", text })),
    ...actions.map(actionItem),
    ...words.slice(2).map((text): AgendaItem => ({ kind: "text", text })),
  ];
  const on = { body: "Joint Board", time: "10:00", place: "Room 1" };
  const other = lists.addElsewhere(meetings, { ...on, title: "Before", on: "2026-10-13" });
  const id = lists.addElsewhere(meetings, { ...on, title: "November", on: "2026-11-22", agenda: writeAgenda(items) });
  lists.addElsewhere(meetings, { ...on, title: "December", on: "2026-12-08" });
  const board = () => aBoard({ lists: known(lists), actions: new Map(actions.map((action) => [action.id, action])) });
  const state = () => meetingState(entriesOf({ lists: known(lists) }, id));

  // Noise of the meeting before, which is nobody's business here.
  await say(chair, presentingEntry(other, meetingState([]), "other"));
  await say(
    chair,
    decisionEntry({ meetingId: other }, { words: "Of another meeting", owner: lead5, due: "2026-12-01" }),
  );

  await say(coordinator5, presentingEntry(id, state(), "first presenter"));
  await say(coordinator5, presentEntry(id, seats.slice(0, 3)));
  let presenter = { by: coordinator5, operation: "first presenter" };
  let [challenges, decisions] = [0, 0];
  for (const [index, item] of items.entries()) {
    if (index === 14) {
      await say(chair, presentingEntry(id, state(), "second presenter"));
      presenter = { by: chair, operation: "second presenter" };
    }
    await say(presenter.by, showingEntry(id, presenter, shownOf(item, board())));
    // Back to an item that was there before, as happens.
    if (index % 7 === 6)
      await say(presenter.by, showingEntry(id, presenter, shownOf(items[index - 1] ?? item, board())));
    const action = item.kind === "action" ? actions.find((each) => each.id === item.id) : undefined;
    if (action && index % 2 === 0 && challenges < 10) {
      const why = `Nothing shows it, says the ${++challenges}th`;
      await say(
        index % 4 === 0 ? chair : slt,
        challengeEntry({ action, meetingId: id }, { held: "Red", rated: "Amber", why }),
      );
    }
    if (index % 3 === 0 && decisions < 10) {
      const said = {
        words: `Do the ${++decisions}th thing`,
        ...(index % 2 === 0 && { owner: lead5, due: "2026-12-08" }),
      };
      await say(chair, decisionEntry({ action, meetingId: id }, said));
    }
  }
  await say(
    slt,
    questionEntry({ meetingId: id }, { words: "What does it cost?", owner: coordinator5, due: "2026-12-08" }),
  );
  await say(coordinator5, presentEntry(id, [...seats.slice(0, 4), "Chief executive", "A guest"]));
  await say(coordinator5, closedEntry(id));
  // What comes later is not of the meeting.
  await say(slt, decisionEntry({}, { words: "Between meetings", owner: lead5, due: "2026-12-01" }));

  const now = board();
  const meeting = now.lists.get(meetings.title)?.kind === "read" ? (lists.row(meetings, id) as Meeting) : undefined;
  if (!meeting) throw new Error("The meeting is gone.");
  const minutes = minutesOf({
    ...{ plan: "Fresh start", meeting, state: state(), agenda: readAgenda(meeting.fields.agenda, now) },
    ...{ body: bodyCalled(now.lists, "Joint Board"), members: membersOn(now.lists, "Joint Board", "2026-11-22") },
    ...{ record: onRecord(now), next: nextAfter(now.lists, meeting) },
    actions: now.actions,
  });
  return { lists, id, items, minutes };
}

const under = ({ headings }: Paper, heading: string) => headings.find(({ text }) => text === heading)?.parts ?? [];
const listsIn = (paper: Paper, heading: string) =>
  under(paper, heading).flatMap((part) => (part.kind === "list" ? [part.items] : []));
const rowsIn = (paper: Paper, heading: string) =>
  under(paper, heading).flatMap((part) => (part.kind === "table" ? part.rows : []));

describe("minutes of thirty items, ten challenges and ten decisions", async () => {
  const { lists, id, items, minutes } = await run();
  // The oracle: the raw entries of this meeting, in the order of their ids.
  const raw = (list: List, kind: string) =>
    lists
      .rows(list)
      .filter(({ fields }) => fields.meetingId === id && fields.kind === kind)
      .map(({ fields, author }): Values => ({ ...fields, by: author.name }));

  test("have every item that was shown once, in the order in which it first was", () => {
    const shown = raw(meetingLog, "Showing").map(({ reference, item }) => String(reference || item));
    const once = shown.filter((each, index) => shown.indexOf(each) === index);
    const said = rowsIn(minutes, "Items");
    expect(said).toHaveLength(items.length);
    expect(said.map(([number, item]) => [number, String(item).split(/ Task/)[0]])).toEqual(
      once.map((each, index) => [index + 1, each]),
    );
    expect(said[2]).toEqual([3, "2.1.1 Task 1"]);
  });

  test("have every challenge with both ratings, by whom and why", () => {
    const made = raw(records, "Challenge").map(({ reference, rated, held, by, words: why }) => [
      ...[reference, rated, held, by, why],
    ]);
    expect(made).toHaveLength(10);
    expect(rowsIn(minutes, "Challenges")).toEqual(made);
  });

  test.each([
    ["Decisions", "Decision", 10],
    ["Questions", "Question", 1],
  ] as const)("have all %s with their owners and dates, and none of another meeting", (heading, kind, count) => {
    const made = raw(records, kind).map(({ reference, words: said, owner, due }) => [
      ...[reference || undefined, said, (owner as Person | undefined)?.name ?? "Nobody named", due],
    ]);
    expect(made).toHaveLength(count);
    expect(rowsIn(minutes, heading)).toEqual(made);
  });

  test("name who was there as it was said last, whether they were enough, and who was not", () => {
    const [first] = under(minutes, "Present");
    expect(first).toMatchObject({ text: "4 of 5 members were present. The quorum of 4 was met." });
    expect(listsIn(minutes, "Present")).toEqual([
      ["Lead commissioner (chair)", "Commissioner 2", "Commissioner 3", "Leader"],
      ["Chief executive", "A guest"],
      ["Deputy leader"],
    ]);
  });

  test("say when the meeting was and when the next one is", () => {
    expect(minutes.header).toBe(`Fresh start · Joint Board · ${formatDay("2026-11-22")}, 10:00`);
    expect(under(minutes, "Next meeting")).toMatchObject([{ text: "December, 8 December 2026, 10:00, Room 1." }]);
  });
});

const meeting = {
  id: 1,
  fields: { title: "Empty", body: "Group", on: "2026-11-22", time: "", place: "", agenda: "" },
};

test("minutes name actions as the plan does, whatever the entries call them, and say who put right who was there", () => {
  const forged = { meetingId: 1, reference: "9.9.9 Closed and verified" };
  const action = anAction({ reference: "1.1.1", title: "Pay suppliers" });
  const log = [
    anEntry(meetingLog, { ...forged, kind: "Opened", operation: "theirs", actionId: undefined }, chair),
    ...[1, 99].map((actionId) =>
      anEntry(meetingLog, { ...forged, kind: "Showing", presenting: "theirs", actionId }, chair),
    ),
    anEntry(meetingLog, { meetingId: 1, kind: "Closed", actionId: undefined }, chair),
    anEntry(meetingLog, { meetingId: 1, kind: "Present", words: "Leader", actionId: undefined }, slt, "2026-11-24"),
  ];
  const made = [1, 99, undefined].map((actionId) =>
    anEntry(records, { ...forged, kind: "Decision", words: "Do it", actionId }, slt),
  );
  const roles = { programmeOf: () => undefined, isChair: () => false };
  const minutes = minutesOf({
    ...{ plan: "Fresh start", meeting: meeting as unknown as Meeting, state: meetingState(log), body: undefined },
    ...{ members: [], agenda: [], next: undefined, actions: new Map([[1, action]]) },
    record: readRecord({ records: made, answers: [], roles }),
  });
  expect(rowsIn(minutes, "Items")).toEqual([
    [1, "1.1.1 Pay suppliers"],
    [2, "Not in the plan"],
  ]);
  expect(rowsIn(minutes, "Decisions").map(([reference]) => reference)).toEqual(["1.1.1", "Not in the plan", undefined]);
  expect(under(minutes, "Present")).toContainEqual(
    expect.objectContaining({
      text: "Who was present was noted by SLT member 1 on 24 November 2026, after the meeting was closed.",
    }),
  );
});

test("minutes of a meeting in which nothing was done say so", () => {
  const minutes = minutesOf({
    ...{ plan: "Fresh start", meeting: meeting as unknown as Meeting, state: meetingState([]), body: undefined },
    ...{ members: [], agenda: [{ kind: "text", text: "Budget" }], next: undefined, actions: new Map() },
    record: { challenges: [], decisions: [], questions: [] },
  });
  const said = minutes.headings.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "text" ? part.text : [])),
  );
  expect(said).toEqual([
    ...["Nobody was noted as present.", "Nothing was shown.", "On the agenda, and not shown"],
    ...["No rating was challenged.", "No decision was recorded.", "No question was recorded."],
    "No further meeting is planned.",
  ]);
});
