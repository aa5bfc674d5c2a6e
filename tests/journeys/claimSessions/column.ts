// In which column an action belongs by its entries alone: a few lines of their own, which know nothing of the product's rules.
import { type ActionRecord, type Entry, marksIn } from "./records.ts";

const at = ({ Created }: Entry) => Date.parse(Created);
/** Milliseconds by which the clocks of SharePoint's servers may differ: within these, either order is right. */
const tolerances = [0, 60_000];

export const columnsByLog = (record: ActionRecord): readonly string[] =>
  tolerances.map((tolerance) => columnByLog(record, tolerance));

function columnByLog(record: ActionRecord, tolerance: number): string {
  const marks = marksIn(record);
  const takenBack = new Map<unknown, Entry>();
  for (const each of record["Evidence corrections"]) {
    if (!takenBack.has(each.EvidencePiece)) takenBack.set(each.EvidencePiece, each);
  }
  /** What was there at a time. */
  const shown = (time: number): readonly Entry[] =>
    record.Evidence.filter((piece) => {
      const gone = takenBack.get(piece.OperationId);
      return at(piece) <= time + tolerance && !(gone && at(gone) <= time);
    });
  const accounts = (claim: Entry, pieces: readonly Entry[]): boolean => {
    const without = String(claim.WithoutEvidence ?? "");
    if (marks.length === 0) return pieces.length > 0 && without !== "";
    return marks.every((mark) => pieces.some(({ Criterion }) => Criterion === mark) || without.includes(`${mark} `));
  };
  let claim: Entry | undefined;
  let verified: Entry | undefined;
  const corrections = record["Evidence corrections"].map((entry) => ({ entry, order: 0 }));
  const claims = record.Claims.map((entry) => ({ entry, order: 1 }));
  const checks = record.Verifications.map((entry) => ({ entry, order: 2 }));
  const all = [...corrections, ...claims, ...checks].sort(
    (one, other) => at(one.entry) - at(other.entry) || one.order - other.order || one.entry.Id - other.entry.Id,
  );
  for (const { entry } of all) {
    if ("EvidencePiece" in entry) {
      if (!claim) continue;
      const left = shown(at(entry));
      const checkedAt = verified ? at(verified) : 0;
      if (!accounts(claim, left)) claim = undefined;
      else if (
        !accounts(
          claim,
          left.filter((piece) => at(piece) <= checkedAt + tolerance),
        )
      )
        verified = undefined;
      if (!claim) verified = undefined;
    } else if (entry.RecordKind === "Claimed") {
      if (!accounts(entry, shown(at(entry)))) continue;
      claim = entry;
      verified = undefined;
    } else if (entry.RecordKind === "Withdrawn" || entry.ClaimOperation === claim?.OperationId) {
      if (entry.RecordKind !== "Verified") claim = verified = undefined;
      else if (claim && accounts(claim, shown(at(entry)))) verified = entry;
    }
  }
  if (!claim) return String(record.row.Rating);
  return verified ? "Verified" : "Claimed";
}
