// The logs of actions: claims, verifications, supersessions, evidence. SharePoint adds who and when to an entry, and nobody edits it. An
// action's status follows from its entries; columns of its row that repeat them are mirrors. `access` says who may add an entry.
import { choice, day, note, number, text } from "../schema/columns.ts";
import { defineList, entryColumns, type Fields, type List, type Row } from "../schema/list.ts";

/** The action that an entry is about: the row's id counts, the reference is for people. */
const ofAction = {
  actionId: number(
    { name: "ActionId", title: "Action row", description: "The id of the action's row in Actions." },
    { indexed: true, required: true },
  ),
  reference: text({ name: "Reference", title: "Action", description: "The action's number in the plan." }),
};

export const title = text(
  { name: "Title", title: "Summary", description: "What the record says, in a line." },
  { required: true },
);

export function words(description: string) {
  return note({ name: "Words", title: "In words", description });
}

export const claimKinds = ["Claimed", "Withdrawn", "Re-opened"] as const;
export const verificationKinds = ["Verified", "Returned", "Held", "Slipped", "Annulled"] as const;
export const supersessionKinds = ["Superseded", "Reinstated"] as const;
export const evidenceKinds = ["Document or decision", "Data", "Sample", "External view", "Lived experience"] as const;

export const kindOf = <const C extends readonly string[]>(kinds: C, description: string) =>
  choice({ name: "RecordKind", title: "Kind", description }, kinds, { required: true });

export const claims = defineList({
  title: "Claims",
  description: "What leads say of the completion of their actions. Records are added, never edited.",
  mode: "log",
  load: "start",
  access: { root: { programme: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    kind: kindOf(claimKinds, "Claimed complete, the claim withdrawn, or verified work re-opened."),
    words: words("What was achieved, or why the claim does not stand any more."),
    ...entryColumns,
  },
});

export const verifications = defineList({
  title: "Verifications",
  description: "What verifiers found when they checked the evidence. Records are added, never edited.",
  mode: "log",
  load: "start",
  access: { root: { verifiers: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    kind: kindOf(verificationKinds, "Verified, returned to the lead, held when checked again, or slipped since."),
    words: words("What was checked, or what is missing."),
    ...entryColumns,
  },
});

export const supersessions = defineList({
  title: "Supersessions",
  description: "Actions that the owners of the plan replaced or withdrew, and why. Records are added, never edited.",
  mode: "log",
  load: "start",
  columns: {
    title,
    ...ofAction,
    kind: kindOf(supersessionKinds, "Superseded, or back in the plan."),
    replacedBy: text({ name: "ReplacedBy", title: "Replaced by", description: "The reference of what replaces it." }),
    words: words("Why the action was replaced or withdrawn."),
    ...entryColumns,
  },
});

export const evidence = defineList({
  title: "Evidence",
  description:
    "The evidence bank: what shows that an action worked, by success criterion. Records are added, never edited.",
  mode: "log",
  load: "start",
  access: { root: { programme: "Improvement add", verifiers: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    criterion: text({
      name: "Criterion",
      title: "Success criterion",
      description: "The mark of the criterion that it supports, such as SC1; empty for the action as a whole.",
    }),
    kind: choice({ name: "EvidenceKind", title: "Kind", description: "What sort of evidence it is." }, evidenceKinds),
    date: day({ name: "EvidenceDate", title: "Date", description: "The date of the evidence itself." }),
    custodian: text({ name: "Custodian", title: "Custodian", description: "Who keeps the original." }),
    link: note({ name: "EvidenceLink", title: "Link", description: "The address of the document or file." }),
    words: words("What it shows."),
    ...entryColumns,
  },
});

type FieldsOf<L> = L extends List<infer C> ? Fields<C> : never;

export type ClaimEntry = Row<FieldsOf<typeof claims>>;
export type VerificationEntry = Row<FieldsOf<typeof verifications>>;
export type SupersessionEntry = Row<FieldsOf<typeof supersessions>>;
export type EvidenceEntry = Row<FieldsOf<typeof evidence>>;

/** The entries of one action. */
export interface ActionLog {
  readonly claims: readonly ClaimEntry[];
  readonly verifications: readonly VerificationEntry[];
  readonly supersessions: readonly SupersessionEntry[];
  readonly evidence: readonly EvidenceEntry[];
  /** Logs that cannot be read, so that their entries are unknown. */
  readonly unread: ReadonlySet<LogName>;
}

export type LogName = Exclude<keyof ActionLog, "unread">;

export type EvidenceKind = (typeof evidenceKinds)[number];
