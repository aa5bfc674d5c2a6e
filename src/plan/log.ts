// The logs of actions: claims, verifications, supersessions, evidence, the agreed plan. SharePoint adds who and when to an entry, and nobody edits it. An
// action's status follows from its entries; columns of its row that repeat them are mirrors. `access` says who may add an entry.
import { choice, day, note, number, text } from "../schema/columns.ts";
import { defineList, entryColumns, type Fields, type List, type Row } from "../schema/list.ts";

/** The action that an entry is about: the row's id counts, the reference is for people. */
export const ofAction = {
  actionId: number({ name: "ActionId", title: "Action row" }, { indexed: true, required: true }),
  reference: text({ name: "Reference", title: "Action" }),
};

export const title = text({ name: "Title", title: "Summary" }, { required: true });

export const words = note({ name: "Words", title: "Details" });

export const claimKinds = ["Claimed", "Withdrawn", "Re-opened"] as const;
export const verificationKinds = ["Verified", "Returned", "Held", "Slipped", "Annulled"] as const;
export const supersessionKinds = ["Superseded", "Reinstated"] as const;
export const evidenceKinds = ["Document or decision", "Data", "Sample", "External view", "Lived experience"] as const;

export const kindOf = <const C extends readonly string[]>(kinds: C) =>
  choice({ name: "RecordKind", title: "Type" }, kinds, { required: true });

export const claims = defineList({
  title: "Claims",
  mode: "log",
  subject: "actionId",
  load: "start",
  access: { root: { programme: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    kind: kindOf(claimKinds),
    without: note({ name: "WithoutEvidence", title: "Criteria without evidence" }),
    words,
    ...entryColumns,
  },
});

export const verifications = defineList({
  title: "Verifications",
  mode: "log",
  subject: "actionId",
  load: "start",
  access: { root: { verifiers: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    kind: kindOf(verificationKinds),
    // Nobody knows it before the claim is there, so an entry that names it was made after the claim.
    claim: text({ name: "ClaimOperation", title: "Claim", isInternal: true }, { hidden: true }),
    checked: note({ name: "CriteriaChecked", title: "Criteria checked" }),
    words,
    ...entryColumns,
  },
});

export const supersessions = defineList({
  title: "Supersessions",
  mode: "log",
  subject: "actionId",
  load: "start",
  columns: {
    title,
    ...ofAction,
    kind: kindOf(supersessionKinds),
    replacedBy: text({
      name: "ReplacedBy",
      title: "Replaced by",
    }),
    words,
    ...entryColumns,
  },
});

export const evidence = defineList({
  title: "Evidence",
  mode: "log",
  subject: "actionId",
  load: "start",
  access: { root: { programme: "Improvement add", verifiers: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    criterion: text({
      name: "Criterion",
      title: "Success criterion",
    }),
    kind: choice({ name: "EvidenceKind", title: "Type" }, evidenceKinds),
    date: day({ name: "EvidenceDate", title: "Date" }),
    custodian: text({
      name: "Custodian",
      title: "Who holds the original",
    }),
    link: note({ name: "EvidenceLink", title: "Link" }),
    fileSize: number({ name: "FileSize", title: "File size" }),
    fileHash: text({ name: "FileHash", title: "File fingerprint", isInternal: true }),
    words,
    ...entryColumns,
  },
});

/** Earlier entries hold a due date alone: the title is there where the action as a whole was agreed. */
export const planDates = defineList({
  title: "Plan dates",
  mode: "log",
  subject: "actionId",
  load: "start",
  columns: {
    title,
    ...ofAction,
    actionTitle: text({ name: "PlanTitle", title: "Title of the action" }),
    outcome: note({ name: "PlanOutcome", title: "Outcome" }),
    criteria: note({ name: "PlanCriteria", title: "Success criteria" }),
    due: day({
      name: "PlanDue",
      title: "Original due date",
    }),
    movedFrom: number({ name: "MovedFrom", title: "Moved from", isInternal: true }, { hidden: true }),
    words,
    ...entryColumns,
  },
});

type FieldsOf<L> = L extends List<infer C> ? Fields<C> : never;

export type ClaimEntry = Row<FieldsOf<typeof claims>>;
export type VerificationEntry = Row<FieldsOf<typeof verifications>>;
export type SupersessionEntry = Row<FieldsOf<typeof supersessions>>;
export type EvidenceEntry = Row<FieldsOf<typeof evidence>>;
export type PlanDateEntry = Row<FieldsOf<typeof planDates>>;

/** The entries of one action. */
export interface ActionLog {
  readonly claims: readonly ClaimEntry[];
  readonly verifications: readonly VerificationEntry[];
  readonly supersessions: readonly SupersessionEntry[];
  /** What counts. */
  readonly evidence: readonly EvidenceEntry[];
  /** What was taken back. */
  readonly withdrawn: readonly Withdrawn[];
  /** Of the evidence, what has lost its file: it is shown, and does not count. */
  readonly lost: readonly EvidenceEntry[];
  /** Evidence that people of other programmes offer. */
  readonly offered: readonly EvidenceEntry[];
  readonly planDates: readonly PlanDateEntry[];
  /** Why further entries about the action do not count, a sentence each. */
  readonly doubts: readonly string[];
  /** Logs that cannot be read, so that their entries are unknown. */
  readonly unread: ReadonlySet<LogName>;
  readonly earlier: EarlierRule;
}

/** A piece of evidence that was taken back, with the entries that say so, the first of which counts. */
export interface Withdrawn {
  readonly piece: EvidenceEntry;
  readonly by: readonly Row<{ readonly words: string; readonly kind: CorrectionKind | undefined }>[];
}

/** Each takes evidence back. `Removal requested`: its file has to go. `Removed`: an owner has deleted it. */
export type CorrectionKind = "Withdrawn" | "Replaced" | "Removal requested" | "Removed";

/** The last entries, by their ids, made before verifications named their claim. They count without; 0 if there are none. */
export interface EarlierRule {
  readonly claims: number;
  readonly verifications: number;
}

export type LogName = Exclude<keyof ActionLog, "unread" | "offered" | "withdrawn" | "lost" | "doubts" | "earlier">;

export type EvidenceKind = (typeof evidenceKinds)[number];
