// Files in SharePoint: implements the `Files` port over PnPjs.
import { File as SPFile } from "@pnp/sp/files/types.js";
import "@pnp/sp/files/index.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/recycle-bin/index.js";
import "@pnp/sp/sites/index.js";
import "@pnp/sp/webs/index.js";
import { SPInstance, spPost } from "@pnp/sp/spqueryable.js";
import type { Files, Upload, UploadedFile, UploadFolder, UploadOutcome } from "../ports/files.ts";
import { acceptedName, withoutEnds } from "../schema/acceptedName.ts";
import { encodedPath, listPathOf, sitePathOf } from "../schema/address.ts";
import { cut } from "../schema/cut.ts";
import { notReserved, stemAndEnding } from "../schema/fileName.ts";
import { failureOf, isNameTaken, outcomeOf, statusOf } from "./failure.ts";
import { inBin } from "./filters.ts";
import type { Site } from "./lists.ts";
import { isRewritten, isSameDocument } from "./officeFile.ts";

/** The upload gives up when a folder has this many files of one name: something is wrong then. */
const maxSameNames = 50;

export function createFiles({ sp, url }: Site): Files {
  async function upload(request: Upload): Promise<UploadOutcome> {
    try {
      return { kind: "done", value: await put(request) };
    } catch (problem) {
      if (request.signal.aborted) return { kind: "cancelled" };
      const failure = failureOf(problem);
      // Whoever adds evidence can link to it instead.
      const why = `${whyNoFolder(request)}${request.folder.name ? " Until then, add a link." : ""}`;
      return failure.kind === "gone" ? { ...failure, why } : failure;
    }
  }

  async function put({ library: list, file, folder, signal }: Upload): Promise<UploadedFile> {
    const library = listPathOf(sitePathOf(url), list);
    const directory = await placeOf(library, folder);
    const content = await file.arrayBuffer();
    for (let number = 1; number <= maxSameNames; number++) {
      const name = numbered(safeName(file.name), number);
      const path = `${directory}/${name}`;
      try {
        await add(directory, name, file, signal);
      } catch (problem) {
        if (!isNameTaken(problem)) throw problem;
        if (!(await isOwn(path)) || !(await isThere(path, content))) continue;
      }
      const kept = isRewritten(name) ? await sp.web.getFileByServerRelativePath(path).getBuffer() : content;
      // Set-up gives a folder that was renamed its name back, and the link lasts.
      const lasting = folder.name ? `${library}/${folder.name}` : library;
      const link = new URL(url).origin + encodedPath(`${lasting}/${name}`);
      return { name, link, size: kept.byteLength, hash: await hashed(kept) };
    }
    throw new Error(`There are already ${maxSameNames} files called ${file.name}`);
  }

  /** Where the folder is now. */
  async function placeOf(library: string, { id, name }: UploadFolder): Promise<string> {
    if (id === undefined) return name ? `${library}/${name}` : library;
    const { FileRef } = await sp.web.getList(library).items.getById(id).select("FileRef")<{ FileRef: string }>();
    return FileRef;
  }

  /** In one request, because sending a file in pieces is changing one, which people who add evidence may not do. */
  function add(directory: string, name: string, body: Blob, signal?: AbortSignal) {
    const { files } = sp.web.getFolderByServerRelativePath(directory);
    return spPost(SPFile(files, `AddUsingPath(decodedurl='${encoded(name)}')`), { body, ...(signal && { signal }) });
  }

  /** Whether the signed-in person added it: what somebody else put under the name is theirs, whatever it holds. */
  async function isOwn(path: string): Promise<boolean> {
    // Not PnPjs' own `currentUser`: importing it adds everything about users and groups to the bundle.
    const me = await SPInstance(sp.web, "currentUser").select("Id")<{ readonly Id: number }>();
    const there = sp.web.getFileByServerRelativePath(path).select("Author/Id").expand("Author");
    const { Author } = await there<{ readonly Author?: { readonly Id?: number } }>();
    return Author?.Id === me.Id;
  }

  /** Whether the folder has this very file: an earlier try may have arrived without an answer. */
  async function isThere(path: string, content: ArrayBuffer): Promise<boolean> {
    const there = sp.web.getFileByServerRelativePath(path);
    if (isRewritten(path)) {
      const kept = await there.getBuffer();
      return isSameDocument(kept, content) || isSameBytes(kept, content);
    }
    const { Length } = await there.select("Length")<{ readonly Length: string }>();
    return Number(Length) === content.byteLength && isSameBytes(await there.getBuffer(), content);
  }

  async function addOnce({ library: list, name, content }: Parameters<Files["addOnce"]>[0]) {
    const library = listPathOf(sitePathOf(url), list);
    const link = new URL(url).origin + encodedPath(`${library}/${name}`);
    try {
      const type = typeof content === "string" ? "application/json" : "application/octet-stream";
      await add(library, name, new Blob([content as BlobPart], { type }));
      return { link, isAdded: true };
    } catch (problem) {
      if (isNameTaken(problem)) return { link, isAdded: false };
      throw problem;
    }
  }

  const fileOf = (link: string) => sp.web.getFileByServerRelativePath(decodeURIComponent(new URL(link).pathname));

  async function destroy({ library, path }: Parameters<Files["destroy"]>[0]): Promise<"gone" | "unsure"> {
    const file = sp.web.getFileByServerRelativePath(`${listPathOf(sitePathOf(url), library)}/${path}`);
    const guid = await unlessGone(async () => (await file.recycle()) as unknown as string);
    if (!guid) return "gone";
    // Whoever deletes from the first bin may find it in the second one, which only administrators of the whole site see.
    for (const bin of [sp.web.recycleBin, sp.site.recycleBin]) {
      try {
        const found = await bin.select("Id").filter(inBin(guid))();
        for (const { Id } of found) await bin.getById(Id).delete();
      } catch (problem) {
        if (failureOf(problem).kind !== "refused") throw problem;
        return "unsure";
      }
    }
    return "gone";
  }

  return {
    upload,
    async addOnce(file) {
      const outcome = await outcomeOf(() => addOnce(file));
      return outcome.kind === "gone" ? { ...outcome, why: whyNoFolder(file) } : outcome;
    },
    hashOf: (link) => outcomeOf(async () => hashed(await fileOf(link).getBuffer())),
    contentOf: (link) => outcomeOf(() => fileOf(link).getBuffer()),
    destroy: (file) => outcomeOf(() => destroy(file)),
  };
}

/** Nothing if what it is about is not there. */
async function unlessGone<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (problem) {
    if (statusOf(problem) === 404) return undefined;
    throw problem;
  }
}

const isSameBytes = async (one: ArrayBuffer, other: ArrayBuffer): Promise<boolean> =>
  one.byteLength === other.byteLength && (await hashed(one)) === (await hashed(other));

async function hashed(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function whyNoFolder({ library, folder }: Pick<Upload, "library"> & { readonly folder?: UploadFolder }): string {
  const what = folder?.name
    ? `The folder “${folder.name}” is missing from ${library.title}`
    : `There is no library ${library.title}`;
  return `${what}. A site owner can fix this by setting up the site again.`;
}

function encoded(name: string): string {
  return encodeURIComponent(name.replaceAll("'", "''"));
}

const longestStem = 100;

/** A file name that SharePoint accepts, and not too long. */
export function safeName(name: string): string {
  const [stem, ending] = stemAndEnding(acceptedName(name, "-"));
  return notReserved(`${withoutEnds(cut(stem, longestStem)) || "file"}${ending}`);
}

/** `report.pdf`, `report 2.pdf`, … */
export function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const [stem, ending] = stemAndEnding(name);
  return `${stem} ${number}${ending}`;
}
