// The Actions list: one row for each improvement action. SharePoint's versions of a row are the action's history. How the list looks in
// SharePoint is in `inSharePoint/`, which the tab does not load.

import { choice, day, note, number, people, person, text } from "../schema/columns.ts";
import { defineList, editColumns, type Fields, type Row, type Version } from "../schema/list.ts";

export const lifecycles = ["Not started", "In progress", "Claimed complete", "Superseded"] as const;
export const ratings = ["Red", "Amber", "Green"] as const;
const dateKinds = ["by", "between", "onwards", "ongoing", "recurring", "to be agreed", "not understood"] as const;
const directions = ["Up", "Level", "Down"] as const;
export const confidences = ["High", "Medium", "Low"] as const;

const columns = {
  title: text(
    { name: "Title", title: "Action", description: "What will be done, in one sentence.", isProse: true },
    { required: true },
  ),
  reference: text(
    { name: "Reference", title: "Reference", description: "The action's number in the plan, such as 1.1.1." },
    { indexed: true, required: true },
  ),
  outcome: note({
    name: "Outcome",
    title: "Outcome",
    description: "The outcome this action contributes to, with its number.",
  }),
  section: text({ name: "PlanSection", title: "Section", description: "The plan's section, with its number." }),
  theme: text({ name: "Theme", title: "Theme", description: "The plan's theme, with its letter." }),
  phase: number(
    { name: "Phase", title: "Phase", description: "1 for transition, 2 for the years after it." },
    { min: 1 },
  ),
  plan: text({ name: "ImprovementPlan", title: "Plan", description: "The plan this action belongs to." }),
  leads: people({ name: "Leads", title: "Leads", description: "The people who lead the action." }),
  leadRoles: text({
    name: "LeadRoles",
    title: "Lead roles in the plan",
    description: "The roles that the plan names as leads, as written in the plan.",
  }),

  datePhrase: note({
    name: "DatePhrase",
    title: "Date in the plan",
    description: "When the action is due, as written in the plan.",
  }),
  dateKind: choice(
    { name: "DateKind", title: "Type of date", description: "For example a deadline (by) or open-ended (onwards)." },
    dateKinds,
  ),
  start: day({ name: "ActionStart", title: "Start", description: "When work is due to start." }),
  due: day(
    { name: "OriginalDue", title: "Original due date", description: "The due date in the plan. Do not change it." },
    { indexed: true },
  ),
  revisedDue: day(
    {
      name: "RevisedDue",
      title: "Revised due date",
      description: "The new due date, if the original date will be missed.",
      isUpdate: true,
    },
    { indexed: true },
  ),
  revisedDueReason: note({
    name: "RevisedDueReason",
    title: "Reason for the revised date",
    description: "Why the due date was last revised.",
    isProse: true,
  }),
  slips: number(
    { name: "Slips", title: "Slips", description: "How many times the due date has been revised." },
    { min: 0 },
  ),

  lifecycle: choice(
    {
      name: "Lifecycle",
      title: "Lifecycle",
      description: "The stage of the work. Verification is kept in the list Verifications.",
      isUpdate: true,
    },
    lifecycles,
    { indexed: true },
  ),
  rating: choice(
    {
      name: "Rating",
      title: "Rating",
      description: "Green is on track, Amber is at risk, Red is off track. Empty until first rated.",
      isUpdate: true,
    },
    ratings,
    { indexed: true },
  ),
  narrative: note({
    name: "Narrative",
    title: "Progress and next steps",
    description: "What has happened since the last update, and what happens next.",
    isProse: true,
    isUpdate: true,
  }),
  correctiveAction: note({
    name: "CorrectiveAction",
    title: "Corrective action",
    description: "If rated Red: what will be done to get back on track.",
    isProse: true,
    isUpdate: true,
  }),
  ask: note({
    name: "Ask",
    title: "Help needed",
    description: "If rated Red: the help needed, and from whom.",
    isProse: true,
    isUpdate: true,
  }),
  confidence: choice(
    {
      name: "OutcomeConfidence",
      title: "Confidence in the outcome",
      description: "How confident the lead is that the action will achieve its outcome.",
      isUpdate: true,
    },
    confidences,
  ),
  directionOverride: choice(
    {
      name: "DirectionOverride",
      title: "Direction of travel (set manually)",
      description: "Replaces the calculated direction. Marked as set manually.",
    },
    directions,
  ),
  directionReason: note({
    name: "DirectionReason",
    title: "Reason for the direction set manually",
    description: "Why the calculated direction is wrong.",
  }),

  successCriteria: note({
    name: "SuccessCriteria",
    title: "Success criteria",
    description: "What will show that the action has worked. One per line, numbered SC1, SC2 and so on.",
    isProse: true,
  }),
  evidence: note({
    name: "EvidenceNote",
    title: "Evidence",
    description: "Where to find the evidence that the action is complete: links or document names.",
    isProse: true,
  }),
  claimedBy: person({
    name: "ClaimedBy",
    title: "Claimed by",
    description: "Who claimed that the action is complete.",
  }),
  claimedOn: day({ name: "ClaimedOn", title: "Claimed on", description: "When the action was claimed complete." }),
  verifiedBy: person({
    name: "VerifiedBy",
    title: "Verified by",
    description: "Who checked the evidence. Not the person who claimed it, nor the programme's lead or coordinator.",
  }),
  verifiedOn: day({ name: "VerifiedOn", title: "Verified on", description: "When the evidence was checked." }),
  embeddedOn: day({
    name: "EmbeddedOn",
    title: "Embedded on",
    description: "When a later check found it still in place.",
  }),
  coverage: text({
    name: "EvidenceCoverage",
    title: "Evidence coverage",
    description: "How many of the success criteria have evidence. The board fills this in.",
    neverConflicts: true,
  }),
  supersededBy: text({
    name: "SupersededBy",
    title: "Replaced by",
    description: "The reference of the action that replaces it.",
  }),
  supersededReason: note({
    name: "SupersededReason",
    title: "Reason replaced or withdrawn",
    description: "Why the action was replaced or withdrawn.",
  }),

  updatedOn: day(
    {
      name: "UpdatedOn",
      title: "Last update",
      description: "When the action was last updated, even if nothing had changed.",
      neverConflicts: true,
    },
    { indexed: true },
  ),
  narrativeOn: day({
    name: "NarrativeOn",
    title: "Progress written on",
    description: "When progress and next steps were last rewritten.",
    neverConflicts: true,
  }),
  carriedForward: number(
    {
      name: "CarriedForward",
      title: "Rounds unchanged",
      description: "How many update rounds in a row reported no change.",
      neverConflicts: true,
    },
    { min: 0 },
  ),
  ...editColumns,
};

export const actions = defineList({
  title: "Actions",
  description: "The improvement plan: one row for each action, in its programme's folder.",
  load: "start",
  required: true,
  folders: true,
  access: {
    root: {},
    folders: { programme: "Improvement update", verifiers: "Improvement update" },
  },
  columns,
});

export type ActionFields = Fields<typeof columns>;
export type ActionRow = Row<ActionFields>;
export type ActionVersion = Version<ActionFields>;
