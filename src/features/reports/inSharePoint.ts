// The lists of papers in SharePoint. Libraries have the views that come with them.
import { lastFirst, orderBy } from "../../schema/caml.ts";
import { inSharePoint } from "../../schema/inSharePoint.ts";
import { achievements, outlines, paperDrafts, paperLog, papers } from "./list.ts";

const log = paperLog.columns;
const outline = outlines.columns;
const achieved = achievements.columns;

export const lists = [
  inSharePoint(papers, { views: [] }),
  inSharePoint(paperDrafts, { views: [] }),
  inSharePoint(paperLog, {
    descriptions: {
      title: "The entry in one line.",
      kind: "A draft that was made, a paper that was issued, or an addendum to one.",
      paper: "The kind of paper.",
      meeting: "The meeting that the paper is for.",
      meetingOn: "The day of the meeting.",
      audience: "Internal, or public. A public paper leaves out what is not for publication.",
      version: "Counts the drafts and issues of this paper for this meeting and audience.",
      round: "The number of the round whose snapshot the paper was made from.",
      comparedWith: "The number of the round whose snapshot it is compared with.",
      snapshot: "The file in Snapshots that the paper was made from, its hash, and the hash of the snapshot before.",
      files: "The addresses of the paper's files, one per line.",
      decisions: "What was found in the text before it was released, and what was decided about it.",
      words: "For an addendum: what is corrected.",
      about: "Of an addendum: the operation of the entry of the issued paper.",
    },
    filledByBoard: ["version", "round", "comparedWith", "snapshot", "files", "decisions"],
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: [
          "LinkTitle",
          ...[log.kind, log.paper, log.meeting, log.meetingOn, log.audience, log.version, log.files, log.words],
          ...(["Author", "Created"] as const),
        ],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
  inSharePoint(outlines, {
    descriptions: {
      title: "The paper's name.",
      kind: "The kind of paper. The board fills this in.",
      sections: "The paper's sections in order, one per line. A minus in front leaves a section out.",
      meeting: "The meeting that the paper goes to.",
      directorate: "The directorate that the paper comes from.",
      author: "The role of the person who wrote the paper.",
      signOff: "The role of the person who approves the paper.",
      contact: "Who to ask about the paper.",
      theme: "The policy theme of the paper.",
      summary: "What the paper is about, in a few sentences.",
      recommendations: "What the meeting is asked to decide.",
      proposals: "What is proposed, in detail.",
      finance: "What it costs and how it is paid for.",
      risks: "What could go wrong, and what is uncertain.",
      implications: "What it means for policy and performance.",
      background: "The papers that this one relies on, and who was consulted.",
    },
    filledByBoard: ["kind"],
    views: [
      {
        title: "All papers",
        isDefault: true,
        columns: ["LinkTitle", outline.meeting, outline.directorate, outline.author, "Editor", "Modified"],
        query: orderBy(outline.title),
      },
    ],
  }),
  inSharePoint(achievements, {
    descriptions: {
      title: "What was achieved, in one line.",
      kind: "An achievement, or the withdrawal of one.",
      programme: "The programme's number in the plan.",
      achievedOn: "The day on which it was achieved.",
      words: "What changed, and for whom. For a withdrawal: the reason.",
      evidence: "The address of a document that shows it.",
      about: "Of a withdrawal: the operation of the entry that is withdrawn.",
    },
    views: [
      {
        title: "Newest first",
        isDefault: true,
        columns: [
          "LinkTitle",
          ...[achieved.kind, achieved.programme, achieved.achievedOn, achieved.words, achieved.evidence],
          ...(["Author", "Created"] as const),
        ],
        query: orderBy(lastFirst("Created")),
      },
    ],
  }),
];
