// Files whose content is compared with the one that was added, by their address and etag: each is read once while the page is open.
import { useEffect, useSyncExternalStore } from "react";
import type { EvidenceEntry } from "../../plan/log.ts";
import type { Files } from "../../ports/files.ts";
import { useBoardState, useSession } from "../../ui/kit/session.tsx";
import { type FileState, fileStateOf } from "./fileCheck.ts";
import { fileStateWords as words } from "./words.ts";

type Comparison = "comparing" | "same" | "other" | "failed";

const found = new Map<string, Comparison>();
const listeners = new Set<() => void>();
/** Counts up, so that whoever listens draws again. */
let turns = 0;

function put(key: string, comparison: Comparison): void {
  found.set(key, comparison);
  turns++;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const keyOf = ({ fields }: EvidenceEntry, etag: string) => `${fields.link} ${etag} ${fields.fileHash}`;

async function compare({ fields }: EvidenceEntry, key: string, files: Files): Promise<void> {
  put(key, "comparing");
  const hash = await files.hashOf(fields.link);
  put(key, hash.kind !== "done" ? "failed" : hash.value === fields.fileHash ? "same" : "other");
}

interface Shown {
  readonly counts: boolean;
  readonly note: string | undefined;
  /** Whether there is nothing to open for the person. */
  readonly isClosed?: boolean;
}

const nothingToSay: Shown = { counts: true, note: undefined };

function shownOf(entry: EvidenceEntry, state: FileState): Shown {
  if (state.kind === "as added") return nothingToSay;
  if (state.kind === "closed") return { counts: true, note: words.closed, isClosed: true };
  if (state.kind === "unsupported") {
    return { counts: false, note: `${words.doesNotCount} ${state.why}`, isClosed: state.why === words.gone };
  }
  switch (found.get(keyOf(entry, state.etag))) {
    case "same":
      return { counts: true, note: `${state.why} ${words.same}` };
    case "other":
      return { counts: false, note: `${words.doesNotCount} ${words.otherContent} ${state.why}` };
    case "failed":
      return { counts: true, note: `${state.why} ${words.notCompared}` };
    default:
      return { counts: true, note: `${state.why} ${words.comparing}` };
  }
}

/** What is said of the file of a piece of evidence. A file that was changed since is read now. */
export function useFile(entry: EvidenceEntry): Shown {
  const { files } = useSession();
  const { board } = useBoardState();
  useSyncExternalStore(subscribe, () => turns);
  const state: FileState = board ? fileStateOf(entry, board) : { kind: "as added" };
  const key = state.kind === "changed" ? keyOf(entry, state.etag) : undefined;
  useEffect(() => {
    if (key !== undefined && !found.has(key)) void compare(entry, key, files);
  }, [key, entry, files]);
  return shownOf(entry, state);
}

/** The pieces whose files are, as far as is known, those that were added. */
export function useCounted(evidence: readonly EvidenceEntry[]): readonly EvidenceEntry[] {
  const { board } = useBoardState();
  useSyncExternalStore(subscribe, () => turns);
  return evidence.filter((entry) => !board || shownOf(entry, fileStateOf(entry, board)).counts);
}
