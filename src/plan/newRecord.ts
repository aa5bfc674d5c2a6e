// Records about to be added, with the summary that people read in the list.
import type { ActionRow } from "./actions.ts";
import type { Day } from "../schema/column.ts";
import type {
  claimKinds,
  EvidenceKind,
  NewRecord,
  roundKinds,
  supersessionKinds,
  verificationKinds,
} from "./log.ts";

export interface About {
  readonly actionId: number;
  readonly reference: string;
}

export function aboutAction({ id, fields }: Pick<ActionRow, "id" | "fields">): About {
  return { actionId: id, reference: fields.reference };
}

export function claim(about: About, kind: (typeof claimKinds)[number], words: string): NewRecord {
  const says = { Claimed: "claimed complete", Withdrawn: "claim withdrawn", "Re-opened": "re-opened" }[kind];
  return { list: "claims", fields: { ...about, title: `${about.reference} ${says}`, kind, words: words.trim() } };
}

export function verification(about: About, kind: (typeof verificationKinds)[number], words: string): NewRecord {
  const says = {
    Verified: "verified",
    Returned: "returned",
    Held: "has held",
    Slipped: "has slipped",
    Annulled: "verification annulled",
  }[kind];
  return {
    list: "verifications",
    fields: { ...about, title: `${about.reference} ${says}`, kind, words: words.trim() },
  };
}

export function supersession(
  about: About,
  kind: (typeof supersessionKinds)[number],
  words: string,
  replacedBy: string,
): NewRecord {
  const title = `${about.reference} ${kind.toLowerCase()}`;
  return {
    list: "supersessions",
    fields: { ...about, title, kind, words: words.trim(), replacedBy: replacedBy.trim() },
  };
}

export function round(kind: (typeof roundKinds)[number], number: number, words: string): NewRecord {
  return { list: "rounds", fields: { title: `Round ${number} ${kind.toLowerCase()}`, kind, words: words.trim() } };
}

export interface NewEvidence {
  readonly title: string;
  /** A criterion's mark; empty for the action as a whole. */
  readonly criterion: string;
  readonly kind: EvidenceKind | undefined;
  readonly date: Day | undefined;
  readonly custodian: string;
  readonly link: string;
  readonly words: string;
}

export function evidenceOf(about: About, given: NewEvidence): NewRecord {
  return { list: "evidence", fields: { ...about, ...given } };
}
