// Evidence that was taken back: an entry of a log of its own says so, because nobody changes an entry of evidence.
import type { Known } from "../ports/known.ts";
import type { Entry } from "../ports/storage.ts";
import { text } from "../schema/columns.ts";
import { cut } from "../schema/cut.ts";
import { defineList, entryColumns, type Fields, type Row } from "../schema/list.ts";
import type { Action } from "./action.ts";
import type { InDoubt } from "./actionLogs.ts";
import { inOrder } from "./completion.ts";
import { correctionSummaries } from "./lateWords.ts";
import { type ActionLog, type EvidenceEntry, kindOf, ofAction, title, words } from "./log.ts";
import type { Change } from "./move.ts";
import { aboutAction } from "./newEntry.ts";
import { isOffered, type Judging } from "./offered.ts";
import { rowsOf } from "./rowsOf.ts";
import { coverageOf, evidencedOf } from "./status.ts";

/** Each takes the evidence back. `Removal requested`: its file has to go. `Removed`: an owner has deleted it. */
export const correctionKinds = ["Withdrawn", "Replaced", "Removal requested", "Removed"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

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
    words,
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
 * else their own.
 */
export function withoutWithdrawn(log: ActionLog, { lists, inDoubt, actionId, ...judging }: Correcting): ActionLog {
  const own = correctionsOf(lists, inDoubt).get(actionId);
  if (!own) return log;
  const withdrawn = log.evidence.flatMap((piece) => {
    const by = own.find(
      (entry) =>
        entry.fields.piece === keyOfPiece(piece) && (entry.author.id === piece.author.id || !isOffered(entry, judging)),
    );
    return by ? [{ piece, by }] : [];
  });
  if (withdrawn.length === 0) return log;
  const gone = new Set(withdrawn.map(({ piece }) => piece));
  return { ...log, withdrawn, evidence: log.evidence.filter((piece) => !gone.has(piece)) };
}

type Sorted = ReadonlyMap<number, readonly CorrectionEntry[]>;

/** Cached by the rows: they change less often than anybody looks. */
const known = new WeakMap<object, { readonly inDoubt: InDoubt | undefined; readonly by: Sorted }>();

/** The corrections that count, by action, in the order in which they were made. */
export function correctionsOf(lists: Known["lists"], inDoubt: InDoubt | undefined): Sorted {
  const rows = rowsOf(lists, corrections);
  const found = known.get(rows);
  if (found && found.inDoubt === inDoubt) return found.by;
  const entries = inOrder([...rows.values()]);
  const doubted = inDoubt?.(entries);
  const by = new Map<number, CorrectionEntry[]>();
  for (const entry of entries) {
    const id = entry.fields.actionId ?? 0;
    if (!doubted?.has(entry.id)) by.set(id, [...(by.get(id) ?? []), entry]);
  }
  known.set(rows, { inDoubt, by });
  return by;
}

/** What was said of a piece, in the order in which it was said. */
export function correctionsAbout(lists: Known["lists"], piece: EvidenceEntry): readonly CorrectionEntry[] {
  const own = correctionsOf(lists, undefined).get(piece.fields.actionId ?? 0) ?? [];
  return own.filter(({ fields }) => fields.piece === keyOfPiece(piece));
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
