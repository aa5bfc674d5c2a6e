// What a claim and a verification account for: every success criterion of the action, or the action as a whole where it has none.
import { type Criterion, markOf } from "./criteria.ts";
import type { EvidenceEntry } from "./log.ts";

/** What is accounted for: the criteria, and the evidence that counts. */
export interface Account {
  readonly criteria: readonly Criterion[];
  readonly evidence: readonly { readonly fields: Shown }[];
}

/** Its link is absent while its file is on its way. */
type Shown = Pick<EvidenceEntry["fields"], "criterion"> & Partial<Pick<EvidenceEntry["fields"], "link">>;

/** Whether there is something to open: words alone are no evidence. */
const isShown = ({ link }: Shown) => link === undefined || /^\s*https?:\/\/\S/iu.test(link);

/** Whether something is said: not only marks, or characters that nobody sees. */
export const isSaid = (words: string): boolean => /(?!\p{DI})[\p{L}\p{N}]/u.test(words);

/** Of the action as a whole, where a criterion has its mark. */
export const WHOLE = "";

const reason = /^(SC\d{1,3})\b[\s:.–-]*(.*)$/iu;

/**
 * Why there is no evidence, by the criterion's mark, from lines such as `SC2 The survey is in May`; under the empty mark, why the
 * action has no criteria.
 */
export function readReasons(lines: string): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const line of lines.split("\n").map((each) => each.trim())) {
    const [, mark, why] = reason.exec(line) ?? [];
    if (mark && why && isSaid(why)) reasons.set(markOf(mark), why);
    else if (!mark && isSaid(line)) reasons.set(WHOLE, line);
  }
  return reasons;
}

/** Marks of the criteria of which the claim says nothing: no evidence, and no reason why. One without criteria needs both. */
export function unaccounted({ criteria, evidence }: Account, without: string): readonly string[] {
  const reasons = readReasons(without);
  const shown = evidence.filter(({ fields }) => isShown(fields));
  if (criteria.length === 0) return shown.length > 0 && isSaid(without) ? [] : [WHOLE];
  const evidenced = new Set(shown.map(({ fields }) => markOf(fields.criterion)));
  return criteria.flatMap(({ mark }) => (evidenced.has(mark) || reasons.has(mark) ? [] : [mark]));
}

/** Marks of the criteria that the verifier's entry does not name as checked. */
export function unchecked({ criteria }: Pick<Account, "criteria">, checked: string): readonly string[] {
  const marks = new Set(checked.split(/[\s,;]+/u).map(markOf));
  return criteria.flatMap(({ mark }) => (marks.has(mark) ? [] : [mark]));
}
