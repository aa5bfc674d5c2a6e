// Abuses of the logs.
import { council } from "../odd/base.ts";
import {
  type Abuse,
  type At,
  claimedByLead,
  claimedInRow,
  claimOf,
  entry,
  inBatch,
  key,
  leavesNoTrace,
  merge,
  onAction,
  post,
  remove,
  reUploaded,
  uploaded,
} from "./abuse.ts";
import { folderPath, listOf, PATH } from "./base.ts";

const claiming = ["claim", "column", "stale", "late", "words of entries", "regressions", "verification", "held"];
const verifying = [
  "verification",
  "column",
  "stale",
  "words of entries",
  "claim",
  "returned",
  "regressions",
  "held",
  "late",
];
const roundFacts = ["rounds", "plan", "stale"];
const logPath = (list: string) => `${PATH}/Lists/${list}`;
/** Somebody else who may have claimed it. */
const anothers = (at: At) => (at.me.login === at.lead ? at.coordinator : at.lead);
const inNameOf = (login: string) => ({ Author: key(login), Editor: key(login) });
const madeOn = (moment: string) => ({ Created: moment, Modified: moment });
const forged = (at: At, of: string, kind: string) => ({
  ...{ Title: "x", ActionId: String(at.action(of)), RecordKind: kind, OperationId: `forged ${kind}`, Words: "Seen." },
  ...(kind === "Claimed" && { WithoutEvidence: "SC1 Seen.\nSC2 Seen." }),
  ...(kind === "Verified" && { CriteriaChecked: "SC1, SC2" }),
});
const verified = { RecordKind: "Verified" };
const naming = (at: At, of: string) => ({ ClaimOperation: claimOf(at, of) });
const claimed = { RecordKind: "Claimed" };

/** The first piece of evidence of a claimed or verified action. */
const pieceOf = (at: At, of: string) => `Evidence ${at.action(of)} SC1`;
const withdrawal = (at: At, of: string) =>
  entry(at, "Evidence corrections", of, { RecordKind: "Withdrawn", EvidencePiece: pieceOf(at, of) });
const withdrawing = [...claiming, "returned", "evidence", "evidenced", "links"];

/** Two people other than oneself who may add claims and evidence, one of the programme. */
const twoOthers = (at: At) =>
  [at.lead, at.coordinator, council("lead-2")].filter((login) => login !== at.me.login).slice(0, 2);

/** One of the programme claims an action, and somebody else adds a claim after that. */
const twoClaim: Abuse["after"] = (at) => {
  const [one = at.lead, other = at.coordinator] = twoOthers(at);
  return [
    [one, entry(at, "Claims", "1", { RecordKind: "Claimed" })],
    [one, onAction(at, "1", claimedInRow(at.id(one)))],
    [other, entry(at, "Claims", "4", { RecordKind: "Withdrawn" })],
  ];
};

export const entryAbuses: readonly Abuse[] = [
  {
    name: "verified without a claim",
    requests: (at) => [entry(at, "Verifications", "1", verified)],
  },
  {
    name: "verified before it is claimed",
    requests: (at) => [entry(at, "Verifications", "1", verified)],
    after: (at) => claimedByLead(at, "1"),
  },
  {
    name: "claimed and verified by the same person",
    requests: (at) => [
      entry(at, "Claims", "1", claimed),
      onAction(at, "1", claimedInRow(at.id(at.me.login))),
      entry(at, "Verifications", "1", verified),
    ],
    honest: { own: claiming.filter((fact) => fact !== "verification") },
  },
  {
    name: "a claim of the lead verified",
    requests: (at) => [entry(at, "Verifications", "2", verified)],
    honest: { independent: verifying },
  },
  {
    name: "a claim of the lead verified, and not named",
    requests: (at) => [entry(at, "Verifications", "2", { ...verified, ClaimOperation: "" })],
  },
  {
    name: "a claim verified of which one criterion was not checked",
    requests: (at) => [entry(at, "Verifications", "2", { ...verified, CriteriaChecked: "SC1" })],
  },
  {
    name: "a claim verified without a word of what was checked",
    requests: (at) => [entry(at, "Verifications", "2", { ...verified, Words: " " })],
  },
  {
    name: "claimed and verified with neither evidence nor a reason",
    requests: (at) => [
      entry(at, "Claims", "1", { ...claimed, WithoutEvidence: "SC1 Seen in meetings.", OperationId: "lacking" }),
      onAction(at, "1", claimedInRow(at.id(at.me.login))),
    ],
    after: (at) => [
      [council("verifier-2"), entry(at, "Verifications", "1", { ...verified, ClaimOperation: "lacking" })],
    ],
  },
  {
    name: "found to be still in place the day after",
    before: (at) => [[council("verifier-2"), entry(at, "Verifications", "2", verified)]],
    requests: (at) => [entry(at, "Verifications", "2", { RecordKind: "Held" })],
  },
  {
    name: "a claim without an operation, and its verification",
    before: (at) => [[at.lead, entry(at, "Claims", "2", { RecordKind: "Withdrawn" })]],
    requests: (at) => [
      entry(at, "Claims", "2", { ...claimed, OperationId: "" }),
      onAction(at, "2", claimedInRow(at.id(at.me.login))),
      entry(at, "Verifications", "2", { ...verified, ClaimOperation: "" }),
    ],
    honest: { own: claiming },
  },
  {
    name: "evidence of a claim withdrawn",
    requests: (at) => [withdrawal(at, "2")],
    honest: { own: withdrawing, independent: withdrawing },
  },
  {
    name: "evidence of a verified action withdrawn, as if before its claim",
    requests: (at) => [
      uploaded(logPath("Evidence corrections"), "Evidence corrections", {
        ...{ Title: "x", ActionId: String(at.action("3")), RecordKind: "Withdrawn", Words: "Wrong." },
        ...{ EvidencePiece: pieceOf(at, "3"), OperationId: "forged withdrawal", ...madeOn("2026-05-01T12:00:00Z") },
      }),
    ],
    honest: { own: withdrawing, independent: withdrawing },
  },
  {
    name: "the evidence of another action withdrawn by an entry about this one",
    requests: (at) => [
      entry(at, "Evidence corrections", "1", { RecordKind: "Withdrawn", EvidencePiece: pieceOf(at, "3") }),
    ],
  },
  {
    name: "a claim returned that was never made",
    requests: (at) => [entry(at, "Verifications", "1", { RecordKind: "Returned" })],
  },
  {
    name: "a claim verified that was withdrawn, and another made",
    before: (at) => [
      [at.lead, entry(at, "Claims", "2", { RecordKind: "Withdrawn" })],
      [at.lead, entry(at, "Claims", "2", claimed)],
    ],
    requests: (at) => [entry(at, "Verifications", "2", verified)],
  },
  {
    name: "the claim of another action verified",
    requests: (at) => [entry(at, "Verifications", "2", { ...verified, ...naming(at, "3") })],
  },
  {
    name: "a claim in the row, with a verification",
    requests: (at) => [onAction(at, "1", claimedInRow(at.id(at.lead))), entry(at, "Verifications", "1", verified)],
  },
  {
    name: "claimed by an entry, and the row names oneself",
    requests: (at) => [entry(at, "Claims", "1", claimed), onAction(at, "1", claimedInRow(at.id(at.me.login)))],
    honest: { own: claiming },
  },
  {
    name: "the claim of a verified action withdrawn",
    requests: (at) => [entry(at, "Claims", "3", { RecordKind: "Withdrawn" })],
    honest: { own: claiming },
  },
  {
    name: "a verified action re-opened",
    requests: (at) => [entry(at, "Claims", "3", { RecordKind: "Re-opened" })],
    honest: { own: claiming },
  },
  {
    name: "a claimed action claimed again, over the verification",
    requests: (at) => [entry(at, "Claims", "3", claimed)],
    honest: { own: claiming },
  },
  {
    name: "found to be still in place",
    requests: (at) => [entry(at, "Verifications", "3", { RecordKind: "Held" })],
    honest: { independent: verifying },
  },
  {
    name: "found to be no longer in place",
    requests: (at) => [entry(at, "Verifications", "3", { RecordKind: "Slipped" })],
    honest: { independent: verifying },
  },
  {
    name: "a claim returned",
    requests: (at) => [entry(at, "Verifications", "2", { RecordKind: "Returned" })],
    honest: { independent: verifying },
  },
  {
    name: "somebody else's verification annulled",
    requests: (at) => [entry(at, "Verifications", "3", { RecordKind: "Annulled" })],
  },
  {
    name: "a claim in another's name",
    known: leavesNoTrace,
    requests: (at) => [
      uploaded(logPath("Claims"), "Claims", { ...forged(at, "1", "Claimed"), ...inNameOf(anothers(at)) }),
      onAction(at, "1", claimedInRow(at.id(anothers(at)))),
    ],
  },
  {
    name: "claimed by an entry, and the programme's coordinator writes that name into the row",
    requests: (at) => [entry(at, "Claims", "1", claimed)],
    after: (at) => [[at.coordinator, onAction(at, "1", claimedInRow(at.id(at.me.login)))]],
    honest: { own: claiming },
  },
  {
    name: "a verification of an odd kind, without a claim",
    requests: (at) => [entry(at, "Verifications", "1", { RecordKind: "VERIFIED " })],
  },
  {
    name: "a verification about no action",
    requests: (at) => [entry(at, "Verifications", "1", { RecordKind: "Verified", ActionId: 9999 })],
  },
  {
    name: "a claim with another as author and oneself as editor",
    requests: (at) => [
      uploaded(logPath("Claims"), "Claims", { ...forged(at, "1", "Claimed"), Author: key(anothers(at)) }),
      onAction(at, "1", claimedInRow(at.id(anothers(at)))),
    ],
  },
  {
    name: "the claim of a verified action withdrawn in another's name",
    known: leavesNoTrace,
    requests: (at) => [
      uploaded(logPath("Claims"), "Claims", { ...forged(at, "3", "Withdrawn"), ...inNameOf(anothers(at)) }),
    ],
  },
  {
    name: "a verification in a verifier's name",
    known: leavesNoTrace,
    requests: (at) => [
      uploaded(logPath("Verifications"), "Verifications", {
        ...forged(at, "2", "Verified"),
        ...naming(at, "2"),
        ...inNameOf(council("verifier-2")),
      }),
    ],
  },
  {
    name: "a claim of two months ago",
    requests: (at) => [
      uploaded(logPath("Claims"), "Claims", { ...forged(at, "1", "Claimed"), ...madeOn("2026-04-15T10:00:00Z") }),
      onAction(at, "1", { ...claimedInRow(at.id(at.me.login)), ClaimedOn: "2026-04-14T23:00:00Z" }),
    ],
  },
  {
    name: "a verification dated after a claim to come",
    requests: (at) => [
      uploaded(logPath("Verifications"), "Verifications", {
        ...forged(at, "1", "Verified"),
        ...madeOn("2026-07-01T10:00:00Z"),
      }),
    ],
    after: (at) => claimedByLead(at, "1"),
  },
  {
    name: "a verification dated some hours later, after a claim to come",
    after: (at) => claimedByLead(at, "1"),
    requests: (at) => [
      uploaded(logPath("Verifications"), "Verifications", {
        ...forged(at, "1", "Verified"),
        ...madeOn("2026-06-30T20:00:00Z"),
      }),
    ],
  },
  {
    name: "a claim dated 23 hours ahead, before those of two others",
    requests: (at) => [
      uploaded(logPath("Claims"), "Claims", { ...forged(at, "5", "Claimed"), ...madeOn("2026-07-01T09:00:00Z") }),
    ],
    after: twoClaim,
    readOn: new Date("2026-07-02T10:00:00Z"),
  },
  {
    name: "a claim dated 20 days ahead, before those of two others, when these days have passed",
    requests: (at) => [
      uploaded(logPath("Claims"), "Claims", { ...forged(at, "5", "Claimed"), ...madeOn("2026-07-20T09:00:00Z") }),
    ],
    after: twoClaim,
    readOn: new Date("2026-07-21T10:00:00Z"),
  },
  {
    name: "evidence dated 23 hours ahead, before that of two others",
    requests: (at) => [
      uploaded(logPath("Evidence"), "Evidence", {
        ...{ Title: "x", ActionId: String(at.action("5")), OperationId: "forged evidence" },
        ...madeOn("2026-07-01T09:00:00Z"),
      }),
    ],
    after: (at) =>
      twoOthers(at).map((login) => [login, entry(at, "Evidence", "1", { Criterion: "SC1", EvidenceKind: "Data" })]),
    readOn: new Date("2026-07-02T10:00:00Z"),
  },
  {
    name: "the claim of an action verified before its row is there",
    before: (at) => [[at.lead, entry(at, "Claims", "1", { ...claimed, ActionId: at.next, OperationId: "too soon" })]],
    requests: (at) => [entry(at, "Verifications", "1", { ...verified, ActionId: at.next, ClaimOperation: "too soon" })],
    after: (at) => [
      [council("owner"), uploaded(folderPath(at.me.target), "Actions", { Title: "New", Reference: "7.7.7" }, false)],
      [at.lead, merge("Actions", at.next, claimedInRow(at.id(at.lead)))],
    ],
  },
  {
    name: "a verification dated before it was written",
    known: leavesNoTrace,
    requests: (at) => [
      uploaded(logPath("Verifications"), "Verifications", {
        ...forged(at, "2", "Verified"),
        ...naming(at, "2"),
        ...madeOn("2026-05-20T10:00:00Z"),
      }),
    ],
  },
  {
    name: "evidence in another's name",
    known: leavesNoTrace,
    requests: (at) => [
      uploaded(logPath("Evidence"), "Evidence", {
        ...{ Title: "x", ActionId: String(at.action("1")), Criterion: "SC1", OperationId: "forged evidence" },
        ...inNameOf(anothers(at)),
      }),
    ],
  },
  {
    name: "an entry edited afterwards",
    requests: (at) => [merge("Claims", at.entry("Claims", "2"), { Words: "Never said." })],
  },
  {
    name: "an entry edited afterwards as a document is, without a new version",
    requests: (at) => [reUploaded("Verifications", at.entry("Verifications", "3"), { Words: "Never said." })],
  },
  {
    name: "one's own entry turned to another action",
    requests: (at) => [
      entry(at, "Evidence", "1", { Words: "A visit." }),
      (made) => merge("Evidence", made, { ActionId: at.action("4") }),
    ],
    honest: { own: ["evidence"], independent: ["evidence"] },
  },
  {
    name: "an entry deleted",
    requests: (at) => [remove(`${listOf("Verifications")}/items(${at.entry("Verifications", "3")})`)],
  },
  {
    name: "an entry recycled",
    requests: (at) => [post(`${listOf("Claims")}/items(${at.entry("Claims", "2")})/recycle()`)],
  },
  {
    name: "one's own entry deleted",
    requests: (at) => [entry(at, "Claims", "1", claimed), (made) => remove(`${listOf("Claims")}/items(${made})`)],
    honest: { own: claiming },
  },
  {
    name: "an entry with the operation of a claim to come",
    requests: (at) => [entry(at, "Claims", "4", { RecordKind: "Withdrawn", OperationId: "to come" })],
    honest: { own: claiming },
  },
  {
    name: "evidence for every criterion",
    requests: (at) => [
      entry(at, "Evidence", "1", { Criterion: "SC1", EvidenceKind: "Data" }),
      entry(at, "Evidence", "1", { Criterion: "SC2", EvidenceKind: "Data" }),
    ],
    honest: { own: ["evidenced", "evidence"], independent: ["evidenced", "evidence"] },
  },
  {
    name: "evidence with a link that reads backwards",
    requests: (at) => [
      entry(at, "Evidence", "1", {
        Criterion: "SC1",
        EvidenceLink: `${at.siteUrl}/Evidence%20files/a%E2%80%AEfdp.exe`,
      }),
    ],
    honest: { own: ["evidenced", "evidence"], independent: ["evidenced", "evidence"] },
  },
  {
    name: "evidence with a script for a link",
    requests: (at) => [entry(at, "Evidence", "1", { Criterion: "SC1", EvidenceLink: "javascript:alert(1)" })],
    honest: { own: ["evidenced", "evidence"], independent: ["evidenced", "evidence"] },
  },
  {
    name: "evidence that names another action",
    requests: (at) => [entry(at, "Evidence", "1", { Reference: "2.1.1", Title: "2.1.1 claimed complete" })],
    honest: { own: ["evidenced", "evidence"], independent: ["evidenced", "evidence"] },
  },
  {
    name: "an entry of sixty thousand characters",
    requests: (at) => [entry(at, "Claims", "4", { ...claimed, Words: "x".repeat(60_000) })],
    honest: { own: claiming },
  },
  {
    name: "a hundred and twenty claims in a row",
    requests: (at) => Array.from({ length: 120 }, () => entry(at, "Claims", "3", { RecordKind: "Withdrawn" })),
    honest: { own: claiming },
  },
  {
    name: "a hundred and fifty pieces of evidence at once, before another's",
    requests: (at) =>
      [100, 50].map((count) =>
        inBatch(
          at.siteUrl,
          Array.from({ length: count }, () => entry(at, "Evidence", "1", { Words: "x".repeat(5000) })),
        ),
      ),
    after: (at) => [[anothers(at), entry(at, "Evidence", "1", { Criterion: "SC1", EvidenceKind: "Data" })]],
    honest: { own: ["evidence"], independent: ["evidence"] },
  },
  {
    name: "an original date that comes first",
    requests: (at) => [
      uploaded(logPath("Plan dates"), "Plan dates", {
        ...{ Title: "x", ActionId: String(at.action("4")), PlanDue: "2027-12-31T00:00:00Z", OperationId: "first" },
        ...{ Created: "2026-04-01T11:00:00Z", Modified: "2026-04-01T11:00:00Z" },
      }),
    ],
  },
  {
    name: "a second original date",
    requests: (at) => [entry(at, "Plan dates", "4", { PlanDue: "2027-12-31T00:00:00Z" })],
  },
  {
    name: "superseded by an entry",
    requests: (at) => [
      entry(at, "Supersessions", "4", { RecordKind: "Superseded" }),
      onAction(at, "4", { Lifecycle: "Superseded" }),
    ],
  },
  {
    name: "brought back by an entry",
    requests: (at) => [entry(at, "Supersessions", "5", { RecordKind: "Reinstated" })],
  },
  {
    name: "an entry that somebody else led the programme",
    requests: (at) => [
      post(`${listOf("Programme roles")}/items`, {
        ...{ Title: "x", ProgrammeId: at.me.target, TeamSince: "2026-03-31T23:00:00Z", OperationId: "team" },
        ...{ TeamLeadId: at.id(at.me.login), TeamCoordinatorId: at.id(at.me.login) },
      }),
    ],
  },
  {
    name: "the round closed",
    requests: () => [
      post(`${listOf("Update rounds")}/items`, { Title: "x", RecordKind: "Closed", OperationId: "closed" }),
    ],
    honest: { coordinators: roundFacts },
  },
  {
    name: "a round opened last month",
    requests: () => [
      uploaded(logPath("Update rounds"), "Update rounds", {
        ...{ Title: "x", RecordKind: "Opened", OperationId: "opened", Created: "2026-05-15T10:00:00Z" },
      }),
    ],
  },
];
