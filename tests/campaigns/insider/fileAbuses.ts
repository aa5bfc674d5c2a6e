// Abuses of evidence files.
import { createHash } from "node:crypto";
import { type Abuse, type At, entry, fileAt, post, putFile, type Request, remove, service } from "./abuse.ts";
import { folderPath, PATH } from "./base.ts";

const CONTENT = "Nine in ten";
const LIBRARY = "Evidence files";
const RESTRICTED = "Restricted evidence";
const folderOf = ({ me }: At, other?: 2) => folderPath(other ?? me.target, LIBRARY);
const restrictedOf = ({ me }: At) => folderPath(me.target, RESTRICTED);
const complaints = (at: At) => `${restrictedOf(at)}/complaints.txt`;
const withRestricted = (at: At): readonly (readonly [string, Request])[] => [
  [at.coordinator, putFile(restrictedOf(at), "complaints.txt", "Names")],
];
const survey = (at: At) => `${folderOf(at)}/survey.txt`;
const inQuotes = (path: string) => `'${encodeURIComponent(path.replaceAll("'", "''"))}'`;

/** The coordinator adds a file, and an entry with its link. */
const withFile = (at: At): readonly (readonly [string, Request])[] => [
  [at.coordinator, putFile(folderOf(at), "survey.txt", CONTENT)],
  [
    at.coordinator,
    entry(at, "Evidence", "1", {
      ...{ Criterion: "SC1", EvidenceKind: "Data" },
      ...{ EvidenceLink: new URL(at.siteUrl).origin + encodeURI(survey(at)), FileSize: CONTENT.length },
      FileHash: createHash("sha256").update(CONTENT).digest("hex"),
    }),
  ],
];

const about = (name: string, requests: (at: At) => readonly Request[]): Abuse => ({ name, before: withFile, requests });

export const fileAbuses: readonly Abuse[] = [
  about("a file of evidence added again over itself", (at) => [putFile(folderOf(at), "survey.txt", "One in ten")]),
  about("a file of evidence written over", (at) => [
    { path: `${fileAt(survey(at))}/$value`, sent: { method: "PUT", body: "One in ten" } },
  ]),
  about("a file of evidence written over in pieces", (at) => [
    post(`${fileAt(survey(at))}/startUpload(uploadId=guid'0b5e4c1e-6a1d-4a50-9c0c-1f2e3d4c5b6a')`, "One "),
    post(
      `${fileAt(survey(at))}/finishUpload(uploadId=guid'0b5e4c1e-6a1d-4a50-9c0c-1f2e3d4c5b6a',fileOffset=4)`,
      "in ten",
    ),
  ]),
  about("a file of evidence deleted", (at) => [remove(fileAt(survey(at)))]),
  about("a file of evidence recycled", (at) => [post(`${fileAt(survey(at))}/recycle()`)]),
  about("a file of evidence renamed, and another given its name", (at) => [
    post(`${fileAt(survey(at))}/moveTo(newurl=@to,flags=0)?@to=${inQuotes(`${folderOf(at)}/old.txt`)}`),
    putFile(folderOf(at), "survey.txt", "One in ten"),
  ]),
  about("a file of evidence moved to another programme", (at) => [
    service("SP.MoveCopyUtil.MoveFileByPath()", {
      srcPath: { DecodedUrl: survey(at) },
      destPath: { DecodedUrl: `${folderOf(at, 2)}/survey.txt` },
      overwrite: false,
      options: {},
    }),
  ]),
  about("a file of evidence checked out", (at) => [post(`${fileAt(survey(at))}/checkOut()`)]),
  {
    name: "a page for a file",
    requests: (at) => [
      putFile(folderOf(at), "report.html", "<script>alert(1)</script>"),
      entry(at, "Evidence", "1", {
        ...{ Criterion: "SC1", EvidenceKind: "Data" },
        EvidenceLink: new URL(at.siteUrl).origin + encodeURI(`${folderOf(at)}/report.html`),
      }),
    ],
  },
  {
    name: "evidence with a file that was never there",
    requests: (at) => [
      entry(at, "Evidence", "1", {
        ...{ Criterion: "SC1", EvidenceKind: "Data" },
        EvidenceLink: new URL(at.siteUrl).origin + encodeURI(`${folderOf(at)}/none.txt`),
      }),
    ],
    honest: { own: ["evidence"], independent: ["evidence"] },
  },
  {
    name: "evidence with a restricted file that was never there",
    requests: (at) => [
      entry(at, "Evidence", "1", {
        ...{ Criterion: "SC1", EvidenceKind: "Data" },
        EvidenceLink: new URL(at.siteUrl).origin + encodeURI(`${restrictedOf(at)}/none.txt`),
      }),
    ],
    // Not everybody can look, so it counts for all alike, and those who can are told.
    honest: { own: ["evidence", "evidenced"], independent: ["evidence", "evidenced"] },
  },
  {
    name: "a restricted file moved to where everybody reads it",
    before: withRestricted,
    requests: (at) => [
      service("SP.MoveCopyUtil.MoveFileByPath()", {
        srcPath: { DecodedUrl: complaints(at) },
        destPath: { DecodedUrl: `${folderOf(at)}/complaints.txt` },
        overwrite: false,
        options: {},
      }),
    ],
  },
  {
    name: "a restricted file shared by permissions of its own",
    before: withRestricted,
    requests: (at) => [
      post(
        `${fileAt(complaints(at))}/ListItemAllFields/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=false)`,
      ),
    ],
  },
  {
    name: "a file outside the folders",
    requests: () => [putFile(`${PATH}/${LIBRARY}`, "report.txt", "Words")],
  },
];
