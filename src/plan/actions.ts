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
  outcome: note({ name: "Outcome", title: "Outcome", description: "The outcome the action serves, with its number." }),
  section: text({ name: "PlanSection", title: "Section", description: "The plan's section, with its number." }),
  theme: text({ name: "Theme", title: "Theme", description: "The plan's theme, with its letter." }),
  phase: number({ name: "Phase", title: "Phase", description: "1 for transition, 2 for what follows." }, { min: 1 }),
  plan: text({ name: "ImprovementPlan", title: "Plan", description: "Which plan the action belongs to." }),
  leads: people({ name: "Leads", title: "Leads", description: "The people who lead the action." }),
  leadRoles: text({
    name: "LeadRoles",
    title: "Lead roles as published",
    description: "The roles the plan names as leads, in its words.",
  }),

  datePhrase: note({
    name: "DatePhrase",
    title: "Date as published",
    description: "When the action is due, in the plan's words.",
  }),
  dateKind: choice(
    { name: "DateKind", title: "Kind of date", description: "What sort of date the published words give." },
    dateKinds,
  ),
  start: day({ name: "ActionStart", title: "Start", description: "When work is due to begin." }),
  due: day(
    { name: "OriginalDue", title: "Original due date", description: "Read from the published words; never changed." },
    { indexed: true },
  ),
  revisedDue: day(
    {
      name: "RevisedDue",
      title: "Revised due date",
      description: "The date now aimed for, when it has slipped.",
      isUpdate: true,
    },
    { indexed: true },
  ),
  revisedDueReason: note({
    name: "RevisedDueReason",
    title: "Reason for the revised date",
    description: "Why the date was last revised.",
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
      description: "Where the work is. Verification is a record of its own.",
      isUpdate: true,
    },
    lifecycles,
    { indexed: true },
  ),
  rating: choice(
    {
      name: "Rating",
      title: "Rating",
      description: "How it is going: Green on track, Amber at risk, Red off track. Empty until first rated.",
      isUpdate: true,
    },
    ratings,
    { indexed: true },
  ),
  narrative: note({
    name: "Narrative",
    title: "Narrative",
    description: "What has happened and what comes next.",
    isProse: true,
    isUpdate: true,
  }),
  correctiveAction: note({
    name: "CorrectiveAction",
    title: "Corrective action",
    description: "For Red: what will be done to bring it back.",
    isProse: true,
    isUpdate: true,
  }),
  ask: note({
    name: "Ask",
    title: "Ask",
    description: "For Red: what is asked of whom.",
    isProse: true,
    isUpdate: true,
  }),
  confidence: choice(
    {
      name: "OutcomeConfidence",
      title: "Confidence in the outcome",
      description: "How sure the lead is that the action, once done, will have worked.",
      isUpdate: true,
    },
    confidences,
  ),
  directionOverride: choice(
    {
      name: "DirectionOverride",
      title: "Direction of travel set by hand",
      description: "Overrides the computed direction; shown as an override.",
    },
    directions,
  ),
  directionReason: note({
    name: "DirectionReason",
    title: "Reason for the direction set by hand",
    description: "Why the computed direction does not tell the truth.",
  }),

  successCriteria: note({
    name: "SuccessCriteria",
    title: "Success criteria",
    description: "One a line, each beginning with its mark: SC1, SC2, and so on.",
    isProse: true,
  }),
  evidence: note({
    name: "EvidenceNote",
    title: "Evidence",
    description: "Where the evidence for completion is: links or document names.",
    isProse: true,
  }),
  claimedBy: person({ name: "ClaimedBy", title: "Claimed by", description: "Who says that the action is complete." }),
  claimedOn: day({ name: "ClaimedOn", title: "Claimed on", description: "When completion was claimed." }),
  verifiedBy: person({
    name: "VerifiedBy",
    title: "Verified by",
    description: "Who checked the evidence; never the claimant, nor the programme's lead or coordinator.",
  }),
  verifiedOn: day({ name: "VerifiedOn", title: "Verified on", description: "When the evidence was checked." }),
  embeddedOn: day({ name: "EmbeddedOn", title: "Embedded on", description: "When it was checked again, and held." }),
  coverage: text({
    name: "EvidenceCoverage",
    title: "Evidence coverage",
    description: "How many of the success criteria have evidence; kept by the board.",
    neverConflicts: true,
  }),
  supersededBy: text({ name: "SupersededBy", title: "Superseded by", description: "The reference that replaces it." }),
  supersededReason: note({
    name: "SupersededReason",
    title: "Reason superseded",
    description: "Why the action was replaced or withdrawn.",
  }),

  updatedOn: day(
    {
      name: "UpdatedOn",
      title: "Last update",
      description: "When somebody last said where the action stands, changed or not.",
      neverConflicts: true,
    },
    { indexed: true },
  ),
  narrativeOn: day({
    name: "NarrativeOn",
    title: "Narrative written on",
    description: "When the narrative was last written anew.",
    neverConflicts: true,
  }),
  carriedForward: number(
    {
      name: "CarriedForward",
      title: "Rounds unchanged",
      description: "How many update rounds in a row the position was carried forward as it was.",
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
