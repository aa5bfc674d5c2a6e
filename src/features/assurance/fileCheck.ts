// Whether the file that a piece of evidence points at is still the one that was added. The library's rows say so without the bytes: they
// are read after the board and followed with it. Only a file that was changed since is read, and compared by its hash.
import type { Board } from "../../plan/board.ts";
import { dayOf, formatDay } from "../../plan/days.ts";
import { safeLink } from "../../plan/link.ts";
import type { EvidenceEntry } from "../../plan/log.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import { below, isSamePath, keyOf, listPathOf, sitePathOf } from "../../schema/address.ts";
import { whyRuns } from "./evidenceFile.ts";
import { type evidenceFiles, libraries, restrictedFiles } from "./list.ts";
import { fileStateWords as words } from "./words.ts";

export type FileState =
  /** A link, or a file that is as it was added; also while the library has not been read. */
  | { readonly kind: "as added" }
  /** The person may not open it, and so cannot tell. */
  | { readonly kind: "closed" }
  /** It does not count. */
  | { readonly kind: "unsupported"; readonly why: string }
  /** It was changed and has the size that it had: its content has to be read. */
  | { readonly kind: "changed"; readonly why: string; readonly etag: string };

const asAdded: FileState = { kind: "as added" };
/** Milliseconds that a file may be younger than its entry says: SharePoint's servers agree on the time to some seconds. */
const tolerance = 60_000;

/** Links of files that this page has sent: their entries are known before their rows in the library. */
export const sentHere = new Set<string>();

/** For the board: what the library's rows alone say. */
export const lostFiles = {
  libraries: libraries.map(({ title }) => title),
  /** Whatever few may look at counts for everybody alike: those who may are told by a check. */
  isLost: (entry: EvidenceEntry, board: Known) =>
    fileAt(entry.fields.link, board.site.url)?.library !== restrictedFiles &&
    fileStateOf(entry, board).kind === "unsupported",
};

/** An owner sees every folder. */
type Known = Pick<Board, "lists" | "site"> & Partial<Pick<Board, "isOwner">>;

export function fileStateOf({ id, fields, created }: EvidenceEntry, board: Known): FileState {
  const place = fileAt(fields.link, board.site.url);
  if (!safeLink(fields.link)) return { kind: "unsupported", why: words.nothing };
  if (!place) return asAdded;
  const { library, path } = place;
  if (isClosed(place, board)) return { kind: "closed" };
  if (board.lists.get(library.title)?.kind !== "read") return asAdded;
  // An entry on its way is known before the row of its file.
  if (id < 0) return asAdded;
  const runs = whyRuns(path);
  if (runs) return { kind: "unsupported", why: runs };
  const row = filesOf(board.lists, library).get(keyOf(path));
  // Once it was there, it can be gone.
  if (row) sentHere.delete(fields.link);
  if (!row?.file) return sentHere.has(fields.link) ? asAdded : { kind: "unsupported", why: words.gone };
  if (fields.fileSize === undefined) return asAdded;
  const { size } = row.file;
  if (size !== fields.fileSize) return { kind: "unsupported", why: words.otherSize(size, fields.fileSize) };
  const isUntouched = row.version === "1.0" && row.created.getTime() <= created.getTime() + tolerance;
  if (isUntouched || fields.fileHash === "") return asAdded;
  const why = words.changed(nameAtStart(row.editor), formatDay(dayOf(row.modified)));
  return { kind: "changed", why, etag: row.etag };
}

/** Whether the library has a file at the address of the piece. */
export function isThere({ fields }: EvidenceEntry, { lists, site }: Pick<Board, "lists" | "site">): boolean {
  const place = fileAt(fields.link, site.url);
  return place !== undefined && filesOf(lists, place.library).get(keyOf(place.path))?.file !== undefined;
}

/** Whether two pieces have one file of ours, however their links are written. */
export function isSameFile(one: EvidenceEntry, other: EvidenceEntry, siteUrl: string): boolean {
  const [file, its] = [fileAt(one.fields.link, siteUrl), fileAt(other.fields.link, siteUrl)];
  return file !== undefined && file.library === its?.library && keyOf(file.path) === keyOf(its.path);
}

export interface FilePlace {
  readonly library: (typeof libraries)[number];
  /** Below the library. */
  readonly path: string;
}

/** Which file of ours a link leads to; nothing for a link that leads elsewhere. */
export function fileAt(link: string, siteUrl: string): FilePlace | undefined {
  const safe = safeLink(link);
  const site = new URL(siteUrl);
  if (!safe || new URL(safe).host !== site.host) return undefined;
  for (const library of libraries) {
    const path = below(listPathOf(sitePathOf(siteUrl), library), new URL(safe).pathname);
    // A path that leads out of the library is not one of it.
    if (path && !path.split("/").some((part) => part === ".." || part === ".")) return { library, path };
  }
  return undefined;
}

/** Whether the file is in a programme's folder of which SharePoint shows the person nothing. */
function isClosed({ library, path }: FilePlace, { lists, isOwner }: Known): boolean {
  if (library !== restrictedFiles || isOwner) return false;
  const known = lists.get(library.title);
  if (known?.kind !== "read") return known !== undefined;
  const [folder = "", ...rest] = path.split("/");
  return rest.length > 0 && ![...known.folders.values()].some(({ name }) => isSamePath(name, folder));
}

type Rows = ReturnType<typeof rowsOf<(typeof evidenceFiles)["columns"]>>;
type FileRow = Rows extends ReadonlyMap<number, infer R> ? R : never;
/** Cached by the rows: they change less often than anybody looks. */
const cached = new WeakMap<Rows, ReadonlyMap<string, FileRow>>();

function filesOf(lists: Board["lists"], library: FilePlace["library"]): ReadonlyMap<string, FileRow> {
  const rows = rowsOf(lists, library);
  const known = cached.get(rows);
  if (known) return known;
  const found = new Map(
    [...rows.values()].map((row) => [keyOf([row.folder, row.file?.name].filter(Boolean).join("/")), row]),
  );
  cached.set(rows, found);
  return found;
}
