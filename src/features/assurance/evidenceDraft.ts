// What is typed and chosen in the evidence form, as its fields take it and as it is kept.
import type { Action } from "../../plan/action.ts";
import { type EvidenceKind, evidenceKinds } from "../../plan/log.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";
import type { Day, Person } from "../../schema/column.ts";

/** A draft. Its words stand apart from its choices, so that they can be found when the action is gone. */
export interface EvidenceDraft extends Pick<NewEvidence, "title" | "link" | "words"> {
  readonly choices: Pick<NewEvidence, "criterion" | "kind" | "date" | "custodian"> & { readonly by: "link" | "file" };
}

/** The form's values. What is not chosen yet is empty. */
export interface EvidenceValues extends Pick<NewEvidence, "title" | "link" | "words" | "criterion" | "custodian"> {
  readonly kind: EvidenceKind | "";
  readonly date: Day | "";
  readonly by: "link" | "file";
  /** Never a value: a file cannot be kept with the draft. */
  readonly file?: undefined;
}

export function valuesOf({ choices, ...words }: EvidenceDraft): EvidenceValues {
  return { ...words, ...choices, kind: choices.kind ?? "", date: choices.date ?? "" };
}

export function draftOf({ title, link, words, criterion, kind, date, custodian, by }: EvidenceValues): EvidenceDraft {
  const chosen = evidenceKinds.find((each) => each === kind);
  return { title, link, words, choices: { criterion, kind: chosen, date: date || undefined, custodian, by } };
}

/** An empty form, for the first criterion that has no evidence yet. */
export function emptyEvidence({ status }: Action, me: Person): EvidenceValues {
  const supported = new Set(status.evidence.map(({ fields }) => fields.criterion.toUpperCase()));
  const open = status.criteria.find(({ mark }) => !supported.has(mark)) ?? status.criteria[0];
  const chosen = { criterion: open?.mark ?? "", kind: "", date: "", custodian: me.name, by: "link" } as const;
  return { title: "", link: "", words: "", ...chosen };
}
