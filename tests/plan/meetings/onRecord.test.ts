// What meetings put on record: what counts of it, what came of it, and why the rest does not count.
import { describe, expect, test } from "vitest";
import { isToDo, stateOf } from "../../../src/plan/meetings/decisions.ts";
import {
  acceptedEntry,
  answerEntry,
  challengeEntry,
  decisionEntry,
  doneEntry,
  extensionEntry,
  questionEntry,
} from "../../../src/plan/meetings/newRecord.ts";
import { onRecord, openChallenges } from "../../../src/plan/meetings/onRecord.ts";
import type { Day, Person } from "../../../src/schema/column.ts";
import { aBoard, anAction, coordinator5, lead5, verifier } from "../../support/builders.ts";
import { allInDoubt, aMeetingOf, chair, slt1 } from "./aMeeting.ts";

const lead3: Person = { id: 13, name: "Programme lead 3", email: "lead-3@council.example" };
const action = anAction({ rating: "Green" });
const today: Day = "2026-11-30";
const aMeeting = () => aMeetingOf(action);

const challenge = (meetingId?: number, why = "Half of the workshops have not been held.") =>
  challengeEntry({ action, meetingId }, { held: "Amber", rated: "Green", why });

describe("a challenge", () => {
  test("is open with both ratings until somebody of the programme answers", () => {
    const meeting = aMeeting();
    meeting.add(challenge());
    expect(meeting.record().challenges).toMatchObject([
      {
        ...{ state: "open", held: "Amber", rated: "Green", by: slt1, on: "2026-11-12", actionId: 1 },
        words: "Half of the workshops have not been held.",
      },
    ]);
    meeting.add(answerEntry(meeting.challenge(), "They are booked."), coordinator5, "2026-11-13");
    expect(meeting.record().challenges).toMatchObject([
      { state: "answered", answers: [{ by: coordinator5, words: "They are booked." }] },
    ]);
    expect(openChallenges(meeting.board()).get(1)).toHaveLength(1);
  });

  test.each([
    ["whoever made it", lead5],
    ["who chairs the body that met", slt1],
  ])("is not settled by %s with an answer that they gave themselves", (_, challenger) => {
    const meeting = aMeeting();
    if (challenger !== lead5) meeting.isChairedBy(lead5, "2026-01-01");
    meeting.add(challenge(7), challenger);
    meeting.add(answerEntry(meeting.challenge(), "They are booked."), lead5, "2026-11-13");
    meeting.add(acceptedEntry(meeting.challenge(), meeting.answer()), lead5, "2026-11-14");
    const { challenges, doubts } = meeting.record();
    expect(challenges[0]?.state).toBe("answered");
    expect(doubts).toEqual([
      "The acceptance that Programme lead 5 recorded on 14 November 2026 does not count, because Programme lead 5 gave the answer.",
    ]);
  });

  test.each([
    ["whoever made it", slt1, true],
    ["who chairs the body that met", chair, true],
    ["nobody else", verifier, false],
  ])("is settled by %s, with an answer", (_, by, isSettled) => {
    const meeting = aMeeting();
    meeting.isChairedBy(chair, "2026-01-01");
    meeting.add(challenge(7));
    meeting.add(answerEntry(meeting.challenge(), "They are booked."), lead5);
    meeting.add(acceptedEntry(meeting.challenge(), meeting.answer()), by);
    const { challenges, doubts } = meeting.record();
    expect(challenges[0]?.state).toBe(isSettled ? "settled" : "answered");
    expect(challenges[0]?.accepted?.by).toEqual(isSettled ? by : undefined);
    expect(openChallenges(meeting.board()).size).toBe(isSettled ? 0 : 1);
    expect(doubts).toEqual(
      isSettled
        ? []
        : [
            "The acceptance that Verifier 1 recorded on 12 November 2026 does not count, because Verifier 1 neither made the challenge nor chairs the body that met.",
          ],
    );
  });

  test.each([
    ["once the chair has gone", 7, "2026-10-31"],
    ["where it was made between meetings", undefined, undefined],
  ])("is not settled by a chair %s", (_, meetingId, to) => {
    const meeting = aMeeting();
    meeting.isChairedBy(chair, "2026-01-01", to);
    meeting.add(challenge(meetingId));
    meeting.add(answerEntry(meeting.challenge(), "They are booked."), lead5);
    meeting.add(acceptedEntry(meeting.challenge(), meeting.answer()), chair);
    expect(meeting.record().challenges[0]?.state).toBe("answered");
  });

  test("is not answered by people of another programme, who are named", () => {
    const meeting = aMeeting();
    meeting.add(challenge());
    meeting.add(answerEntry(meeting.challenge(), "All is well."), lead3);
    expect(meeting.record()).toMatchObject({
      challenges: [{ state: "open", answers: [] }],
      doubts: [expect.stringMatching(/^The answer that Programme lead 3 recorded .* neither leads nor coordinates/)],
    });
  });

  test("cannot be accepted before it is answered, nor by an answer to another", () => {
    const meeting = aMeeting();
    meeting.add(challenge());
    meeting.add(acceptedEntry(meeting.challenge(), { ...meeting.challenge(), operation: "none" }));
    expect(meeting.record()).toMatchObject({
      challenges: [{ state: "open" }],
      doubts: [expect.stringMatching(/does not say of which challenge, or which answer\.$/)],
    });
  });

  test("that says nothing of a rating does not count", () => {
    const meeting = aMeeting();
    const { list, fields } = challenge();
    meeting.add({ list, fields: { ...fields, held: undefined } });
    expect(meeting.record()).toMatchObject({
      challenges: [],
      doubts: [expect.stringMatching(/^The challenge that SLT/)],
    });
  });

  test("that the same person makes twice counts once, and their next one takes its place", () => {
    const meeting = aMeeting();
    meeting.add(challenge());
    meeting.add(challenge());
    expect(meeting.record().challenges).toHaveLength(1);
    meeting.add(challengeEntry({ action }, { held: "Red", rated: "Green", why: "None has been held." }));
    meeting.add(challenge(), chair);
    expect(meeting.record().challenges.map(({ held, state }) => [held, state])).toEqual([
      ["Amber", "replaced"],
      ["Red", "open"],
      ["Amber", "open"],
    ]);
  });
});

describe("a decision", () => {
  const decided = (words = "Report to the next meeting", owner: Person | undefined = lead3, due?: Day) =>
    decisionEntry({ action, meetingId: 7 }, { words, owner, due });

  test.each([
    ["its owner", lead3, "done"],
    ["whoever recorded it", slt1, "done"],
    ["the lead of its action", lead5, "done"],
    ["nobody else", verifier, "open"],
  ])("is done when %s says so", (_, by, state) => {
    const meeting = aMeeting();
    meeting.add(decided());
    meeting.add(doneEntry(meeting.decision(), "Reported."), by);
    const { decisions, doubts } = meeting.record();
    expect(decisions.map((each) => stateOf(each, today))).toEqual([state]);
    expect(doubts).toHaveLength(state === "done" ? 0 : 1);
  });

  test.each<[Day | undefined, Day, string]>([
    ["2026-11-30", "2026-11-30", "open"],
    ["2026-11-30", "2026-12-01", "overdue"],
    [undefined, "2030-01-01", "open"],
  ])("with the return date %s is, on %s, %s", (due, on, state) => {
    const meeting = aMeeting();
    meeting.add(decided("Report", lead3, due));
    expect(meeting.record().decisions.map((each) => stateOf(each, on))).toEqual([state]);
  });

  test("that gives nobody anything to do is decided, and in nobody's way", () => {
    const meeting = aMeeting();
    meeting.add(decisionEntry({ meetingId: 7 }, { words: "The plan for children is noted." }));
    meeting.add(extensionEntry({ action }, { kind: "Agreed", asked: "2026-12-31", again: undefined }));
    const { decisions } = meeting.record();
    expect(decisions.map((each) => [stateOf(each, today), isToDo(each, today), each.words])).toEqual([
      ["decided", false, "The plan for children is noted."],
      ["decided", false, "The due date of 31 December 2026 is agreed."],
    ]);
  });
});

describe("a question", () => {
  test("is answered by its owner, and everybody may answer one that is asked of nobody about nothing", () => {
    const meeting = aMeeting();
    meeting.add(questionEntry({ action }, { words: "How many came?", owner: lead3, due: "2026-11-20" }));
    meeting.add(questionEntry({}, { words: "When do we meet?" }));
    const states = () => meeting.record().questions.map((each) => stateOf(each, today));
    expect(states()).toEqual(["overdue", "open"]);
    for (const question of meeting.record().questions) meeting.add(answerEntry(question, "Soon."), verifier);
    expect(states()).toEqual(["overdue", "answered"]);
    meeting.add(answerEntry(meeting.question(), "40 of 52."), lead3);
    expect(states()).toEqual(["answered", "answered"]);
  });
});

test("Entries that SharePoint's own columns contradict do not count, and are named", () => {
  const meeting = aMeeting();
  meeting.add(challenge());
  const doubted = { ...meeting.board(), inDoubt: allInDoubt("It was changed afterwards.") };
  expect(onRecord(doubted)).toMatchObject({ challenges: [], doubts: ["It was changed afterwards."] });
});

test("A site without these lists has nothing on record", () => {
  expect(onRecord(aBoard())).toMatchObject({ challenges: [], decisions: [], questions: [], doubts: [] });
});
