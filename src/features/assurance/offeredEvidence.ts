// Evidence that people of other programmes offer, and that somebody of the action's own programme can add.
import type { EvidenceEntry } from "../../plan/log.ts";
import type { NewEvidence } from "../../plan/newEntry.ts";

/** Whether somebody has added it. */
export const isTaken = ({ fields }: EvidenceEntry, evidence: readonly EvidenceEntry[]): boolean =>
  evidence.some((each) => each.fields.link === fields.link && each.fields.title === fields.title);

/** The same piece, to be added in one's own name. */
export function takenFrom({ fields }: EvidenceEntry): NewEvidence {
  const { title, criterion, kind, date, custodian, link, fileSize, fileHash, words } = fields;
  return { title, criterion, kind, date, custodian, link, fileSize, fileHash, words };
}
