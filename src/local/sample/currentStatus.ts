// The edits that bring an action to its status today, made from its story.

import type { ActionFields } from "../../plan/actions.ts";
import type { Day } from "../../schema/column.ts";
import { daysBefore, spread, workday } from "./calendar.ts";
import { type Context, coordinatorOf, type Edit, leadOf, verifierOf, withMonths } from "./edit.ts";
import { slipFields } from "./history.ts";
import { shiftDay } from "./shift.ts";
import type { Claimed, UnderWay } from "./story.ts";

/** The last update, and how often it was confirmed unchanged since. */
export function underWay(context: Context, story: UnderWay): readonly Edit[] {
  const by = leadOf(context);
  const fields = statusFields(context, story);
  const carriedForward = story.carried ?? 0;
  const day = workday(shiftDay(fields.updatedOn, -carriedForward));
  const written = { by, day, fields: { ...fields, updatedOn: day, carriedForward: 0 } };
  const confirmed = Array.from({ length: carriedForward }, (_, index) => {
    const updatedOn = workday(shiftDay(fields.updatedOn, index + 1 - carriedForward));
    return { by, day: updatedOn, fields: { updatedOn, carriedForward: index + 1 } };
  });
  return [written, ...confirmed];
}

/** The claim, the updates after it, and its verification. */
export function claimed(context: Context, story: Claimed, atClaim: string | undefined): readonly Edit[] {
  const { months } = context;
  const by = leadOf(context);
  const status = statusFields(context, story);
  const claimedOn = workday(shiftDay(story.claimed, months));
  const claim: Edit = {
    by,
    day: claimedOn,
    fields: { ...status, updatedOn: claimedOn, lifecycle: "Claimed complete", evidence: story.evidence, claimedOn },
    people: { claimedBy: [by] },
  };
  // A verified action needs no more updates.
  if (story.verified) return [claim, ...verified(context, story, story.verified)];
  if (status.updatedOn <= claimedOn) return [claim];
  const { narrative, updatedOn } = status;
  return [
    { ...claim, fields: { ...claim.fields, narrative: withMonths(atClaim ?? story.narrative, claimedOn) } },
    { by, day: updatedOn, fields: { narrative, updatedOn } },
  ];
}

function verified(context: Context, story: Claimed, day: string): readonly Edit[] {
  const who = { by: coordinatorOf(context), verifier: verifierOf(context) };
  const verifiedOn = workday(shiftDay(day, context.months));
  const verification = { ...who, day: verifiedOn, fields: { verifiedOn }, people: { verifiedBy: [who.verifier] } };
  if (!story.embedded) return [verification];
  const embeddedOn = workday(shiftDay(story.embedded, context.months));
  return [verification, { ...who, day: embeddedOn, fields: { embeddedOn } }];
}

type StatusFields = Edit["fields"] & Pick<ActionFields, "narrative"> & { readonly updatedOn: Day };

function statusFields(context: Context, story: UnderWay | Claimed): StatusFields {
  const { today, action } = context;
  const { rating, slip } = story;
  const details: Pick<UnderWay, "corrective" | "ask"> = story.state === "under way" ? story : {};
  return {
    lifecycle: "In progress",
    rating,
    narrative: withMonths(story.narrative, today),
    confidence: story.confidence ?? usualConfidence(action.reference, story),
    updatedOn: workday(daysBefore(today, story.ago ?? 1 + (spread(action.reference) % 26))),
    carriedForward: story.carried ?? 0,
    correctiveAction: withMonths(details.corrective ?? "", today),
    ask: withMonths(details.ask ?? "", today),
    ...slipFields(context, slip),
  };
}

function usualConfidence(reference: string, { state, rating }: UnderWay | Claimed): "High" | "Medium" | "Low" {
  if (rating === "Red") return "Low";
  if (rating === "Amber") return "Medium";
  return state === "claimed" || spread(reference) % 5 < 3 ? "High" : "Medium";
}
