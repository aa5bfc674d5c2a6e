// Evidence that is being added, by the row of its action: what is typed and chosen stays while a panel is closed, and an upload
// goes on. A form goes away when its record is made, or when the person throws it away.
import type { NewEvidence } from "../../domain/newRecord.ts";
import type { Files, UploadOutcome } from "../../ports/files.ts";

export interface EvidenceForm {
  readonly given: NewEvidence;
  readonly by: "link" | "file";
  readonly file: File | undefined;
  /** How much of the file is there, from 0 to 1, while it is on its way. */
  readonly uploading: { readonly done: number | undefined } | undefined;
  /** Why the last upload failed. */
  readonly problem: string | undefined;
}

const forms = new Map<number, EvidenceForm>();
const stops = new Map<number, AbortController>();
const listeners = new Set<() => void>();

export function evidenceForm(id: number): EvidenceForm | undefined {
  return forms.get(id);
}

export function onEvidenceForm(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function putEvidenceForm(id: number, form: EvidenceForm | undefined): void {
  if (form) forms.set(id, form);
  else forms.delete(id);
  for (const listener of listeners) listener();
}

function change(id: number, to: Partial<EvidenceForm>): void {
  const form = forms.get(id);
  if (form) putEvidenceForm(id, { ...form, ...to });
}

/** Sends the chosen file; the form says how far it is, and why it failed. */
export async function uploadFor(id: number, folder: string, files: Files): Promise<UploadOutcome> {
  const file = forms.get(id)?.file;
  if (!file) throw new Error("No file was chosen");
  const stop = new AbortController();
  stops.set(id, stop);
  change(id, { uploading: { done: undefined }, problem: undefined });
  try {
    const onProgress = (done: number) => change(id, { uploading: { done } });
    const outcome = await files.upload({ file, folder, onProgress, signal: stop.signal });
    const failed = outcome.kind !== "done" && outcome.kind !== "cancelled";
    change(id, { uploading: undefined, problem: failed ? outcome.why : undefined });
    return outcome;
  } catch (mistake) {
    // A mistake of ours must not leave the form uploading for ever.
    change(id, { uploading: undefined, problem: `The file could not be sent: ${String(mistake)}` });
    throw mistake;
  } finally {
    stops.delete(id);
  }
}

export function cancelUpload(id: number): void {
  stops.get(id)?.abort();
}
