// Keeps a paper: its files first, its entry in Paper log after. What no entry names was not issued, so a try that fails between the two
// claims nothing, and the next one goes on with the files that are there.
import { formatDay } from "../../plan/days.ts";
import type { Audience } from "../../plan/papers/paper.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { Files, UploadedFile } from "../../ports/files.ts";
import type { Entry } from "../../ports/storage.ts";
import type { Day } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import type { PlanSync } from "../../ui/kit/session.tsx";
import { issueWords as words } from "./issueWords.ts";
import { type PaperEntry, paperDrafts, paperLog, papers } from "./list.ts";
import { filesText, readFiles } from "./paperFiles.ts";

interface About {
  /** The key of the kind of paper. */
  readonly paper: string;
  /** As people call it. */
  readonly title: string;
  readonly meeting: string;
  readonly meetingOn: Day | undefined;
  readonly audience: Audience;
}

export interface NewPaper extends About {
  readonly state: "Draft" | "Issued";
  readonly round: number;
  readonly comparedWith: number | undefined;
  /** What the closing entry says of the snapshot, and where the one is that it is compared with (`snapshotText`). */
  readonly snapshot: string;
  /** What was found in the text before it was released, and what was decided. */
  readonly decisions: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Of its entry, the same for each try: however often it is tried, there is one entry. */
  readonly operation: string;
}

interface Parts {
  readonly files: Pick<Files, "upload">;
  readonly sync: Pick<PlanSync, "state" | "addEntry">;
  readonly signal?: AbortSignal;
}

export type Kept =
  | { readonly kind: "kept"; readonly links: readonly string[]; readonly version: number }
  /** `left`: the links of files that are there, and that no entry names. */
  | { readonly kind: "failed"; readonly why: string; readonly left: readonly string[] };

export async function keepPaper(paper: NewPaper, { files, sync, signal }: Parts): Promise<Kept> {
  const library = paper.state === "Issued" ? papers : paperDrafts;
  const failed = (why: string, left: readonly string[] = []): Kept => ({
    kind: "failed",
    why: [words.failed[paper.state](why), left.length > 0 ? words.left(left.length, library.title) : ""]
      .filter(Boolean)
      .join(" "),
    left,
  });
  const names = paper.files.map(({ name }) => name.toLowerCase());
  const twice = paper.files.find(({ name }, index) => names.indexOf(name.toLowerCase()) < index);
  if (paper.files.length === 0) return failed(words.noFile);
  // They would be taken for one file that is sent twice, or get numbers that say nothing.
  if (twice) return failed(words.sameName(twice.name));
  const log = entriesIn(sync);
  if (!log) return failed(words.notRead);
  const there = log.find(({ fields }) => fields.operation === paper.operation);
  if (there) return { kind: "kept", links: linksOf(there), version: there.fields.version ?? 1 };
  const own = signal ?? new AbortController().signal;
  const sent: UploadedFile[] = [];
  const links = () => sent.map(({ link }) => link);
  // What was under way may have arrived.
  const stopped = (): Kept => ({ kind: "failed", why: words.stopped[paper.state](library.title), left: links() });
  for (const { name, bytes } of paper.files) {
    const file = new File([bytes as BlobPart], name);
    const outcome = await files.upload({ library, file, folder: { name: "" }, signal: own });
    if (outcome.kind === "cancelled") return stopped();
    if (outcome.kind !== "done") return failed(outcome.why, links());
    sent.push(outcome.value);
  }
  if (own.aborted) return stopped();
  // Others may have kept one meanwhile.
  const version = versionIn(entriesIn(sync) ?? log, paper);
  await sync.addEntry(entryOf(paper, { version, files: filesText(sent) }));
  return { kind: "kept", links: links(), version };
}

/** The entry as people read it in the list. */
function entryOf(paper: NewPaper, { version, files }: { readonly version: number; readonly files: string }) {
  const { operation, state, files: _, title, ...fields } = paper;
  const name = [nameOfPaper(paper), words.version(version)].join(", ");
  return {
    list: paperLog.title,
    operation,
    fields: {
      ...blank,
      ...fields,
      ...{ title: cut(words.title[state](name), 255), kind: state, version, files },
    },
  } satisfies Entry;
}

const blank: Omit<
  PaperEntry["fields"],
  "operation" | "title" | "kind" | "paper" | "meeting" | "meetingOn" | "audience"
> = {
  ...{ version: undefined, round: undefined, comparedWith: undefined },
  ...{ snapshot: "", files: "", decisions: "", words: "", about: "" },
};

const nameOfPaper = ({ title, meeting, meetingOn, audience }: About): string =>
  [title, meeting === title ? "" : meeting, meetingOn && formatDay(meetingOn), words.audience[audience]]
    .filter(Boolean)
    .join(", ");

export interface NewAddendum {
  readonly issued: PaperEntry;
  /** The paper's name. */
  readonly title: string;
  /** What is corrected. */
  readonly words: string;
  readonly operation: string;
}

/** What an issued paper should have said. The paper itself is never changed. */
export function addAddendum({ issued, title, words: said, operation }: NewAddendum, { sync }: Pick<Parts, "sync">) {
  const { paper, meeting, meetingOn, audience = "Internal" } = issued.fields;
  const about = { paper, title, meeting, meetingOn, audience };
  return sync.addEntry({
    list: paperLog.title,
    operation,
    fields: {
      ...{ ...blank, paper, meeting, meetingOn, audience, kind: "Addendum", words: said.trim() },
      ...{ title: cut(words.title.Addendum(nameOfPaper(about)), 255), about: keyOfPaper(issued) },
    },
  });
}

/** Nothing while the list has not been read. */
function entriesIn({ state }: Pick<PlanSync, "state">): readonly PaperEntry[] | undefined {
  const { board } = state();
  return board?.lists.get(paperLog.title)?.kind === "read" ? [...rowsOf(board.lists, paperLog).values()] : undefined;
}

/** The version that another draft or issue of the same paper gets. */
export function versionIn(
  entries: readonly PaperEntry[],
  { paper, meetingOn, audience }: Pick<About, "paper" | "meetingOn" | "audience">,
): number {
  const same = entries.filter(
    ({ fields }) =>
      fields.kind !== "Addendum" &&
      fields.paper === paper &&
      fields.meetingOn === meetingOn &&
      fields.audience === audience,
  );
  return same.length + 1;
}

/** What an addendum names its paper by. Only entries that somebody added in SharePoint's own form have no operation. */
export const keyOfPaper = ({ id, fields }: Pick<PaperEntry, "id" | "fields">): string => fields.operation || `#${id}`;

/** The addresses of its files; none if what it says of them cannot be read. */
export const linksOf = ({ fields }: Pick<PaperEntry, "fields">): readonly string[] =>
  (readFiles(fields.files) ?? []).map(({ link }) => link);
