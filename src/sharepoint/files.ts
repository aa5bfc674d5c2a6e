// Files in SharePoint: implements the `Files` port over PnPjs.
import { getGUID } from "@pnp/core";
import { File as SPFile } from "@pnp/sp/files/types.js";
import "@pnp/sp/files/index.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { spPost } from "@pnp/sp/spqueryable.js";
import type { Files, Upload, UploadedFile, UploadFolder, UploadOutcome } from "../ports/files.ts";
import { acceptedName, withoutEnds } from "../schema/acceptedName.ts";
import { encodedPath, listPathOf, sitePathOf } from "../schema/address.ts";
import { cut } from "../schema/cut.ts";
import { notReserved, stemAndEnding } from "../schema/fileName.ts";
import { failureOf, isNameTaken } from "./failure.ts";
import type { Site } from "./lists.ts";

/** Bytes sent in one request: few enough that progress shows and a cancel takes effect soon. */
const pieceSize = 2 * 1024 * 1024;
/** The upload gives up when a folder has this many files of one name: something is wrong then. */
const maxSameNames = 50;

export function createFiles({ sp, url }: Site): Files {
  async function upload(request: Upload): Promise<UploadOutcome> {
    try {
      return { kind: "done", value: await put(request) };
    } catch (problem) {
      if (request.signal.aborted) return { kind: "cancelled" };
      const failure = failureOf(problem);
      return failure.kind === "gone" ? { ...failure, why: whyNoFolder(request) } : failure;
    }
  }

  async function put({ library: list, file, folder, onProgress, signal }: Upload): Promise<UploadedFile> {
    const library = listPathOf(sitePathOf(url), list);
    const directory = await placeOf(library, folder);
    const inPieces = file.size > pieceSize;
    for (let number = 1; number <= maxSameNames; number++) {
      const name = numbered(safeName(file.name), number);
      const path = `${directory}/${name}`;
      try {
        await add(directory, name, inPieces ? undefined : file, signal);
      } catch (problem) {
        if (!isNameTaken(problem)) throw problem;
        if (!inPieces || !(await isOwnRemnant(path))) continue;
      }
      if (inPieces) await fill(path, { file, onProgress, signal });
      // Set-up gives a folder that was renamed its name back, and the link lasts.
      const lasting = folder.name ? `${library}/${folder.name}` : library;
      return { name, link: new URL(url).origin + encodedPath(`${lasting}/${name}`) };
    }
    throw new Error(`There are already ${maxSameNames} files called ${file.name}`);
  }

  /** Where the folder is now. */
  async function placeOf(library: string, { id, name }: UploadFolder): Promise<string> {
    if (id === undefined) return name ? `${library}/${name}` : library;
    const { FileRef } = await sp.web.getList(library).items.getById(id).select("FileRef")<{ FileRef: string }>();
    return FileRef;
  }

  function add(directory: string, name: string, content: File | undefined, signal: AbortSignal) {
    const { files } = sp.web.getFolderByServerRelativePath(directory);
    const call = `AddUsingPath(decodedurl='${encoded(name)}')`;
    return spPost(SPFile(files, call), { body: content ?? "", signal });
  }

  /** An interrupted upload leaves an empty file, which people who add evidence may not delete; the next try fills it. */
  async function isOwnRemnant(path: string): Promise<boolean> {
    const [{ Id }, file] = await Promise.all([
      sp.web.currentUser.select("Id")(),
      sp.web.getFileByServerRelativePath(path).select("Length", "Author/Id").expand("Author")<{
        Length: string;
        Author: { Id: number };
      }>(),
    ]);
    return Number(file.Length) === 0 && file.Author.Id === Id;
  }

  /** Uploads in pieces without PnPjs' own `addChunked`, which takes no abort signal. */
  async function fill(path: string, { file, onProgress, signal }: Omit<Upload, "library" | "folder">): Promise<void> {
    const target = sp.web.getFileByServerRelativePath(path);
    const id = getGUID();
    for (let offset = 0; offset < file.size; offset += pieceSize) {
      onProgress(offset / file.size);
      const at = `uploadId=guid'${id}',fileOffset=${offset}`;
      const isLast = offset + pieceSize >= file.size;
      const call =
        offset === 0 ? `startUpload(uploadId=guid'${id}')` : `${isLast ? "finish" : "continue"}Upload(${at})`;
      await spPost(SPFile(target, call), { body: file.slice(offset, offset + pieceSize), signal });
    }
    onProgress(1);
  }

  return { upload };
}

function whyNoFolder({ library, folder }: Upload): string {
  const what = folder.name
    ? `The folder “${folder.name}” is missing from ${library.title}`
    : `There is no library ${library.title}`;
  return `${what}. A site owner can fix this by setting up the site again. Until then, add a link.`;
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
