// Files kept in memory, as the tab sees them: a library's files by their addresses.
import type { Files, UploadOutcome } from "../../../src/ports/files.ts";
import type { Outcome } from "../../../src/ports/lists.ts";
import type { MemoryLists } from "../memoryLists.ts";

export interface MemoryFiles extends Files {
  /** What becomes of the next uploads; each goes well, unless said. */
  readonly uploads: UploadOutcome[];
  /** The fingerprints of files' contents, by their addresses. */
  readonly hashes: Map<string, Outcome<string>>;
  /** What files hold, by their addresses. */
  readonly contents: Map<string, ArrayBuffer>;
}

const site = "https://council.example/sites/improvement";
const gone = { kind: "gone", why: "File not found." } as const;

/** `given`: in base64, by their addresses. */
export function memoryFiles(lists: MemoryLists, given: Readonly<Record<string, string>> = {}): MemoryFiles {
  const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
  const contents = new Map(
    Object.entries(given).map(([link, bytes]) => [
      link,
      Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)).buffer,
    ]),
  );
  const uploads: UploadOutcome[] = [];
  const hashes: MemoryFiles["hashes"] = new Map();
  return {
    ...{ uploads, hashes, contents },
    async upload({ file, library, folder }) {
      const path = [library.title, folder.name, file.name].map(encodeURIComponent).join("/");
      const link = `${site}/${path}`;
      contents.set(link, await file.arrayBuffer());
      const value = { name: file.name, link, size: file.size, hash: "0".repeat(64) };
      return uploads.shift() ?? { kind: "done", value };
    },
    async addOnce({ library, name, content }) {
      const link = `${site}/${encodeURIComponent(library.title)}/${name}`;
      const isAdded = !contents.has(link);
      if (isAdded) contents.set(link, bytesOf(content));
      return { kind: "done", value: { link, isAdded } };
    },
    hashOf: async (link) => hashes.get(link) ?? gone,
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
  };
}
