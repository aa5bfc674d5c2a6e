// The sample's rows for one day: the plan with its dates moved, and who says what about each action. Pure.

import { readDatePhrase } from "../../domain/datePhrase.ts";
import { MONTH_NAMES } from "../../domain/datePhraseTokens.ts";
import type { ActionFields } from "../../schema/actions.ts";
import type { Day } from "../../schema/column.ts";
import { alsoLead } from "./alsoLead.ts";
import { coordinatorLogin, leadLogin, PLAN_NAME, plan, type SampleAction } from "./plan.ts";
import { monthsToShift, shiftDay, shiftPhrase } from "./shift.ts";
import { storiesA } from "./storiesA.ts";
import { storiesB } from "./storiesB.ts";
import { storiesC } from "./storiesC.ts";
import { storiesD } from "./storiesD.ts";
import type { Claimed, Story, UnderWay } from "./story.ts";

type PersonField = "leads" | "claimedBy" | "verifiedBy";

/** One edit of a row, as its author made it. People are named by their logins. */
export interface Edit {
  readonly by: string;
  readonly fields: Partial<Omit<ActionFields, PersonField>>;
  readonly people?: Partial<Record<PersonField, readonly string[]>>;
}

export interface SampleRow {
  readonly reference: string;
  /** The programme's number. */
  readonly programme: number;
  /** The first edit creates the row; every later one is a version of it. */
  readonly edits: readonly Edit[];
}

const stories: Readonly<Record<string, Story>> = { ...storiesA, ...storiesB, ...storiesC, ...storiesD };

/** The same rows for every moment of the same day. */
export function sampleRows(today: Day): readonly SampleRow[] {
  const months = monthsToShift(today);
  return plan.map((action) => {
    const story = stories[action.reference];
    if (!story) throw new Error(`Nothing is told about ${action.reference}`);
    const context = { action, months, today };
    const edits = [published(context), coordinated(context, story), ...positions(context, story)];
    return { reference: action.reference, programme: action.programme, edits };
  });
}

interface Context {
  readonly action: SampleAction;
  readonly months: number;
  readonly today: Day;
}

/** What the plan says, in its words. */
function published({ action, months }: Context): Edit {
  const fields = {
    title: action.title,
    reference: action.reference,
    outcome: action.outcome,
    section: action.section,
    theme: action.theme,
    plan: PLAN_NAME,
    leadRoles: action.leadRoles.join("; "),
    datePhrase: shiftPhrase(action.dates, months),
  };
  return { by: coordinatorLogin(action.programme), fields };
}

/** What the coordinator reads from it, and who leads. */
function coordinated({ action, months }: Context, story: Story): Edit {
  const reading = readDatePhrase(shiftPhrase(action.dates, months));
  const criteria = "criteria" in story ? (story.criteria ?? []) : [];
  return {
    by: coordinatorLogin(action.programme),
    fields: {
      phase: action.phase,
      dateKind: reading.kind,
      ...(reading.start ? { start: reading.start } : {}),
      ...(reading.due ? { due: reading.due } : {}),
      lifecycle: "Not started",
      slips: 0,
      carriedForward: 0,
      successCriteria: criteria.map((criterion, index) => `SC${index + 1} ${criterion}`).join("\n"),
      ...(story.state === "not started" ? { narrative: story.narrative } : {}),
    },
    people: { leads: [leadLogin(action.programme), ...(alsoLead[action.reference] ?? [])] },
  };
}

function positions(context: Context, story: Story): readonly Edit[] {
  if (story.state === "not started") return [];
  const lead = leadLogin(context.action.programme);
  const position = { by: lead, fields: positionFields(context, story) };
  if (story.state === "under way") return [position];
  const claim: Edit = {
    by: lead,
    fields: { ...position.fields, ...claimFields(context, story, position.fields.updatedOn) },
    people: { claimedBy: [lead] },
  };
  return story.verified ? [claim, verification(context, story, story.verified)] : [claim];
}

function positionFields(
  { action, months, today }: Context,
  story: UnderWay | Claimed,
): Edit["fields"] & { updatedOn: Day } {
  const { rating, slip } = story;
  return {
    lifecycle: "In progress",
    rating,
    narrative: withMonths(story.narrative, today),
    confidence: story.confidence ?? usualConfidence(action.reference, story),
    updatedOn: workday(daysBefore(today, story.ago ?? 1 + (spread(action.reference) % 26))),
    carriedForward: story.carried ?? 0,
    ...(story.state === "under way" && story.corrective
      ? { correctiveAction: withMonths(story.corrective, today) }
      : {}),
    ...(story.state === "under way" && story.ask ? { ask: withMonths(story.ask, today) } : {}),
    ...(slip ? { revisedDue: shiftDay(slip.to, months), revisedDueReason: slip.reason, slips: slip.times ?? 1 } : {}),
  };
}

function claimFields({ months }: Context, story: Claimed, updatedOn: Day): Edit["fields"] {
  const claimedOn = workday(shiftDay(story.claimed, months));
  // Once it is verified there is nothing left to report.
  const quiet = story.verified || updatedOn < claimedOn ? { updatedOn: claimedOn } : {};
  return { ...quiet, lifecycle: "Claimed complete", evidence: story.evidence, claimedOn };
}

function verification({ action, months }: Context, story: Claimed, verified: string): Edit {
  const verifier = `verifier-${1 + (spread(action.reference) % 2)}@council.example`;
  return {
    by: verifier,
    fields: {
      verifiedOn: workday(shiftDay(verified, months)),
      ...(story.embedded ? { embeddedOn: workday(shiftDay(story.embedded, months)) } : {}),
    },
    people: { verifiedBy: [verifier] },
  };
}

function usualConfidence(reference: string, { state, rating }: UnderWay | Claimed): "High" | "Medium" | "Low" {
  if (rating === "Red") return "Low";
  if (rating === "Amber") return "Medium";
  return state === "claimed" || spread(reference) % 5 < 3 ? "High" : "Medium";
}

/** `{-1}` is the name of the month before today's. */
function withMonths(text: string, today: Day): string {
  const month = Number(today.slice(5, 7)) - 1;
  return text.replaceAll(/\{([+-]?\d+)\}/gu, (_, by: string) => MONTH_NAMES[(month + Number(by) + 12) % 12] ?? "");
}

function daysBefore(day: Day, days: number): Day {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A Saturday or Sunday becomes the Friday before it: councils report on working days. */
function workday(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  return daysBefore(day, weekday === 6 ? 1 : weekday === 0 ? 2 : 0);
}

/** A number that is the same for a reference every time, and looks like chance between references (FNV-1a). */
function spread(reference: string): number {
  let hash = 0x811c9dc5;
  for (const letter of reference) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
