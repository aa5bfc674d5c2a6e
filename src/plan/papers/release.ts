// What the public may read of a plan: a list of what is allowed. Whatever is not named here is not in a public paper, because the paper is
// made of what this returns.

import { travelOf } from "../snapshots/direction.ts";
import type { FrozenAction, FrozenRow } from "../snapshots/format.ts";
import { byId } from "../snapshots/format.ts";
import { type Exempt, type ExemptAction, inPlan, latestIn, type PaperPlan } from "./input.ts";

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
  readonly before: PaperPlan | undefined;
}

interface Allowed {
  readonly releases: Releases;
  readonly exemptNow: readonly ExemptAction[];
}

/**
 * An action that is exempt, today or when it was last in a plan, is in none of these plans. One that was exempt before is in the earlier ones
 * as it is now: what it was then stays internal, and nothing has changed.
 */
export function release(period: readonly PaperPlan[], { releases, exemptNow }: Allowed): Released {
  const now = period.at(-1);
  if (!now) throw new Error("There is no plan to release.");
  const current = new Map(now.actions.filter((action) => !isExempt(action)).map((action) => [action.id, action]));
  const hidden = new Set([...exemptNow, ...[...latestIn(period).values()].filter(isExempt)].map(({ id }) => id));
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
    before: plans.length > 1 ? plans[0] : undefined,
  };
}

const paragraphOf = ({ fields }: FrozenAction): string => String(fields.exempt ?? "").trim();

export const isExempt = (action: FrozenAction): boolean => paragraphOf(action) !== "";

/** By paragraph, in their order; without the words of what each covers, and without what is withdrawn. */
export function exemptIn(plan: Pick<PaperPlan, "actions">, exemptNow: readonly ExemptAction[]): readonly Exempt[] {
  const today = new Map(exemptNow.map(({ id, paragraph }) => [id, paragraph]));
  const found = new Map<string, Exempt>();
  for (const action of inPlan(plan)) {
    const said = isExempt(action) ? paragraphOf(action) : today.get(action.id);
    if (said === undefined) continue;
    const paragraph = /^Paragraph \d/u.exec(said)?.[0] ?? "Paragraph not stated";
    const { actions, since } = found.get(paragraph) ?? { actions: 0, since: 0 };
    found.set(paragraph, { paragraph, actions: actions + 1, since: since + Number(!isExempt(action)) });
  }
  return [...found.values()].toSorted((a, b) => (a.paragraph < b.paragraph ? -1 : 1));
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
