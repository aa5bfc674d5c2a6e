// The status of an action by its log: claimed, verified, returned, checked again, re-opened, superseded. Columns of the row repeat it for
// SharePoint's views; they are mirrors, and what no entry bears out is unsupported.

import type { Day, Person } from "../schema/column.ts";
import type { OddValue } from "../schema/list.ts";
import type { ActionFields, ActionRow } from "./actions.ts";
import {
  type Completion,
  type Counted,
  completionOf,
  inOrder,
  nextCheckOf,
  reopened,
  type Said,
  saidIn,
} from "./completion.ts";
import { type Criterion, markOf, readCriteria } from "./criteria.ts";
import { dayOf } from "./days.ts";
import type { ActionLog, EvidenceEntry, PlanDateEntry, SupersessionEntry } from "./log.ts";
import type { Programme } from "./teams.ts";
import { unsupported as words } from "./words.ts";

export interface ActionStatus extends Completion {
  /** When a verified action is to be checked again; none after the last check. */
  readonly nextCheck: Day | undefined;
  readonly superseded: (Said & { readonly replacedBy: string }) | undefined;
  readonly criteria: readonly Criterion[];
  readonly evidence: readonly EvidenceEntry[];
  /** Evidence that was taken back; it does not count. */
  readonly withdrawn: ActionLog["withdrawn"];
  /** Evidence that people of other programmes offer; it does not count. */
  readonly offered: readonly EvidenceEntry[];
  /** How many criteria have evidence; 1 of 1 for an action without criteria that has any evidence. */
  readonly evidenced: number;
  /** Unsupported claims: entries or columns that do not count, a sentence each. */
  readonly unsupported: readonly string[];
  /** Whether some of these are about the row. */
  readonly rowSaysMore: boolean;
  /** Who verified it has left, so that nobody can tell whether they were independent, and nobody else has checked it since. */
  readonly isVerifierUnknown: boolean;
  /** Values of its entries that their columns do not allow. */
  readonly odd: readonly OddValue[];
  /** Logs that could not be read, so that they neither support nor contradict the row. */
  readonly unread: ActionLog["unread"];
}

export const emptyLog: ActionLog = {
  claims: [],
  verifications: [],
  supersessions: [],
  evidence: [],
  withdrawn: [],
  lost: [],
  offered: [],
  planDates: [],
  doubts: [],
  unread: new Set(),
  earlier: { claims: 0, verifications: 0 },
};

export function statusOf(
  { fields, editor, modified }: Pick<ActionRow, "fields" | "editor" | "modified">,
  programme: Programme | undefined,
  log: ActionLog,
): ActionStatus {
  const { unread } = log;
  const criteria = criteriaOf(fields, log);
  const counted = completionOf(log, { programme, fields, criteria: unread.has("evidence") ? undefined : criteria });
  const isRead = !unread.has("claims") && !unread.has("verifications");
  const completion = isRead ? whileRowAgrees(counted, fields, modified) : completionInRow(fields, editor);
  const { verification } = completion;
  const superseded = supersessionIn(log.supersessions);
  const inRow = [
    isRead && isClaimedAnew(fields, counted) && words.noClaim,
    !isRead && isClaimedInRow(fields) && words.unreadLogs,
    isRead && !verification && isVerifiedAnew(fields, log) && words.noVerification,
    fields.lifecycle === "Superseded" && !superseded && !unread.has("supersessions") && words.noWithdrawal,
  ].flatMap((sentence) => sentence || []);
  return {
    ...completion,
    nextCheck: nextCheckOf(completion),
    superseded,
    criteria,
    evidence: log.evidence,
    withdrawn: log.withdrawn,
    offered: log.offered,
    evidenced: evidencedOf(
      criteria,
      log.evidence.flatMap((entry) => (log.lost.includes(entry) ? [] : [entry.fields.criterion])),
    ),
    isVerifierUnknown: verification !== undefined && counted.isVerifierUnknown,
    odd: [log.claims, log.verifications, log.supersessions, log.evidence].flat().flatMap(({ odd = [] }) => odd),
    unsupported: [...log.doubts, ...counted.unsupported, ...inRow],
    rowSaysMore: inRow.length > 0,
    unread,
  };
}

/** Those of the row, and those that were agreed and are no longer in it: a criterion does not go by being deleted. */
function criteriaOf({ successCriteria }: ActionFields, { planDates }: ActionLog): readonly Criterion[] {
  const inRow = readCriteria(successCriteria);
  const agreed = lastWhole(planDates)?.fields.criteria ?? "";
  const gone = readCriteria(agreed).filter(({ mark }) => !inRow.some((criterion) => criterion.mark === mark));
  return [...inRow, ...gone];
}

/** The last entry that says what was agreed; one of a due date alone says nothing of the rest. */
export const lastWhole = (entries: readonly PlanDateEntry[]): PlanDateEntry | undefined =>
  inOrder(entries).findLast(({ fields }) => fields.actionTitle.trim());

/** A superseded action keeps its claim, in case it is brought back. */
const isClaimedInRow = ({ lifecycle, claimedOn }: ActionFields) =>
  lifecycle === "Claimed complete" || (lifecycle === "Superseded" && claimedOn !== undefined);

/**
 * A row that says the action is not complete counts if somebody has written it since the last entry; one that says it is, never. A row
 * that is older has not caught up.
 */
const whileRowAgrees = ({ completion, lastAt }: Counted, fields: ActionFields, modified: Date): Completion =>
  isClaimedInRow(fields) || (lastAt && lastAt > modified) ? completion : reopened(completion);

/** Whether the row says that it is verified, and nobody has ever said so on that day. */
const isVerifiedAnew = ({ verifiedOn, verifiedBy }: ActionFields, { verifications }: ActionLog): boolean =>
  verifiedOn !== undefined &&
  !verifications.some(
    ({ fields, author, created }) =>
      fields.kind === "Verified" && dayOf(created) === verifiedOn && (!verifiedBy || verifiedBy.id === author.id),
  );

/** Whether the row claims what no entry does, or what an entry took back before. */
function isClaimedAnew(fields: ActionFields, counted: Counted): boolean {
  const { completion, takenBackOn, isLacking } = counted;
  if (!isClaimedInRow(fields) || completion.claim || isLacking) return false;
  return !takenBackOn || (fields.claimedOn !== undefined && fields.claimedOn > takenBackOn);
}

/** All that is known when the log cannot be read. */
function completionInRow(fields: ActionFields, editor: Person): Completion {
  const { claimedBy = editor, claimedOn = "", verifiedBy = editor, verifiedOn } = fields;
  const isClaimed = isClaimedInRow(fields);
  return {
    claim: isClaimed
      ? { by: claimedBy, on: claimedOn, words: fields.evidence, ...{ operation: "", without: "" } }
      : undefined,
    verification: isClaimed && verifiedOn ? { by: verifiedBy, on: verifiedOn, words: "" } : undefined,
    held: [],
    returned: undefined,
    regressions: 0,
  };
}

function supersessionIn(entries: readonly SupersessionEntry[]): ActionStatus["superseded"] {
  const last = inOrder(entries).at(-1);
  if (last?.fields.kind !== "Superseded") return undefined;
  return { ...saidIn(last), replacedBy: last.fields.replacedBy };
}

/** How many of the criteria evidence supports; without criteria, 1 if there is any evidence. */
export function evidencedOf(criteria: readonly Criterion[], supported: readonly string[]): number {
  if (criteria.length === 0) return Math.min(supported.length, 1);
  const marks = new Set(supported.map(markOf));
  return criteria.filter(({ mark }) => marks.has(mark)).length;
}

/** `2 of 3`: how many criteria have evidence. Without criteria: whether there is any evidence. Empty if there is none. */
export function coverageOf({ criteria, evidenced }: Pick<ActionStatus, "criteria" | "evidenced">): string {
  if (criteria.length === 0) return evidenced > 0 ? "1 of 1" : "";
  return `${evidenced} of ${criteria.length}`;
}
