// The sample's bodies, two past meetings of the Joint Board with what was recorded in them, and one to come. Meetings are named by the ids
// that their rows get in a new list.
import { addDays, addMonths } from "../../plan/days.ts";
import type { Sample, SampleRow } from "../../plan/feature.ts";
import { meetings } from "../../plan/meetings/bodies.ts";
import type { Day } from "../../schema/column.ts";
import { type AgendaItem, actionItem, shownOf, writeAgenda } from "./agenda.ts";
import { meetingLog } from "./list.ts";
import { closedEntry, meetingState, presentEntry, presentingEntry, showingEntry } from "./meetingLog.ts";
import { bodyRows, jointBoard, presentAt } from "./sampleBodies.ts";
import { actionsBy, entryOf, type Reference, recordRows } from "./sampleRecords.ts";

/** Whoever prepares the meetings and presents in them. */
const clerk = "coordinator-4@council.example";

export const sample: Sample = (today, rowOf) => {
  const days = meetingDays(today);
  const [first, second, third] = days;
  const action = actionsBy(rowOf);
  const items = (all: readonly (Reference | Words)[]): readonly AgendaItem[] =>
    all.map((each) => (typeof each === "string" ? actionItem(action(each)) : { kind: "text", text: each.words }));
  const firstAgenda = items([{ words: "Notes of the last meeting" }, "4.3.4", "12.1.2", "21.3.1", "22.1.1"]);
  const secondAgenda = items([
    "8.1.4",
    "17.4.2",
    "21.3.1",
    "18.3.2",
    "16.1.2",
    { words: "How residents hear of the plan" },
  ]);
  const nextAgenda = items([
    "17.4.2",
    "16.1.2",
    "14.1.2",
    "20.1.2",
    { words: "What next year's budget leaves for the plan" },
  ]);
  const agendas = [firstAgenda, secondAgenda, nextAgenda];
  return [
    ...bodyRows(today),
    ...days.map((on, index) => meetingRow({ on, agenda: agendas[index] ?? [], made: madeOn(days, index) })),
    ...logOf(1, first, { agenda: firstAgenda, before: 0 }),
    ...logOf(2, second, { agenda: secondAgenda, before: firstAgenda.length + 3 }),
    ...recordRows({ action, first, second, third, today }),
  ];
};

interface Words {
  readonly words: string;
}

/** The Joint Board meets on the second Tuesday of a month: the last two, and the next one, today included. */
function meetingDays(today: Day): readonly [Day, Day, Day] {
  const thisMonth = secondTuesday(today);
  const next = thisMonth >= today ? thisMonth : secondTuesday(addMonths(today, 1));
  return [secondTuesday(addMonths(next, -2)), secondTuesday(addMonths(next, -1)), next];
}

function secondTuesday(day: Day): Day {
  const first = new Date(`${day.slice(0, 7)}-01`);
  const date = 8 + ((2 - first.getUTCDay() + 7) % 7);
  return `${day.slice(0, 7)}-${String(date).padStart(2, "0")}`;
}

/** Each meeting is put into the list when the one before is over. */
const madeOn = (days: readonly Day[], index: number): Day => days[index - 1] ?? addDays(days[0] ?? "", -28);

interface NewMeeting {
  readonly on: Day;
  readonly agenda: readonly AgendaItem[];
  readonly made: Day;
}

function meetingRow({ on, agenda, made }: NewMeeting): SampleRow {
  const month = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.parse(on));
  const fields = {
    ...{ title: `Joint Board, ${month}`, body: jointBoard, on, time: "10:00", place: "Committee room 1" },
    agenda: writeAgenda(agenda),
    papers: `https://intranet.council.example/joint-board/${on}/report.docx\nhttps://intranet.council.example/joint-board/${on}/finance.xlsx`,
  };
  return { list: meetings, edits: [{ by: clerk, day: made, fields }] };
}

interface Minuted {
  readonly agenda: readonly AgendaItem[];
  readonly before: number;
}

/** The meeting is opened, each item shown, who is there noted, and the meeting closed. `before`: how many entries the log has by then. */
function logOf(meetingId: number, day: Day, { agenda, before }: Minuted): readonly SampleRow[] {
  const operation = `sample ${meetingLog.title} ${before + 1}`;
  const presenter = { by: { id: 0, name: "", email: "" }, operation };
  const entries = [
    presentingEntry(meetingId, meetingState([]), operation),
    presentEntry(meetingId, presentAt(meetingId)),
    ...agenda.map((item) => showingEntry(meetingId, presenter, shownIn(item))),
    closedEntry(meetingId),
  ];
  return entries.map((entry) => entryOf(entry, clerk, day));
}

const shownIn = (item: AgendaItem) => {
  const shown = shownOf(item, { actions: new Map() });
  return shown.kind === "action" && item.kind === "action"
    ? { ...shown, reference: item.words.split(" ")[0] ?? "" }
    : shown;
};
