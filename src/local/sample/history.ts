// The earlier edits of an action: those in its data file, and monthly confirmations that nothing has changed.

import type { ActionFields } from "../../plan/actions.ts";
import type { Day } from "../../schema/column.ts";
import { nextWorkday, publishedDay, sessionDay, spread } from "./calendar.ts";
import { type Context, coordinatorOf, type Edit, leadOf, verifierOf, withMonths } from "./edit.ts";
import type { Past, Step } from "./past.ts";
import { shiftDay } from "./shift.ts";
import type { Slip, Story } from "./story.ts";

const LAST_MONTH = 11;

interface DatedStep {
  readonly step: Step;
  readonly day: Day;
}

/** The edits between the adding of the action and `end`, the day of its present status. */
export function historyOf(context: Context, story: Story, past: Past, end: Day): readonly Edit[] {
  const steps = withoutOpenClaims(datedSteps(context, past.steps, end));
  const fromSteps = steps.map(({ step, day }) => ({ ...editOf(context, story, step, day), day }));
  return [...fromSteps, ...confirmations(context, steps, end)].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** In order, at most one a day, all before `end`. */
function datedSteps(context: Context, steps: readonly Step[], end: Day): readonly DatedStep[] {
  let last = "";
  return steps
    .map((step) => {
      const { month, day: date } = step;
      const day = date
        ? publishedDay(month, date, context.months)
        : sessionDay(authorOf(context, step), context.action.reference, month, context.months);
      last = day > last ? day : nextWorkday(last);
      return { step, day: last };
    })
    .filter(({ day }) => day < end);
}

/** Drops a claim or verification at the end, because the step that followed it was cut off. */
function withoutOpenClaims(steps: readonly DatedStep[]): readonly DatedStep[] {
  const kind = steps.at(-1)?.step.kind;
  return kind === "claim" || kind === "verify" ? withoutOpenClaims(steps.slice(0, -1)) : steps;
}

function authorOf(context: Context, { kind }: Step): string {
  switch (kind) {
    case "update":
    case "claim":
    case "return":
      return leadOf(context);
    case "verify":
    case "reopen":
      return coordinatorOf(context);
  }
}

function editOf(context: Context, story: Story, step: Step, day: Day): Omit<Edit, "day"> {
  const by = authorOf(context, step);
  const narrative = "narrative" in step ? { narrative: withMonths(step.narrative, day) } : {};
  const update = { ...narrative, updatedOn: day, carriedForward: 0 };
  switch (step.kind) {
    case "update":
      return {
        by,
        fields: {
          ...update,
          lifecycle: "In progress",
          rating: step.rating,
          correctiveAction: withMonths(step.corrective ?? "", day),
          ask: withMonths(step.ask ?? "", day),
          ...slipFields(context, step.slip === "as today" ? slipOf(story) : step.slip),
        },
      };
    case "claim": {
      const { evidence } = step;
      const fields = { ...update, lifecycle: "Claimed complete", rating: "Green", evidence, claimedOn: day } as const;
      return { by, fields, people: { claimedBy: [by] } };
    }
    case "return":
      return {
        by,
        verifier: verifierOf(context),
        fields: { ...update, lifecycle: "In progress", rating: "Amber", claimedOn: undefined },
        people: { claimedBy: [] },
      };
    case "verify": {
      const verifier = verifierOf(context);
      return { by, verifier, fields: { verifiedOn: day }, people: { verifiedBy: [verifier] } };
    }
    case "reopen":
      return {
        by,
        fields: {
          ...update,
          lifecycle: "In progress",
          rating: "Amber",
          correctiveAction: step.corrective,
          claimedOn: undefined,
          verifiedOn: undefined,
        },
        people: { claimedBy: [], verifiedBy: [] },
      };
  }
}

const slipOf = (story: Story): Slip | undefined => ("slip" in story ? story.slip : undefined);

type Slipped = Partial<Pick<ActionFields, "revisedDue" | "revisedDueReason" | "slips">>;

export function slipFields({ months }: Context, slip: Slip | undefined): Slipped {
  if (!slip) return {};
  return { revisedDue: shiftDay(slip.to, months), revisedDueReason: slip.reason, slips: slip.times ?? 1 };
}

/** In three of four months without an update the lead confirms that nothing has changed. */
function confirmations(context: Context, steps: readonly DatedStep[], end: Day): readonly Edit[] {
  const by = leadOf(context);
  const { reference } = context.action;
  const edits: Edit[] = [];
  let carriedForward = 0;
  for (let month = (steps[0]?.step.month ?? LAST_MONTH) + 1; month <= LAST_MONTH; month++) {
    const before = steps.filter(({ step }) => step.month < month).at(-1);
    if (steps.some(({ step }) => step.month === month)) {
      carriedForward = 0;
      continue;
    }
    const day = sessionDay(by, reference, month, context.months);
    // Claimed and verified actions need no update.
    const open = before && before.step.kind !== "claim" && before.step.kind !== "verify";
    if (!open || day <= before.day || day >= end || spread(`${reference}/${month}`) % 4 === 0) continue;
    carriedForward++;
    edits.push({ by, day, fields: { updatedOn: day, carriedForward } });
  }
  return edits;
}
