// The logs of actions: claims, verifications, supersessions, evidence, original dates. SharePoint adds who and when to an entry, and nobody edits it. An
// action's status follows from its entries; columns of its row that repeat them are mirrors. `access` says who may add an entry.
import { choice, day, note, number, text } from "../schema/columns.ts";
import { defineList, entryColumns, type Fields, type List, type Row } from "../schema/list.ts";

/** The action that an entry is about: the row's id counts, the reference is for people. */
const ofAction = {
  actionId: number(
    { name: "ActionId", title: "Action row", description: "The number of the action's row in the list Actions." },
    { indexed: true, required: true },
  ),
  reference: text({ name: "Reference", title: "Action", description: "The action's number in the plan." }),
};

export const title = text(
  { name: "Title", title: "Summary", description: "The entry in one line." },
  { required: true },
);

export function words(description: string) {
  return note({ name: "Words", title: "Details", description });
}

export const claimKinds = ["Claimed", "Withdrawn", "Re-opened"] as const;
export const verificationKinds = ["Verified", "Returned", "Held", "Slipped", "Annulled"] as const;
export const supersessionKinds = ["Superseded", "Reinstated"] as const;
export const evidenceKinds = ["Document or decision", "Data", "Sample", "External view", "Lived experience"] as const;

export const kindOf = <const C extends readonly string[]>(kinds: C, description: string) =>
  choice({ name: "RecordKind", title: "Type", description }, kinds, { required: true });

export const claims = defineList({
  title: "Claims",
  description: "Claims by leads that their actions are complete. Entries are added, never edited.",
  mode: "log",
  load: "start",
  access: { root: { programme: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    kind: kindOf(claimKinds, "Claimed complete, claim withdrawn, or verified work reopened."),
    words: words("What was achieved, or why the claim was withdrawn."),
    ...entryColumns,
  },
});

export const verifications = defineList({
  title: "Verifications",
  description: "What verifiers found when they checked the evidence. Entries are added, never edited.",
  mode: "log",
  load: "start",
  access: { root: { verifiers: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    kind: kindOf(
      verificationKinds,
      "Verified; returned to the lead; held (still in place); slipped (no longer in place); annulled (undone).",
    ),
    words: words("What was checked, or what is missing."),
    ...entryColumns,
  },
});

export const supersessions = defineList({
  title: "Supersessions",
  description: "Actions that the plan's owners replaced or withdrew, and why. Entries are added, never edited.",
  mode: "log",
  load: "start",
  columns: {
    title,
    ...ofAction,
    kind: kindOf(supersessionKinds, "Superseded (replaced or withdrawn), or reinstated."),
    replacedBy: text({
      name: "ReplacedBy",
      title: "Replaced by",
      description: "The reference of the action that replaces it.",
    }),
    words: words("Why the action was replaced or withdrawn."),
    ...entryColumns,
  },
});

export const evidence = defineList({
  title: "Evidence",
  description: "The evidence that actions have worked, by success criterion. Entries are added, never edited.",
  mode: "log",
  load: "start",
  access: { root: { programme: "Improvement add", verifiers: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    criterion: text({
      name: "Criterion",
      title: "Success criterion",
      description: "The number of the criterion it supports, such as SC1. Empty if it supports the whole action.",
    }),
    kind: choice({ name: "EvidenceKind", title: "Type", description: "What type of evidence it is." }, evidenceKinds),
    date: day({ name: "EvidenceDate", title: "Date", description: "The date of the evidence itself." }),
    custodian: text({
      name: "Custodian",
      title: "Who holds the original",
      description: "The person or team who holds the original.",
    }),
    link: note({ name: "EvidenceLink", title: "Link", description: "The address of the document or file." }),
    words: words("What it shows."),
    ...entryColumns,
  },
});

export const planDates = defineList({
  title: "Plan dates",
  description:
    "The original due date of each action. The first entry of an action counts. Entries are added, never edited.",
  mode: "log",
  load: "start",
  access: { root: { coordinators: "Improvement add" } },
  columns: {
    title,
    ...ofAction,
    due: day({
      name: "PlanDue",
      title: "Original due date",
      description: "The due date in the plan, when it was recorded.",
    }),
    words: words("When the action is due, as it was written in the plan."),
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
  readonly evidence: readonly EvidenceEntry[];
  readonly planDates: readonly PlanDateEntry[];
  /** Logs that cannot be read, so that their entries are unknown. */
  readonly unread: ReadonlySet<LogName>;
}

export type LogName = Exclude<keyof ActionLog, "unread">;

export type EvidenceKind = (typeof evidenceKinds)[number];
