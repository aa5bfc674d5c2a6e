// Evidence by the success criterion that it is for.
import { WHOLE } from "../../plan/account.ts";
import { type Criterion, markOf } from "../../plan/criteria.ts";
import type { EvidenceEntry } from "../../plan/log.ts";

/** Under the empty mark, whatever is for none of the criteria. */
export function evidenceFor(
  mark: string,
  evidence: readonly EvidenceEntry[],
  criteria: readonly Criterion[],
): readonly EvidenceEntry[] {
  const marks = new Set(criteria.map((criterion) => criterion.mark));
  return evidence.filter(({ fields }) =>
    mark === WHOLE ? !marks.has(markOf(fields.criterion)) : markOf(fields.criterion) === mark,
  );
}
