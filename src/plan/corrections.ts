// Evidence that was taken back: an entry of a log of its own says so, because nobody changes an entry of evidence.
import type { Known } from "../ports/known.ts";
import type { Entry } from "../ports/storage.ts";
import { text } from "../schema/columns.ts";
import { cut } from "../schema/cut.ts";
import { defineList, entryColumns, type Fields, type Row } from "../schema/list.ts";
import type { Action } from "./action.ts";
import { byAction, type InDoubt } from "./actionLogs.ts";
import { inOrder } from "./completion.ts";
import { dayOf, formatDay } from "./days.ts";
import { correctionSummaries, uncounted as words } from "./lateWords.ts";
import {
  type ActionLog,
  type CorrectionKind,
  words as details,
  type EvidenceEntry,
  kindOf,
  ofAction,
  title,
} from "./log.ts";
import type { Change } from "./move.ts";
import { nameOf } from "./nameOf.ts";
import { aboutAction } from "./newEntry.ts";
import { isOffered, type Judging } from "./offered.ts";
import { rowsOf } from "./rowsOf.ts";
import { coverageOf, evidencedOf } from "./status.ts";

const correctionKinds = ["Withdrawn", "Replaced", "Removal requested", "Removed"] as const satisfies CorrectionKind[];

export const corrections = defineList({
  title: "Evidence corrections",
  description: "Evidence that was withdrawn, replaced or removed, and why. Entries are added, never edited.",
  mode: "log",
  subject: "actionId",
  load: "after",
  access: { root: { programme: "Improvement add", verifiers: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    kind: kindOf(correctionKinds),
    piece: text({ name: "EvidencePiece", title: "Evidence", isInternal: true }, { hidden: true }),
    replacedBy: text({ name: "EvidenceReplacedBy", title: "Replaced by", isInternal: true }, { hidden: true }),
    words: details,
    ...entryColumns,
  },
});

export type CorrectionFields = Fields<typeof corrections.columns>;
export type CorrectionEntry = Row<CorrectionFields>;

/** What a correction names a piece by. Only entries that somebody added in SharePoint's own form have no operation. */
export const keyOfPiece = ({ id, fields }: EvidenceEntry): string => fields.operation || `#${id}`;

interface Correcting extends Judging {
  readonly lists: Known["lists"];
  readonly inDoubt: InDoubt | undefined;
  readonly actionId: number;
}

/**
 * The log with what was taken back apart from what counts. Whose evidence would count may take back any piece of the action; everybody
 * else their own. Corrections that do not count are named.
 */
export function withoutWithdrawn(log: ActionLog, { lists, inDoubt, actionId, ...judging }: Correcting): ActionLog {
  const { counted, doubts } = byAction(rowsOf(lists, corrections), inDoubt);
  const found = doubts.get(actionId) ?? [];
  const own = inOrder(counted.get(actionId) ?? []);
  if (own.length + found.length === 0) return log;
  const pieces = new Map([...log.evidence, ...log.offered].map((piece) => [keyOfPiece(piece), piece]));
  const withdrawn = new Map<EvidenceEntry, CorrectionEntry[]>();
  const wrong: string[] = [];
  for (const by of own) {
    const piece = pieces.get(by.fields.piece);
    const said = [nameOf(by.author), formatDay(dayOf(by.created))] as const;
    const isEntitled = by.author.id === piece?.author.id || !isOffered(by, judging);
    if (!piece || !by.fields.kind) wrong.push(words.noPiece(...said));
    else if (!isEntitled) wrong.push(words.correction(...said, piece.fields.title));
    else withdrawn.set(piece, [...(withdrawn.get(piece) ?? []), by]);
  }
  return {
    ...log,
    withdrawn: [...withdrawn].map(([piece, by]) => ({ piece, by })),
    evidence: log.evidence.filter((piece) => !withdrawn.has(piece)),
    offered: log.offered.filter((piece) => !withdrawn.has(piece)),
    doubts: [...log.doubts, ...found, ...wrong],
  };
}

interface Correction {
  readonly kind: CorrectionKind;
  readonly words: string;
  /** The operation of the entry that replaces it. */
  readonly replacedBy?: string;
}

/** The entry that corrects a piece of evidence, with the row's mirror if the person may write it. */
export function correctionChange(action: Action, piece: EvidenceEntry, correction: Correction): Change {
  const about = aboutAction(action);
  const { kind, words: why, replacedBy = "" } = correction;
  const fields: Omit<CorrectionFields, "operation"> = {
    ...about,
    ...{ kind, replacedBy, words: why.trim(), piece: keyOfPiece(piece) },
    title: cut(`${about.reference} ${correctionSummaries[kind]}: ${piece.fields.title}`, 255),
  };
  const entry: Entry = { list: corrections.title, fields };
  if (!action.canEdit || kind === "Removed") return { fields: {}, entry };
  const { criteria, evidence } = action.status;
  const left = evidence.flatMap((each) => (each === piece ? [] : each.fields.criterion));
  return { fields: { coverage: coverageOf({ criteria, evidenced: evidencedOf(criteria, left) }) }, entry };
}
