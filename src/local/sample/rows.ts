// The sample's rows for one day: each action of the plan, with dates moved, as the edits that led to its status. Pure.

import type { ActionFields } from "../../plan/actions.ts";
import { readDatePhrase } from "../../plan/datePhrase.ts";
import type { Day } from "../../schema/column.ts";
import { alsoLead } from "./alsoLead.ts";
import { momentOf, nextWorkday, publishedDay, spread } from "./calendar.ts";
import { claimed, underWay } from "./currentStatus.ts";
import { type Context, coordinatorOf, type Edit, type SampleEdit, type SampleRow } from "./edit.ts";
import { withCoverage } from "./entries.ts";
import { historyOf } from "./history.ts";
import { past as noPast } from "./past.ts";
import { pastA } from "./pastA.ts";
import { pastB } from "./pastB.ts";
import { pastC } from "./pastC.ts";
import { pastD } from "./pastD.ts";
import { leadLogin, OWNER, PLAN_NAME, plan } from "./plan.ts";
import { monthsToShift, shiftPhrase } from "./shift.ts";
import { storiesA } from "./storiesA.ts";
import { storiesB } from "./storiesB.ts";
import { storiesC } from "./storiesC.ts";
import { storiesD } from "./storiesD.ts";
import type { Story } from "./story.ts";

const stories: Readonly<Record<string, Story>> = { ...storiesA, ...storiesB, ...storiesC, ...storiesD };
const pasts = { ...pastA, ...pastB, ...pastC, ...pastD };

/** Equal for all times of one day. */
export function sampleRows(today: Day): readonly SampleRow[] {
  const months = monthsToShift(today);
  return plan.map((action) => {
    const story = stories[action.reference];
    if (!story) throw new Error(`Action ${action.reference} has no story.`);
    const context = { action, months, today };
    const edits = inOrder([
      published(context),
      coordinated(context),
      ...criteria(context, story),
      ...exempted(context),
      ...life(context, story),
    ]);
    const { reference, programme } = action;
    return { reference, programme, edits: withCoverage(reference, edits) };
  });
}

/** Puts edits on different days, so that the versions of a row can be recognised by their times. */
function inOrder(edits: readonly Edit[]): readonly SampleEdit[] {
  let last = "";
  return edits
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map((edit) => {
      last = edit.day > last ? edit.day : nextWorkday(last);
      return { ...edit, day: last, at: momentOf(edit.by, last) };
    });
}

/** The action as published. The owner adds it a week before the plan begins. */
function published(context: Context): Edit {
  const { action, months } = context;
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
  return { by: OWNER, day: publishedDay(4, 14 + (action.programme % 3), months), fields };
}

/** The coordinator adds dates and leads. */
function coordinated(context: Context): Edit {
  const { action, months } = context;
  const reading = readDatePhrase(shiftPhrase(action.dates, months));
  return {
    by: coordinatorOf(context),
    day: publishedDay(4, 22 + (action.programme % 3), months),
    fields: {
      phase: action.phase,
      dateKind: reading.kind,
      ...(reading.start ? { start: reading.start } : {}),
      ...(reading.due ? { due: reading.due } : {}),
      lifecycle: "Not started",
      slips: 0,
      carriedForward: 0,
      successCriteria: "",
    },
    people: { leads: [leadLogin(action.programme), ...(alsoLead[action.reference] ?? [])] },
  };
}

/** Success criteria were added in the first month of the plan. */
function criteria(context: Context, story: Story): readonly Edit[] {
  const lines = "criteria" in story ? (story.criteria ?? []) : [];
  if (lines.length === 0) return [];
  const successCriteria = lines.map((criterion, index) => `SC${index + 1} ${criterion}`).join("\n");
  return [{ by: coordinatorOf(context), day: publishedDay(5, 1, context.months), fields: { successCriteria } }];
}

const exempt: Readonly<Record<string, ActionFields["exempt"]>> = {
  "9.5.1": "Paragraph 7: preventing or prosecuting crime",
  "17.7.1": "Paragraph 4: labour relations",
};

/** The coordinator says before the autumn's rounds what public papers leave out. */
function exempted(context: Context): readonly Edit[] {
  const reason = exempt[context.action.reference];
  if (!reason) return [];
  return [{ by: coordinatorOf(context), day: publishedDay(9, 2, context.months), fields: { exempt: reason } }];
}

function life(context: Context, story: Story): readonly Edit[] {
  const past = pasts[context.action.reference] ?? noPast();
  switch (story.state) {
    case "not started":
      return story.narrative ? [remark(context, story.narrative)] : [];
    case "under way": {
      const ending = underWay(context, story);
      return [...historyOf(context, story, past, ending[0]?.day ?? context.today), ...ending];
    }
    case "claimed": {
      const ending = claimed(context, story, past.atClaim);
      return [...historyOf(context, story, past, ending[0]?.day ?? context.today), ...ending];
    }
  }
}

/** For some actions that have not started, the coordinator gives the reason. */
function remark(context: Context, narrative: string): Edit {
  const month = 8 + (spread(context.action.reference) % 3);
  return { by: coordinatorOf(context), day: publishedDay(month, 20, context.months), fields: { narrative } };
}
