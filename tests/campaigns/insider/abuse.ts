// What an abuse is, and the requests that abuses are made of.
import type { Sent } from "../../provision/rawRest.ts";
import { listOf } from "./base.ts";
import type { Insider } from "./people.ts";

export interface Request {
  readonly path: string;
  readonly sent: Sent;
}

/** Somebody's request. */
type ByOther = readonly [string, Request];

/** A request; or one about the row that the request before it added. */
type Step = Request | ((made: number) => Request);

/** What a request can name: people by their numbers, actions by the last part of their reference. */
export interface At {
  readonly me: Insider;
  readonly siteUrl: string;
  id(login: string): number;
  /** The row of the action that the abuse is about: `1` is open, `2` claimed, `3` verified, `4` late, `5` superseded. */
  action(key: string): number;
  reference(key: string): string;
  /** The row that the next action will get. */
  readonly next: number;
  readonly lead: string;
  readonly coordinator: string;
  /** The entry about the action in a log that has one of it. */
  entry(list: string, key: string): number;
}

/** Who may do what by such requests as their honest work. */
export type Kind = "own" | "independent" | "coordinators";

export interface Abuse {
  readonly name: string;
  /** What other people do before and after it, as they honestly would. */
  readonly before?: (at: At) => readonly ByOther[];
  readonly requests: (at: At) => readonly Step[];
  readonly after?: (at: At) => readonly ByOther[];
  /** When the site is read, if not at once. */
  readonly readOn?: Date;
  /** Facts about the programme's actions, or the plan, that these people may change: then nothing is abused. */
  readonly honest?: Partial<Readonly<Record<Kind, readonly string[]>>>;
  /** Why no reading can tell it from what is honest. */
  readonly known?: string;
  /** SharePoint refuses it to owners too: no permission is wanting, and the reason is another. */
  readonly refusedToOwners?: true;
}

export const merge = (list: string, id: number, body: unknown): Request => ({
  path: `${listOf(list)}/items(${id})`,
  sent: { method: "MERGE", body },
});

export const onAction = (at: At, key: string, body: unknown): Request => merge("Actions", at.action(key), body);

/** The columns of a row that says that its action is claimed. */
export const claimedInRow = (by: number) => ({
  ...{ Lifecycle: "Claimed complete", ClaimedById: by, ClaimedOn: "2026-06-29T23:00:00Z" },
});

export const post = (path: string, body?: unknown): Request => ({ path, sent: { method: "POST", body } });

export const remove = (path: string): Request => ({ path, sent: { method: "DELETE" } });

/** The lead claims an action, as the tab does it: an entry and the row. */
export const claimedByLead = (at: At, key: string): readonly ByOther[] => [
  [at.lead, entry(at, "Claims", key, { RecordKind: "Claimed" })],
  [at.lead, onAction(at, key, claimedInRow(at.id(at.lead)))],
];

let operations = 0;

/** The operation of the claim that the site begins with. */
export const claimOf = (at: At, key: string): string => `Claims ${at.action(key)}`;

/** An entry about an action of the programme. */
export const entry = (at: At, list: string, key: string, more: Readonly<Record<string, unknown>>): Request =>
  post(`${listOf(list)}/items`, {
    ...{ Title: at.reference(key), ActionId: at.action(key), Reference: at.reference(key), Words: "As seen." },
    ...(list === "Verifications" && { ClaimOperation: claimOf(at, key), CriteriaChecked: "SC1, SC2" }),
    ...(list === "Claims" && { WithoutEvidence: "SC1 Seen in meetings.\nSC2 The survey is in May." }),
    ...{ OperationId: `abuse ${operations++}`, ...more },
  });

type Form = Readonly<Record<string, string>>;

const formValues = (values: Form) =>
  Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

/** Adds a row as an upload of a document does, which may say who made it and when. */
export const uploaded = (path: string, list: string, values: Form, isUpload = true): Request =>
  post(`${listOf(list)}/AddValidateUpdateItemUsingPath()`, {
    listItemCreateInfo: { FolderPath: { DecodedUrl: path }, UnderlyingObjectType: 0 },
    formValues: formValues(values),
    bNewDocumentUpdate: isUpload,
  });

/** The same for a row that is there. */
export const reUploaded = (list: string, id: number, values: Form): Request =>
  post(`${listOf(list)}/items(${id})/ValidateUpdateListItem()`, {
    formValues: formValues(values),
    bNewDocumentUpdate: true,
  });

/** Why entries of which every system column was set cannot be told apart. */
export const leavesNoTrace =
  "If SharePoint takes author, editor and times from a form, all of them set alike leave nothing behind that can be read; only the audit log of Microsoft Purview tells.";

/** A person as forms name them. */
export const key = (login: string): string => JSON.stringify([{ Key: `i:0#.f|membership|${login}` }]);

const quoted = (path: string) => encodeURIComponent(path.replaceAll("'", "''"));
export const fileAt = (path: string): string => `getFileByServerRelativePath(decodedurl='${quoted(path)}')`;
export const folderAt = (path: string): string => `getFolderByServerRelativePath(decodedurl='${quoted(path)}')`;

export const putFile = (folder: string, name: string, content: string): Request =>
  post(`${folderAt(folder)}/Files/AddUsingPath(decodedurl='${quoted(name)}',overwrite=true)`, content);

/** Another service than that of the site. */
export const service = (name: string, body: unknown): Request => post(`../${name}`, body);

/** Several requests in one, each without regard to what is there. */
export function inBatch(site: string, requests: readonly Request[]): Request {
  const parts = requests.map(({ path, sent }) =>
    [
      ...["--b", "Content-Type: application/http", "Content-Transfer-Encoding: binary", ""],
      `POST ${site}/_api/web/${path} HTTP/1.1`,
      ...["Content-Type: application/json;odata=nometadata", "Accept: application/json;odata=nometadata"],
      ...[`X-HTTP-Method: ${sent.method}`, "If-Match: *", "", JSON.stringify(sent.body), ""],
    ].join("\r\n"),
  );
  const body = [...parts, "--b--", ""].join("\r\n");
  return { path: "../$batch", sent: { method: "POST", body, type: "multipart/mixed; boundary=b" } };
}
