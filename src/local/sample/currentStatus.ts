// Where an action stands today: the edits that brought it there, out of its story.

import type { ActionFields } from "../../plan/actions.ts";
import type { Day } from "../../schema/column.ts";
import { daysBefore, spread, workday } from "./calendar.ts";
import { type Context, type Edit, leadOf, verifierOf, withMonths } from "./edit.ts";
import { slipFields } from "./history.ts";
import { shiftDay } from "./shift.ts";
import type { Claimed, UnderWay } from "./story.ts";

/** The position of today, and how often it was carried forward since it was written. */
export function underWay(context: Context, story: UnderWay): readonly Edit[] {
  const by = leadOf(context);
  const fields = positionFields(context, story);
  const carried = story.carried ?? 0;
  const day = workday(shiftDay(fields.updatedOn, -carried));
  const written = { by, day, fields: { ...fields, updatedOn: day, carriedForward: 0 } };
  const confirmed = Array.from({ length: carried }, (_, index) => {
    const updatedOn = workday(shiftDay(fields.updatedOn, index + 1 - carried));
    return { by, day: updatedOn, fields: { updatedOn, carriedForward: index + 1 } };
  });
  return [written, ...confirmed];
}

/** The claim, what was said after it, and whoever checked it. */
export function claimed(context: Context, story: Claimed, atClaim: string | undefined): readonly Edit[] {
  const { months } = context;
  const by = leadOf(context);
  const position = positionFields(context, story);
  const claimedOn = workday(shiftDay(story.claimed, months));
  const claim: Edit = {
    by,
    day: claimedOn,
    fields: { ...position, updatedOn: claimedOn, lifecycle: "Claimed complete", evidence: story.evidence, claimedOn },
    people: { claimedBy: [by] },
  };
  // Once it is verified there is nothing left to report.
  if (story.verified) return [claim, ...verified(context, story, story.verified)];
  if (position.updatedOn <= claimedOn) return [claim];
  const { narrative, updatedOn } = position;
  return [
    { ...claim, fields: { ...claim.fields, narrative: withMonths(atClaim ?? story.narrative, claimedOn) } },
    { by, day: updatedOn, fields: { narrative, updatedOn } },
  ];
}

function verified(context: Context, story: Claimed, day: string): readonly Edit[] {
  const by = verifierOf(context);
  const verifiedOn = workday(shiftDay(day, context.months));
  const verification = { by, day: verifiedOn, fields: { verifiedOn }, people: { verifiedBy: [by] } };
  if (!story.embedded) return [verification];
  const embeddedOn = workday(shiftDay(story.embedded, context.months));
  return [verification, { by, day: embeddedOn, fields: { embeddedOn } }];
}

type Position = Edit["fields"] & Pick<ActionFields, "narrative"> & { readonly updatedOn: Day };

function positionFields(context: Context, story: UnderWay | Claimed): Position {
  const { today, action } = context;
  const { rating, slip } = story;
  const more: Pick<UnderWay, "corrective" | "ask"> = story.state === "under way" ? story : {};
  return {
    lifecycle: "In progress",
    rating,
    narrative: withMonths(story.narrative, today),
    confidence: story.confidence ?? usualConfidence(action.reference, story),
    updatedOn: workday(daysBefore(today, story.ago ?? 1 + (spread(action.reference) % 26))),
    carriedForward: story.carried ?? 0,
    correctiveAction: withMonths(more.corrective ?? "", today),
    ask: withMonths(more.ask ?? "", today),
    ...slipFields(context, slip),
  };
}

function usualConfidence(reference: string, { state, rating }: UnderWay | Claimed): "High" | "Medium" | "Low" {
  if (rating === "Red") return "Low";
  if (rating === "Amber") return "Medium";
  return state === "claimed" || spread(reference) % 5 < 3 ? "High" : "Medium";
}
