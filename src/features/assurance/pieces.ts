// New evidence in a claim that is being written: files, links, and other evidence of the action that supports a criterion, too.
import { dayOf } from "../../plan/days.ts";
import { safeLink, visibleName } from "../../plan/link.ts";
import { type EvidenceEntry, type EvidenceKind, evidenceKinds } from "../../plan/log.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import type { Day } from "../../schema/column.ts";
import { cut } from "../../schema/cut.ts";
import { stemAndEnding } from "../../schema/fileName.ts";
import { claimWords } from "./claimWords.ts";
import { whyNotUpload } from "./evidenceFile.ts";
import { evidenceWords } from "./words.ts";

/** As it is kept in the draft. A file itself cannot be kept with it: `uploads.ts` has it while the page lives. */
export interface Piece {
  /** Unique, and the operation of its entry. */
  readonly key: string;
  /** The criterion's mark; empty for the action as a whole. */
  readonly criterion: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly date: Day;
  readonly custodian: string;
  /** Empty until the file is in the library. */
  readonly link: string;
  readonly isFile: boolean;
  /** Whether few may open its file. */
  readonly isRestricted?: boolean;
  readonly fileSize?: number | undefined;
  readonly fileHash?: string;
}

interface About {
  readonly criterion: string;
  readonly custodian: string;
  readonly today: Day;
}

const newKey = () => crypto.randomUUID();
const usual = evidenceKinds[0];

/** The file's name, as a title. */
export const titleOf = ({ name }: Pick<File, "name">): string => cut(visibleName(stemAndEnding(name)[0]), 255);

export function fileOf(file: File, { criterion, custodian, today }: About): Piece {
  const changed = dayOf(new Date(file.lastModified));
  return {
    ...{ key: newKey(), criterion, custodian, kind: usual, link: "", isFile: true },
    title: titleOf(file),
    // A clock that is wrong must not date it into the future.
    date: changed < today ? changed : today,
  };
}

export function linkOf({ criterion, custodian, today }: About): Piece {
  return { key: newKey(), criterion, custodian, title: "", kind: usual, date: today, link: "", isFile: false };
}

/** Evidence that the action has, for another criterion. */
export function pickedOf({ fields }: EvidenceEntry, { criterion, today }: About): Piece {
  const { title, link, custodian, fileSize, fileHash } = fields;
  return {
    ...{ key: newKey(), criterion, title, link, custodian, isFile: false, fileSize, fileHash },
    ...{ kind: fields.kind ?? usual, date: fields.date ?? today },
  };
}

/** What is wrong with it, or with its file, as long as that is not in the library. */
export function problemOf({ title, link, isFile }: Piece, file: File | undefined): string | undefined {
  if (isFile && !link) {
    if (!file) return claimWords.fileGone;
    return whyNotUpload(file) ?? (title.trim() ? undefined : evidenceWords.enterName);
  }
  if (!safeLink(link.trim())) return link.trim() ? evidenceWords.wrongLink : evidenceWords.enterLink;
  return title.trim() ? undefined : evidenceWords.enterName;
}

export function evidenceIn({ key: _, isFile: __, isRestricted: ___, ...piece }: Piece): NewEvidence {
  return { ...piece, title: piece.title.trim(), link: piece.link.trim(), words: "" };
}
