// Files kept in memory, as the tab sees them: a library's files by their addresses.
import { sha256Of } from "../../../src/plan/snapshots/readSealed.ts";
import type { Files, UploadOutcome } from "../../../src/ports/files.ts";
import type { Outcome } from "../../../src/ports/lists.ts";
import { isRewritten, isSameDocument } from "../../../src/sharepoint/officeFile.ts";
import type { MemoryLists } from "../memoryLists.ts";

export interface MemoryFiles extends Files {
  /** What becomes of the next uploads; each goes well, unless said. */
  readonly uploads: UploadOutcome[];
  /** The fingerprints of files' contents, by their addresses. */
  readonly hashes: Map<string, Outcome<string>>;
  /** What files hold, by their addresses. */
  readonly contents: Map<string, ArrayBuffer>;
  /** The same files, as somebody else. */
  as(person: string): Files;
}

const site = "https://council.example/sites/improvement";
const gone = { kind: "gone", why: "File not found." } as const;

/** `given`: what is there, by addresses. */
export function memoryFiles(lists: MemoryLists, given: ReadonlyMap<string, ArrayBuffer> = new Map()): MemoryFiles {
  const bytesOf = (content: string | Uint8Array): ArrayBuffer =>
    Uint8Array.from(typeof content === "string" ? new TextEncoder().encode(content) : content).buffer;
  const contents = new Map([...given].map(([link, bytes]) => [link, bytes.slice(0)]));
  const uploads: UploadOutcome[] = [];
  const hashes: MemoryFiles["hashes"] = new Map();
  /** Who added them, by their addresses. */
  const authors = new Map<string, string>();
  const filesOf = (me: string): Files => ({
    async upload({ file, library, folder }) {
      const content = await file.arrayBuffer();
      for (let number = 1; ; number++) {
        const name = number === 1 ? file.name : file.name.replace(/(?=\.[^.]*$)|$/u, ` ${number}`);
        const link = `${site}/${[library.title, folder.name, name].filter(Boolean).map(encodeURIComponent).join("/")}`;
        const there = contents.get(link);
        const isOwn = authors.get(link) === me;
        if (there && !(isOwn && (isSame(there, content) || (isRewritten(name) && isSameDocument(there, content)))))
          continue;
        const outcome = uploads.shift();
        if (outcome && outcome.kind !== "done") return outcome;
        const kept = there ?? content;
        contents.set(link, kept);
        authors.set(link, me);
        return outcome ?? { kind: "done", value: { name, link, size: kept.byteLength, hash: await sha256Of(kept) } };
      }
    },
    async addOnce({ library, name, content }) {
      const link = `${site}/${encodeURIComponent(library.title)}/${encodeURIComponent(name)}`;
      const isAdded = !contents.has(link);
      if (isAdded) contents.set(link, bytesOf(content));
      return { kind: "done", value: { link, isAdded } };
    },
    async hashOf(link) {
      const content = contents.get(link);
      return hashes.get(link) ?? (content ? { kind: "done", value: await sha256Of(content) } : gone);
    },
    async contentOf(link) {
      const value = contents.get(link);
      return value ? { kind: "done", value } : gone;
    },
    async destroy({ library, path }) {
      const address = [library.title, ...path.split("/")].map(encodeURIComponent).join("/");
      contents.delete(`${site}/${address}`);
      // SharePoint no longer has its row.
      for (const row of lists.rows(library)) {
        if (`${row.folder}/${row.file?.name}` === path) lists.deleteElsewhere(library, row.id);
      }
      return { kind: "done", value: "gone" };
    },
  });
  return { ...{ uploads, hashes, contents, as: filesOf }, ...filesOf("me") };
}

function isSame(one: ArrayBuffer, other: ArrayBuffer): boolean {
  const [its, others] = [new Uint8Array(one), new Uint8Array(other)];
  return its.length === others.length && its.every((byte, at) => byte === others[at]);
}
