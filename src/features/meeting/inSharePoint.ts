// The lists of meetings in SharePoint.
import { meetings, members } from "../../plan/meetings/bodies.ts";
import { answers, records } from "../../plan/meetings/records.ts";
import { lastFirst, orderBy } from "../../schema/caml.ts";
import { inSharePoint } from "../../schema/inSharePoint.ts";
import { bodies, meetingLog } from "./list.ts";

const body = bodies.columns;
const member = members.columns;
const meeting = meetings.columns;
const log = meetingLog.columns;
const record = records.columns;
const answer = answers.columns;

const actionOf = {
  actionId: "The id of the action's row in Actions.",
  reference: "The action's reference at the time.",
};

const newestFirst = { title: "Newest first", isDefault: true, query: orderBy(lastFirst("Created")) };

export const lists = [
  inSharePoint(bodies, {
    descriptions: {
      title: "The name of the board or group.",
      purpose: "What it is there for.",
      meets: "How often it meets, such as “monthly”.",
      quorum: "How many members have to be there for a decision to count.",
    },
    views: [
      {
        title: "All bodies",
        isDefault: true,
        columns: ["LinkTitle", body.purpose, body.meets, body.quorum],
        query: orderBy(body.title),
      },
    ],
  }),
  inSharePoint(members, {
    descriptions: {
      title: "The name of the member, or of the role that sits there.",
      body: "The name of the board or group, as in Bodies.",
      capacity: "Whether they chair, are a member, or attend without a vote.",
      person: "Their account, if they have one here.",
      from: "The first day of their membership.",
      to: "The last day of their membership; empty while it lasts.",
    },
    views: [
      {
        title: "By body",
        isDefault: true,
        columns: ["LinkTitle", member.body, member.capacity, member.person, member.from, member.to],
        query: orderBy(member.body, member.title),
      },
    ],
  }),
  inSharePoint(meetings, {
    descriptions: {
      title: "What the meeting is called.",
      body: "The board or group that meets, as in Bodies.",
      on: "The day of the meeting.",
      time: "When it begins, such as “10:00”.",
      place: "Where it is.",
      agenda: "What is looked at, an item per line.",
      papers: "The addresses of the papers for the meeting, one per line.",
    },
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: ["LinkTitle", meeting.body, meeting.on, meeting.time, meeting.place],
        query: orderBy(lastFirst(meeting.on)),
      },
    ],
  }),
  inSharePoint(meetingLog, {
    descriptions: {
      title: "The entry in one line.",
      meetingId: "The id of the meeting's row in Meetings.",
      kind: "The meeting was opened or closed, somebody began to present, something was shown, or who is present.",
      presenting: "The operation of the entry by which the presenter began.",
      ...actionOf,
      item: "The item of the agenda that was shown.",
      view: "The view that was shown.",
      words: "Who is present, a name or role per line.",
    },
    filledByBoard: ["meetingId", "actionId", "reference", "item", "view"],
    views: [{ ...newestFirst, columns: ["LinkTitle", log.kind, log.reference, log.item, "Author", "Created"] }],
  }),
  inSharePoint(records, {
    description:
      "Challenges of ratings, decisions and questions, of meetings and between them. Entries are added, never edited.",
    descriptions: {
      title: "The entry in one line.",
      ...actionOf,
      kind: "A challenge of a rating, the acceptance of the answer to one, a decision, or a question.",
      meetingId: "The id of the meeting's row in Meetings.",
      held: "For a challenge: the rating that it should be.",
      rated: "For a challenge: how the action was rated.",
      owner: "For a decision or a question: who has to do something.",
      due: "For a decision or a question: the day by which its owner reports back.",
      extension: "For a decision about a later date: whether it was agreed or refused.",
      asked: "The later date that was asked for.",
      again: "For a refused date: the date that counts again. Empty: the original one.",
      about: "For an acceptance: the operation of the challenge.",
      answer: "For an acceptance: the operation of the answer that settles it.",
      words: "What was decided or asked, or why the rating is challenged.",
    },
    filledByBoard: ["actionId", "reference", "meetingId", "rated", "asked", "again"],
    views: [
      {
        ...newestFirst,
        columns: [
          "LinkTitle",
          ...[record.kind, record.reference, record.held, record.owner, record.due, record.extension, record.words],
          ...(["Author", "Created"] as const),
        ],
      },
    ],
  }),
  inSharePoint(answers, {
    description: "Answers to what meetings put on record, and what was done about it. Entries are added, never edited.",
    descriptions: {
      title: "The entry in one line.",
      ...actionOf,
      kind: "An answer to a challenge or a question, or that a decision is done.",
      about: "The operation of the entry in Meeting records that it answers.",
      words: "The answer, or what was done.",
    },
    filledByBoard: ["actionId", "reference"],
    views: [
      {
        ...newestFirst,
        columns: ["LinkTitle", answer.kind, answer.reference, answer.words, "Author", "Created"],
      },
    ],
  }),
];
