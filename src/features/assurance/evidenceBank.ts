// The evidence bank: every piece of evidence of the plan, found by words and kind.

import type { Action } from "../../plan/action.ts";
import type { EvidenceEntry, EvidenceKind } from "../../plan/log.ts";
import { nameOf } from "../../plan/nameOf.ts";

export interface EvidenceSearch {
  readonly text: string;
  readonly kind: EvidenceKind | undefined;
}

/** Newest first. Words are looked for in the evidence and in the action it is of, whatever their case. */
export function findEvidence(
  evidence: readonly EvidenceEntry[],
  actions: ReadonlyMap<number, Action>,
  { text, kind }: EvidenceSearch,
): readonly EvidenceEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return evidence
    .filter(({ fields, author }) => {
      if (kind && fields.kind !== kind) return false;
      const action = actions.get(fields.actionId ?? 0)?.fields;
      const { title, criterion, custodian, link, words: shows } = fields;
      const all = [title, criterion, custodian, link, shows, nameOf(author), action?.reference, action?.title].join(
        " ",
      );
      return words.every((word) => all.toLowerCase().includes(word));
    })
    .sort((a, b) => b.created.getTime() - a.created.getTime());
}
