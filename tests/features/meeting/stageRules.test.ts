// What the stage goes through and where it is: pure rules.
import { expect, test } from "vitest";
import { meetingLog } from "../../../src/features/meeting/list.ts";
import type { Shown } from "../../../src/features/meeting/meetingLog.ts";
import { readPlace, withPlace } from "../../../src/features/meeting/place.ts";
import { stepFrom } from "../../../src/features/meeting/stageItems.ts";
import { createSteps } from "../../../src/features/meeting/steps.ts";
import { meetingBefore, meetingFor, roundSince } from "../../../src/features/meeting/whichMeeting.ts";
import type { Board } from "../../../src/plan/board.ts";
import { type Meeting, meetings } from "../../../src/plan/meetings/bodies.ts";
import { type Round, rounds as roundsList } from "../../../src/plan/rounds.ts";
import { freezePlan } from "../../../src/plan/snapshots/freeze.ts";
import { fileOf, snapshotFiles } from "../../../src/plan/snapshots/list.ts";
import { sealedFigures, sealFields } from "../../../src/plan/snapshots/seal.ts";
import { readAddress, writeAddress } from "../../../src/ui/kit/address.ts";
import { aBoard, anEntry, coordinator5 } from "../../support/builders.ts";
import { fakeClock } from "../../support/fakeClock.ts";

const today = "2026-11-22";

function aMeeting(id: number, on: string, body = "Joint Board"): Meeting {
  return { ...anEntry(meetings, { title: `${body} ${on}`, body, on }), id };
}

/** With the kinds of entries that the log has of some of them. */
function boardWith(all: readonly Meeting[], log: readonly (readonly [number, "Opened" | "Closed"])[] = []): Board {
  const read = (rows: readonly { readonly id: number }[]) =>
    ({ kind: "read", rows: new Map(rows.map((row) => [row.id, row])) }) as never;
  const entries = log.map(([meetingId, kind]) => anEntry(meetingLog, { meetingId, kind }, coordinator5, today));
  return aBoard({
    lists: new Map([
      [meetings.title, read(all)],
      [meetingLog.title, read(entries)],
    ]),
  });
}

test("the stage is of the meeting in its address, otherwise of the one that is open, otherwise of the next", () => {
  const all = [aMeeting(1, "2026-10-13"), aMeeting(2, "2026-12-08"), aMeeting(3, "2027-01-12")];
  const idOf = (query: string, log?: Parameters<typeof boardWith>[1]) =>
    meetingFor(boardWith(all, log), query, today)?.id;
  expect(idOf("")).toBe(2);
  expect(idOf("", [[1, "Opened"]])).toBe(1);
  expect(idOf("meeting=3", [[1, "Opened"]])).toBe(3);
  expect(
    idOf("", [
      [2, "Opened"],
      [2, "Closed"],
    ]),
  ).toBe(3);
  expect(idOf("meeting=99")).toBe(2);
  expect(meetingFor(boardWith([]), "", today)).toBeUndefined();
});

test("the meeting before is the last of the same body", () => {
  const now = aMeeting(4, "2026-12-08");
  const all = [aMeeting(1, "2026-09-08"), aMeeting(2, "2026-10-13"), aMeeting(3, "2026-11-10", "Cabinet"), now];
  expect(meetingBefore(boardWith(all), now)?.id).toBe(2);
});

test("it is compared with the last round that was closed when the body last met, or with the last of all", () => {
  const aRound = (number: number, closedOn: string): Round => {
    const link = `https://council.example/sites/plan/${snapshotFiles.title}/${fileOf(number)}`;
    const figures = sealedFigures(freezePlan(aBoard(), closedOn));
    const said = sealFields({ link, sha256: String(number).repeat(64), previous: undefined, figures });
    const [opening, closing] = (["Opened", "Closed"] as const).map((kind) => anEntry(roundsList, { kind, ...said }));
    if (!opening) throw new Error("There is no round.");
    return { ...{ number, closedOn, opening, closing }, openedOn: closedOn, openedBy: "", words: "" };
  };
  const rounds = [aRound(1, "2026-09-30"), aRound(2, "2026-10-13"), aRound(3, "2026-11-20")];
  const [before, now] = [aMeeting(1, "2026-10-13"), aMeeting(2, "2026-12-08")];
  const numberOf = (all: readonly Meeting[], meeting?: Meeting) =>
    roundSince({ ...boardWith(all), rounds }, meeting)?.round.number;
  expect(numberOf([before, now], now)).toBe(2);
  expect(numberOf([now], now)).toBe(3);
  expect(numberOf([], undefined)).toBe(3);
  expect(numberOf([aMeeting(1, "2026-08-01"), now], now)).toBe(3);
});

test.each<Shown>([
  { kind: "board" },
  { kind: "action", id: 27, reference: "4.1.1" },
  { kind: "action", id: 28, reference: "" },
  { kind: "item", text: "Any other business & what comes of it" },
])("a place of one's own is kept in the address: $kind", (place) => {
  const address = writeAddress({ screen: "stage", query: withPlace("meeting=3", place) });
  expect(readPlace(readAddress(address).query)).toEqual(place);
  expect(withPlace(withPlace("meeting=3", place), undefined)).toBe("meeting=3");
});

test("what somebody made up in an address is no place", () => {
  for (const at of ["action.0.1", "action.x.1", "item.", "somewhere"]) expect(readPlace(`at=${at}`)).toBeUndefined();
});

test("steps go from item to item and stop at the ends; from anywhere else they come to the first or the last", () => {
  const items = ["One", "Two", "Three"].map((text) => ({ shown: { kind: "item", text } as const, reasons: [] }));
  const [one, two, three] = items;
  expect(stepFrom(items, one?.shown, 1)).toBe(two);
  expect(stepFrom(items, three?.shown, 1)).toBeUndefined();
  expect(stepFrom(items, one?.shown, -1)).toBeUndefined();
  expect(stepFrom(items, { kind: "board" }, 1)).toBe(one);
  expect(stepFrom(items, { kind: "action", id: 1, reference: "1.1" }, -1)).toBe(three);
});

test("a step is written at once, and of those within a second the last", async () => {
  const clock = fakeClock();
  const written: number[] = [];
  const steps = createSteps<number>((step) => written.push(step), clock);
  for (const step of [1, 2, 3]) steps.take(step);
  expect(written).toEqual([1]);
  await clock.advance(1_000);
  expect(written).toEqual([1, 3]);
  steps.take(4);
  expect(written).toEqual([1, 3]);
  await clock.advance(1_000);
  expect(written).toEqual([1, 3, 4]);
  await clock.advance(5_000);
  steps.take(5);
  steps.take(6);
  steps.end();
  expect(written).toEqual([1, 3, 4, 5, 6]);
});
