// What the public may read of a plan: a list of what is allowed. Whatever is not named here is not in a public paper, because the paper is
// made of what this returns.

import { travelOf } from "../snapshots/direction.ts";
import type { FrozenAction, FrozenRow } from "../snapshots/format.ts";
import { byId } from "../snapshots/format.ts";
import { type Exempt, latestIn, type PaperPlan } from "./input.ts";

const releasedFields = [
  ...["title", "reference", "section", "theme", "leadRoles", "datePhrase", "dateKind"],
  ...["start", "due", "revisedDue", "slips", "rating", "narrative", "narrativeOn", "correctiveAction"],
] as const;

/** What may be read of a feature's list, by the list's title: rows of what stands, with the fields that are allowed. */
export type Releases = Readonly<Record<string, (plan: PaperPlan) => readonly Pick<FrozenRow, "id" | "fields">[]>>;

export interface Released {
  readonly now: PaperPlan;
  /** Every snapshot of the period, oldest first; the last is that of now. */
  readonly period: readonly PaperPlan[];
  readonly exempt: readonly Exempt[];
}

/**
 * An action that is exempt, or was when it was last in a plan, is in none of these plans. One that was exempt before is in the earlier ones
 * as it is now: what it was then stays internal, and nothing has changed.
 */
export function release(period: readonly PaperPlan[], releases: Releases): Released | undefined {
  const now = period.at(-1);
  if (!now) return undefined;
  const current = new Map(now.actions.filter((action) => !isExempt(action)).map((action) => [action.id, action]));
  const hidden = new Set([...latestIn(period).values()].filter(isExempt).map(({ id }) => id));
  const shown = period.map((plan) => ({
    ...plan,
    actions: plan.actions.flatMap((action) => {
      if (hidden.has(action.id)) return [];
      return isExempt(action) ? (current.get(action.id) ?? []) : [action];
    }),
  }));
  const [first, ...later] = shown;
  const before = first && later.length > 0 ? byId(first) : undefined;
  const plans = shown.map((plan, index) =>
    releasedPlan(plan, { releases, before: index === shown.length - 1 ? before : undefined }),
  );
  return {
    now: plans.at(-1) ?? releasedPlan(now, { releases, before: undefined }),
    period: plans,
    exempt: exemptIn(now),
  };
}

const paragraphOf = ({ fields }: FrozenAction): string => String(fields.exempt ?? "").trim();

export const isExempt = (action: FrozenAction): boolean => paragraphOf(action) !== "";

/** By paragraph, in their order; without the words of what each covers. */
export function exemptIn({ actions }: Pick<PaperPlan, "actions">): readonly Exempt[] {
  const found = new Map<string, number>();
  for (const action of actions.filter(isExempt)) {
    const paragraph = /^Paragraph \d/u.exec(paragraphOf(action))?.[0] ?? "Paragraph not stated";
    found.set(paragraph, (found.get(paragraph) ?? 0) + 1);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([paragraph, actions]) => ({ paragraph, actions }));
}

interface Releasing {
  readonly releases: Releases;
  /** Beside which the direction of travel is worked out. */
  readonly before: ReadonlyMap<number, FrozenAction> | undefined;
}

function releasedPlan(plan: PaperPlan, { releases, before }: Releasing): PaperPlan {
  const { day, round, takenAt, sha256, previous } = plan;
  const { name, firstMonth, months, nextBoard, reviews, amberDays, staleDays, rule } = plan.plan;
  return {
    ...{ day, round, takenAt, sha256, previous, checked: false, people: {} },
    plan: { name, firstMonth, months, nextBoard, reviews, amberDays, staleDays, rule },
    programmes: plan.programmes.map(({ id, number, title }) => ({ id, number, title })),
    actions: plan.actions.map((action) => releasedAction(action, before)),
    lists: Object.fromEntries(Object.entries(releases).map(([title, rows]) => [title, rows(plan).map(releasedRow)])),
  };
}

const nobody = 0;

/** Who wrote a row, and when, is internal. */
const releasedRow = ({ id, fields }: Pick<FrozenRow, "id" | "fields">): FrozenRow => ({
  ...{ id, fields, version: "", folder: "", author: nobody, editor: nobody },
  ...{ modified: "1970-01-01T00:00:00Z", created: "1970-01-01T00:00:00Z" },
});

/** That something was said, and when; not who said it, nor their words. */
const releasedSaid = ({ on }: { readonly on: string }) => ({ by: nobody, on, words: "" });

function releasedAction(action: FrozenAction, before: Releasing["before"]): FrozenAction {
  const { id, programme, status, claim, verification, held, returned, superseded, criteria } = action;
  const { regressions, evidenced, evidence, late } = action;
  const override = before && travelOf(before.get(id), action)?.override;
  return {
    ...{ id, version: "", programme, status, regressions, evidenced, evidence, late },
    fields: {
      ...emptyFields,
      ...(Object.fromEntries(releasedFields.map((key) => [key, action.fields[key]])) as object),
      // The direction that counts is public, its reason is not.
      ...(override && { directionOverride: action.fields.directionOverride, directionReason: "Set by hand" }),
    } as Readonly<Record<string, unknown>> as FrozenAction["fields"],
    claim: claim && { ...releasedSaid(claim), without: "" },
    verification: verification && releasedSaid(verification),
    // Without it, a claim that was returned would read as one that was withdrawn.
    returned: returned && releasedSaid(returned),
    held: held.map(releasedSaid),
    superseded: superseded && { ...releasedSaid(superseded), replacedBy: "" },
    criteria: criteria.map(() => ({ mark: "", text: "" })),
    ...{ notUpdated: false, unsupported: [], moves: [], checks: [] },
  };
}

const emptyFields = { leads: [], revisedDueReason: "", ask: "", directionReason: "", carriedForward: 0 };
