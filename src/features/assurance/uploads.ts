// Files on their way into the evidence bank, each by the key of the form that it was chosen in: what was chosen stays while a panel is
// closed, and an upload goes on. (What is typed beside it is a draft, and outlives the page; a browser gives no file back after a reload.)

import type { Action } from "../../plan/action.ts";
import { folderIn, folderOf } from "../../plan/programmes.ts";
import type { Files, UploadOutcome } from "../../ports/files.ts";
import { stemAndEnding } from "../../schema/fileName.ts";
import { whyNotContent } from "./evidenceFile.ts";
import { type FilePlace, sentHere } from "./fileCheck.ts";

export interface Chosen {
  readonly file: File | undefined;
  readonly isUploading: boolean;
  /** Why the last upload failed. */
  readonly problem: string | undefined;
}

const nothing: Chosen = { file: undefined, isUploading: false, problem: undefined };

const chosen = new Map<string, Chosen>();
const stops = new Map<string, AbortController>();
const listeners = new Set<() => void>();

export function chosenFor(key: string): Chosen {
  return chosen.get(key) ?? nothing;
}

export function onChosen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function choose(key: string, file: File | undefined): void {
  put(key, { ...nothing, file });
}

function put(key: string, next: Chosen): void {
  chosen.set(key, next);
  for (const listener of listeners) listener();
}

/** The file under another name than somebody's computer has it: few may open a restricted file, and everybody reads its address. */
export function renamed(key: string, title: string): void {
  const { file } = chosenFor(key);
  if (!file) return;
  const [, ending] = stemAndEnding(file.name);
  choose(key, new File([file], `${title.trim()}${ending}`, { type: file.type, lastModified: file.lastModified }));
}

/** Sends the chosen file, unless its content may not be added; the form says that it is on its way, and why it failed. */
export async function uploadFor(
  key: string,
  { programme, folder: name }: Pick<Action, "programme" | "folder">,
  { files, library }: { readonly files: Files; readonly library: FilePlace["library"] },
): Promise<UploadOutcome> {
  const { file } = chosenFor(key);
  const folder = programme ? { id: folderIn(library, programme), name: folderOf(programme) } : { name };
  if (!file) throw new Error("No file was chosen");
  const stop = new AbortController();
  stops.set(key, stop);
  put(key, { file, isUploading: true, problem: undefined });
  try {
    const why = await whyNotContent(file);
    const outcome: UploadOutcome = why
      ? { kind: "refused", why, status: 200 }
      : await files.upload({ library, file, folder, signal: stop.signal });
    if (outcome.kind === "done") sentHere.add(outcome.value.link);
    const failed = outcome.kind !== "done" && outcome.kind !== "cancelled";
    put(key, { file, isUploading: false, problem: failed ? outcome.why : undefined });
    return outcome;
  } catch (mistake) {
    // A mistake of ours must not leave the form uploading for ever.
    put(key, { file, isUploading: false, problem: `It could not be sent: ${String(mistake)}` });
    throw mistake;
  } finally {
    stops.delete(key);
  }
}

export function cancelUpload(key: string): void {
  stops.get(key)?.abort();
}
