// What is typed and chosen in the evidence form, as its fields take it and as it is kept.
import type { Action } from "../../plan/action.ts";
import { type EvidenceEntry, type EvidenceKind, evidenceKinds } from "../../plan/log.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import type { Day, Person } from "../../schema/column.ts";
import { fileAt } from "./fileCheck.ts";
import { restrictedFiles } from "./list.ts";

/** A draft. Its words stand apart from its choices, so that they can be found when the action is gone. */
export interface EvidenceDraft extends Pick<NewEvidence, "title" | "link" | "words"> {
  /** Why other evidence is replaced by it. */
  readonly why?: string;
  readonly choices: Pick<NewEvidence, "criterion" | "kind" | "date" | "custodian"> & {
    readonly by: "link" | "file";
    readonly restricted?: boolean;
    /** Of its entry, so that it is added once even if a page ends before the draft is gone. Drafts of earlier versions have none. */
    readonly operation?: string;
  };
}

/** The form's values. What is not chosen yet is empty. */
export interface EvidenceValues extends Pick<NewEvidence, "title" | "link" | "words" | "criterion" | "custodian"> {
  readonly kind: EvidenceKind | "";
  readonly date: Day | "";
  readonly by: "link" | "file";
  /** `yes`: its file may be opened by few. */
  readonly restricted: "yes" | "";
  readonly why: string;
  readonly operation?: string;
  /** Never a value: a file cannot be kept with the draft. */
  readonly file?: undefined;
}

export function valuesOf({ choices, why = "", ...words }: EvidenceDraft): EvidenceValues {
  const { kind = "", date = "", restricted } = choices;
  return { ...words, ...choices, why, kind, date, restricted: restricted ? "yes" : "" };
}

export function draftOf(values: EvidenceValues): EvidenceDraft {
  const { title, link, words, criterion, date, custodian, by, why, operation = crypto.randomUUID() } = values;
  const kind = evidenceKinds.find((each) => each === values.kind);
  return {
    ...{ title, link, words, why },
    choices: {
      criterion,
      kind,
      date: date || undefined,
      custodian,
      by,
      restricted: values.restricted === "yes",
      operation,
    },
  };
}

/** An empty form, for the first criterion that has no evidence yet. */
export function emptyEvidence({ status }: Action, me: Person): EvidenceValues {
  const supported = new Set(status.evidence.map(({ fields }) => fields.criterion.toUpperCase()));
  const open = status.criteria.find(({ mark }) => !supported.has(mark)) ?? status.criteria[0];
  const chosen = { criterion: open?.mark ?? "", kind: "", date: "", custodian: me.name, by: "link" } as const;
  return { title: "", link: "", words: "", why: "", restricted: "", ...chosen };
}

/** For what replaces a piece of evidence: everything of that but what it is, its date and its words. */
export function replacingEvidence(
  { fields: { title, criterion, kind, custodian, link } }: EvidenceEntry,
  siteUrl: string,
): EvidenceValues {
  const library = fileAt(link, siteUrl)?.library;
  const by = library ? "file" : "link";
  const restricted = library === restrictedFiles ? "yes" : "";
  return { title, criterion, kind: kind ?? "", custodian, by, restricted, link: "", words: "", why: "", date: "" };
}
