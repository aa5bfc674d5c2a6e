// The folders that programmes should have, by their rows.

import { folderOf } from "../plan/programmes.ts";
import { keyOf } from "../schema/address.ts";
import type { FolderState, ProgrammeState } from "./state.ts";

export interface ProgrammeFolder {
  readonly number: number;
  readonly name: string;
  readonly row: ProgrammeState;
}

export interface PlannedFolder extends ProgrammeFolder {
  /** The folder as it is now; undefined when there is none. */
  readonly now?: FolderState | undefined;
  /** Whether the row has the id of its folder. */
  readonly isRecorded?: boolean;
  /** Why it is not known which folder is the programme's, and what to do. */
  readonly unsure?: string;
}

/** Ignores rows without a number or a title. Of rows with the same, the one with folders counts. */
export function programmeFolders(programmes: readonly ProgrammeState[]): readonly ProgrammeFolder[] {
  const found = new Map<string, ProgrammeFolder>();
  const withFolders = programmes.filter(({ folders }) => folders !== "");
  for (const row of [...withFolders, ...programmes]) {
    const { number, title } = row;
    if (number === undefined || title.trim() === "") continue;
    const name = folderOf({ number, title });
    if (!found.has(keyOf(name))) found.set(keyOf(name), { number, name, row });
  }
  return [...found.values()];
}
