// Lists of records: what was said of an action at one time, by whom. A record is added once, and nobody edits it; where an
// action stands follows from its records, and what the row of the action says of them is a mirror.
import { choice, day, note, number, text } from "../schema/columns.ts";
import type { Columns, Fields, ListDefinition, Row } from "../schema/list.ts";

/** What a record names its action by: the row's id counts, the reference is for people. */
const ofAction = {
  actionId: number(
    { name: "ActionId", title: "Action row", description: "The id of the action's row in Actions." },
    { indexed: true, required: true },
  ),
  reference: text({ name: "Reference", title: "Action", description: "The action's number in the plan." }),
};

/** Added exactly once: SharePoint refuses a second record with the same operation. */
const once = {
  operation: text(
    { name: "OperationId", title: "Operation", description: "The id of the edit that added the record." },
    { hidden: true, indexed: true, unique: true },
  ),
};

const title = text(
  { name: "Title", title: "Summary", description: "What the record says, in a line." },
  { required: true },
);

function words(description: string) {
  return note({ name: "Words", title: "In words", description });
}

export const claimKinds = ["Claimed", "Withdrawn", "Re-opened"] as const;
export const verificationKinds = ["Verified", "Returned", "Held", "Slipped", "Annulled"] as const;
export const supersessionKinds = ["Superseded", "Reinstated"] as const;
export const roundKinds = ["Opened", "Closed"] as const;
export const evidenceKinds = ["Document or decision", "Data", "Sample", "External view", "Lived experience"] as const;

const listed = (columns: readonly string[], isDefault = true) => [
  {
    title: "Newest first",
    isDefault,
    columns: ["LinkTitle", ...columns, "Author", "Created"],
    query: '<OrderBy><FieldRef Name="Created" Ascending="FALSE" /></OrderBy>',
  },
];

const kindOf = <const C extends readonly string[]>(kinds: C, description: string) =>
  choice({ name: "RecordKind", title: "Kind", description }, kinds, { required: true });

export const claims = {
  title: "Claims",
  description: "What leads say of the completion of their actions. Records are added, never edited.",
  folders: false,
  columns: {
    title,
    ...ofAction,
    kind: kindOf(claimKinds, "Claimed complete, the claim withdrawn, or verified work re-opened."),
    words: words("What was achieved, or why the claim does not stand any more."),
    ...once,
  },
  views: listed(["Reference", "RecordKind", "Words"]),
} satisfies ListDefinition;

export const verifications = {
  title: "Verifications",
  description: "What verifiers found when they checked the evidence. Records are added, never edited.",
  folders: false,
  columns: {
    title,
    ...ofAction,
    kind: kindOf(verificationKinds, "Verified, returned to the lead, held when checked again, or slipped since."),
    words: words("What was checked, or what is missing."),
    ...once,
  },
  views: listed(["Reference", "RecordKind", "Words"]),
} satisfies ListDefinition;

export const supersessions = {
  title: "Supersessions",
  description: "Actions that the owners of the plan replaced or withdrew, and why. Records are added, never edited.",
  folders: false,
  columns: {
    title,
    ...ofAction,
    kind: kindOf(supersessionKinds, "Superseded, or back in the plan."),
    replacedBy: text({ name: "ReplacedBy", title: "Replaced by", description: "The reference of what replaces it." }),
    words: words("Why the action was replaced or withdrawn."),
    ...once,
  },
  views: listed(["Reference", "RecordKind", "ReplacedBy", "Words"]),
} satisfies ListDefinition;

export const rounds = {
  title: "Update rounds",
  description: "When a round of updates was opened and closed. Records are added, never edited.",
  folders: false,
  columns: {
    title,
    kind: kindOf(roundKinds, "The round was opened, or closed."),
    words: words("What leads are asked to look at in this round."),
    ...once,
  },
  views: listed(["RecordKind", "Words"]),
} satisfies ListDefinition;

export const evidence = {
  title: "Evidence",
  description:
    "The evidence bank: what shows that an action worked, by success criterion. Records are added, never edited.",
  folders: false,
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
    ...once,
  },
  views: listed(["Reference", "Criterion", "EvidenceKind", "EvidenceDate", "Custodian", "EvidenceLink"]),
} satisfies ListDefinition;

/** The files that evidence records point at; a folder for each programme. */
export const evidenceFiles = {
  title: "Evidence files",
  description: "Files that records of evidence point at, in their programmes' folders.",
  library: true,
  folders: true,
  columns: {},
  views: [],
} satisfies ListDefinition;

export const recordLists = { claims, verifications, supersessions, rounds, evidence } as const;

export type RecordKey = keyof typeof recordLists;
export const recordKeys = Object.keys(recordLists) as readonly RecordKey[];

/** What a record of that list says. */
export type RecordFields<K extends RecordKey> = Fields<(typeof recordLists)[K]["columns"] & Columns>;
export type RecordRow<K extends RecordKey> = Row<RecordFields<K>>;
/** Every record, by its list. */
export type Records = { readonly [K in RecordKey]: readonly RecordRow<K>[] };
/** What somebody says, before it has an id of its own. */
export type NewRecord = {
  [K in RecordKey]: { readonly list: K; readonly fields: Omit<RecordFields<K>, "operation"> };
}[RecordKey];

/** With the id by which SharePoint lets it in once. */
export type RecordToAdd = NewRecord & { readonly operation: string };

export type EvidenceKind = (typeof evidenceKinds)[number];
