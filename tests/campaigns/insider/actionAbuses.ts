// Abuses of the rows of actions.
import { council } from "../odd/base.ts";
import {
  type Abuse,
  claimedInRow,
  fileAt,
  inBatch,
  key,
  leavesNoTrace,
  merge,
  onAction,
  post,
  remove,
  reUploaded,
  service,
  uploaded,
} from "./abuse.ts";
import { actionsPath, folderPath, listOf } from "./base.ts";

/** What leads and coordinators write of their own actions. */
const progress = [
  ...["rating", "column", "narrative", "ask", "corrective", "revised", "late", "updated", "stale", "unchanged"],
  "leads",
];
/** A row that says that work goes on ends the claim: whoever may re-open the action may write that. */
const reopening = ["column", "claim", "verification", "held", "regressions", "stale", "late", "words of entries"];

const otherFolder = (target: number) => folderPath(target === 2 ? 3 : 2);
const rowFile = (target: number, id: number) => `${folderPath(target)}/${id}_.000`;

export const actionAbuses: readonly Abuse[] = [
  {
    name: "an open action is claimed in its row, in the lead's name",
    requests: (at) => [onAction(at, "1", claimedInRow(at.id(at.lead)))],
  },
  {
    name: "an open action is claimed in its row, in one's own name",
    requests: (at) => [onAction(at, "1", claimedInRow(at.id(at.me.login)))],
  },
  {
    name: "the row says that somebody verified it",
    requests: (at) => [
      onAction(at, "2", { VerifiedOn: "2026-06-28T23:00:00Z", VerifiedById: at.id(council("verifier-2")) }),
    ],
  },
  {
    name: "the row says that it is embedded",
    requests: (at) => [onAction(at, "3", { EmbeddedOn: "2026-06-28T23:00:00Z" })],
  },
  {
    name: "the row says that all criteria have evidence",
    requests: (at) => [onAction(at, "1", { EvidenceCoverage: "2 of 2", EvidenceNote: "Everything is proven." })],
  },
  {
    name: "the row says that it is superseded",
    requests: (at) => [onAction(at, "4", { Lifecycle: "Superseded", SupersededReason: "No longer wanted." })],
  },
  {
    name: "the row says that it was brought back",
    requests: (at) => [onAction(at, "5", { Lifecycle: "In progress", SupersededReason: "", SupersededBy: "" })],
  },
  {
    name: "the row says that verified work goes on",
    requests: (at) => [onAction(at, "3", { Lifecycle: "In progress" })],
    honest: { own: reopening },
  },
  {
    name: "the row names another claimant",
    requests: (at) => [onAction(at, "2", { ClaimedById: at.id(council("slt-1")), ClaimedOn: "2026-04-09T23:00:00Z" })],
  },
  {
    name: "the row names another verifier, on another day",
    requests: (at) => [onAction(at, "3", { VerifiedById: at.id(at.me.login), VerifiedOn: "2026-06-09T23:00:00Z" })],
  },
  { name: "another reference", requests: (at) => [onAction(at, "1", { Reference: "9.9.9" })] },
  { name: "the reference of another action", requests: (at) => [onAction(at, "1", { Reference: "2.1.1" })] },
  {
    name: "a second row with a used reference",
    requests: (at) => [
      uploaded(folderPath(at.me.target), "Actions", { Title: "The same", Reference: at.reference("1") }, false),
    ],
  },
  {
    name: "a row outside the folders",
    requests: (at) => [uploaded(actionsPath, "Actions", { Title: "Mine", Reference: at.reference("1") }, false)],
  },
  { name: "another title", requests: (at) => [onAction(at, "1", { Title: "A plan is talked about" })] },
  { name: "another outcome", requests: (at) => [onAction(at, "1", { Outcome: "There is a plan." })] },
  { name: "another original date", requests: (at) => [onAction(at, "4", { OriginalDue: "2026-12-31T00:00:00Z" })] },
  { name: "no original date", requests: (at) => [onAction(at, "4", { OriginalDue: null })] },
  { name: "another date phrase", requests: (at) => [onAction(at, "1", { DatePhrase: "By the end of 2030" })] },
  { name: "the criteria of a claimed action are gone", requests: (at) => [onAction(at, "2", { SuccessCriteria: "" })] },
  {
    name: "easier criteria",
    requests: (at) => [onAction(at, "1", { SuccessCriteria: "SC1 Somebody has a plan" })],
  },
  {
    name: "the criteria of a verified action are others",
    requests: (at) => [onAction(at, "3", { SuccessCriteria: "SC1 All is well\nSC2 Everybody says so" })],
  },
  {
    name: "another rating and other progress",
    requests: (at) => [onAction(at, "4", { Rating: "Green", Narrative: "All is well." })],
    honest: { own: progress },
  },
  {
    name: "rating and progress, by somebody whom an owner put into the programme's group by hand",
    known:
      "Whoever an owner puts into a programme's group may edit its rows, because the owner chose so. Set-up names them.",
    before: ({ me }) => [
      [
        council("owner"),
        post(`sitegroups/getByName('Improvement programme ${me.target}')/users`, {
          LoginName: `i:0#.f|membership|${me.login}`,
        }),
      ],
    ],
    requests: (at) => [onAction(at, "4", { Rating: "Green", Narrative: "All is well." })],
    honest: { own: progress },
  },
  {
    name: "the row says that it was updated today",
    requests: (at) => [onAction(at, "4", { UpdatedOn: "2026-06-29T23:00:00Z", CarriedForward: 0 })],
    honest: { own: progress },
  },
  {
    name: "a revised date without a reason",
    requests: (at) => [onAction(at, "4", { RevisedDue: "2027-12-31T00:00:00Z", Slips: 0 })],
    refusedToOwners: true,
  },
  {
    name: "somebody else leads it",
    requests: (at) => [onAction(at, "1", { LeadsId: [at.id(council("visitor"))] })],
    honest: { own: progress },
  },
  {
    name: "a title that reads backwards",
    requests: (at) => [onAction(at, "1", { Title: "\u202eAction fdp.exe\u202c" })],
  },
  {
    name: "progress of sixty thousand characters",
    requests: (at) => [onAction(at, "1", { Narrative: "x".repeat(60_000) })],
    honest: { own: progress },
  },
  {
    name: "the operation of an edit still to come",
    requests: (at) => [onAction(at, "1", { OperationId: "0b5e4c1e-6a1d-4a50-9c0c-1f2e3d4c5b6a" })],
  },
  {
    name: "progress in another's name, at another time",
    known: leavesNoTrace,
    requests: (at) => [
      reUploaded("Actions", at.action("4"), {
        ...{ Narrative: "All is well.", Editor: key(council("visitor")), Modified: "2026-06-02T10:00:00Z" },
      }),
    ],
    honest: { own: progress },
  },
  {
    name: "a batch with If-Match: *",
    requests: (at) => [
      inBatch("/sites/improvement", [
        onAction(at, "1", claimedInRow(at.id(at.lead))),
        onAction(at, "2", { VerifiedOn: "2026-06-28T23:00:00Z" }),
      ]),
    ],
  },
  {
    name: "moved into another folder by MoveTo",
    requests: (at) => [
      post(
        `${fileAt(rowFile(at.me.target, at.action("1")))}/moveTo(newurl=@to,flags=0)?@to='${encodeURIComponent(
          `${otherFolder(at.me.target)}/${at.action("1")}_.000`.replaceAll("'", "''"),
        )}'`,
      ),
    ],
  },
  {
    name: "moved into another folder by MoveCopyUtil",
    requests: (at) => [
      service("SP.MoveCopyUtil.MoveFileByPath()", {
        srcPath: { DecodedUrl: rowFile(at.me.target, at.action("1")) },
        destPath: { DecodedUrl: `${otherFolder(at.me.target)}/${at.action("1")}_.000` },
        overwrite: true,
        options: {},
      }),
    ],
  },
  {
    name: "moved into another folder by its column",
    requests: (at) => [onAction(at, "1", { FileDirRef: otherFolder(at.me.target) })],
  },
  {
    name: "moved into another folder by a form",
    requests: (at) => [reUploaded("Actions", at.action("1"), { FileDirRef: otherFolder(at.me.target) })],
    refusedToOwners: true,
  },
  {
    name: "recycled",
    requests: (at) => [post(`${listOf("Actions")}/items(${at.action("1")})/recycle()`)],
  },
  { name: "deleted", requests: (at) => [remove(`${listOf("Actions")}/items(${at.action("4")})`)] },
  {
    name: "a version deleted",
    requests: (at) => [remove(`${listOf("Actions")}/items(${at.action("2")})/versions(512)`)],
  },
  {
    name: "a file attached",
    requests: (at) => [
      post(`${listOf("Actions")}/items(${at.action("1")})/AttachmentFiles/add(FileName='proof.html')`, "<b>Proof</b>"),
    ],
  },
  {
    name: "a comment that it is verified",
    requests: (at) => [post(`${listOf("Actions")}/items(${at.action("2")})/Comments`, { text: "Verified by me." })],
  },
  {
    name: "permissions of its own for the row",
    requests: (at) => [
      post(
        `${listOf("Actions")}/items(${at.action("2")})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`,
      ),
    ],
  },
  {
    name: "a claimed action not begun, by its row",
    requests: (at) => [
      merge("Actions", at.action("2"), { Lifecycle: "Not started", ClaimedById: null, ClaimedOn: null }),
    ],
    honest: { own: reopening },
  },
];
