// The Actions list: one row for each improvement action. SharePoint's versions of a row are the action's history. How the list looks in
// SharePoint is in `inSharePoint/`, which the tab does not load.

import { choice, day, moment, note, number, people, person, text } from "../schema/columns.ts";
import { additionColumns, defineList, type Fields, type Row, type Version } from "../schema/list.ts";

export const lifecycles = ["Not started", "In progress", "Claimed complete", "Superseded"] as const;
export const ratings = ["Red", "Amber", "Green"] as const;
const dateKinds = ["by", "between", "onwards", "ongoing", "recurring", "to be agreed", "not understood"] as const;
const directions = ["Up", "Level", "Down"] as const;
export const confidences = ["High", "Medium", "Low"] as const;
/** Why an action is not for publication: paragraphs of Schedule 12A to the Local Government Act 1972. */
export const exemptions = [
  "Paragraph 1: about an individual",
  "Paragraph 2: would reveal who an individual is",
  "Paragraph 3: financial or business affairs",
  "Paragraph 4: labour relations",
  "Paragraph 5: legal privilege",
  "Paragraph 6: notices or orders to come",
  "Paragraph 7: preventing or prosecuting crime",
] as const;

const columns = {
  title: text({ name: "Title", title: "Action", isProse: true }, { required: true }),
  reference: text({ name: "Reference", title: "Reference" }, { indexed: true, required: true }),
  outcome: note({
    name: "Outcome",
    title: "Outcome",
  }),
  section: text({ name: "PlanSection", title: "Section" }),
  theme: text({ name: "Theme", title: "Theme" }),
  phase: number({ name: "Phase", title: "Phase" }, { min: 1 }),
  plan: text({ name: "ImprovementPlan", title: "Plan" }),
  /** A mirror of the row's folder, which a view over all folders cannot show. */
  programmeName: text({
    ...{ name: "ProgrammeName", title: "Programme" },
    ...{ neverConflicts: true, isInternal: true, mayBeMissing: true },
  }),
  leads: people({ name: "Leads", title: "Leads" }),
  leadRoles: text({
    name: "LeadRoles",
    title: "Lead roles in the plan",
  }),

  datePhrase: note({
    name: "DatePhrase",
    title: "Date in the plan",
  }),
  dateKind: choice({ name: "DateKind", title: "Type of date" }, dateKinds),
  start: day({ name: "ActionStart", title: "Start" }),
  due: day({ name: "OriginalDue", title: "Original due date" }, { indexed: true }),
  revisedDue: day(
    {
      name: "RevisedDue",
      title: "Revised due date",
      isUpdate: true,
    },
    { indexed: true },
  ),
  revisedDueReason: note({
    name: "RevisedDueReason",
    title: "Reason for the revised date",
    isProse: true,
  }),
  slips: number({ name: "Slips", title: "Slips" }, { min: 0 }),

  lifecycle: choice(
    {
      name: "Lifecycle",
      title: "Lifecycle",
      isUpdate: true,
    },
    lifecycles,
    { indexed: true },
  ),
  rating: choice(
    {
      name: "Rating",
      title: "Rating",
      isUpdate: true,
    },
    ratings,
    { indexed: true },
  ),
  narrative: note({
    name: "Narrative",
    title: "Progress and next steps",
    isProse: true,
    isUpdate: true,
  }),
  correctiveAction: note({
    name: "CorrectiveAction",
    title: "Corrective action",
    isProse: true,
    isUpdate: true,
  }),
  ask: note({
    name: "Ask",
    title: "Help needed",
    isProse: true,
    isUpdate: true,
  }),
  confidence: choice(
    {
      name: "OutcomeConfidence",
      title: "Confidence in the outcome",
      isUpdate: true,
    },
    confidences,
  ),
  directionOverride: choice(
    {
      name: "DirectionOverride",
      title: "Direction of travel (set manually)",
    },
    directions,
  ),
  /** A mirror of the direction that counts, written with the row's next edit. */
  travel: text({
    ...{ name: "DirectionOfTravel", title: "Direction of travel" },
    ...{ neverConflicts: true, isInternal: true, mayBeMissing: true },
  }),
  /** A mirror of challenges that are not settled. */
  challenge: text({
    ...{ name: "RatingChallenge", title: "Challenge" },
    ...{ neverConflicts: true, isInternal: true, mayBeMissing: true },
  }),
  directionReason: note({
    name: "DirectionReason",
    title: "Reason for the direction set manually",
  }),

  successCriteria: note({
    name: "SuccessCriteria",
    title: "Success criteria",
    isProse: true,
  }),
  evidence: note({
    name: "EvidenceNote",
    title: "Evidence",
    isProse: true,
  }),
  claimedBy: person({
    name: "ClaimedBy",
    title: "Claimed by",
  }),
  claimedOn: day({ name: "ClaimedOn", title: "Claimed on" }),
  verifiedBy: person({
    name: "VerifiedBy",
    title: "Verified by",
  }),
  verifiedOn: day({ name: "VerifiedOn", title: "Verified on" }),
  embeddedOn: day({
    name: "EmbeddedOn",
    title: "Embedded on",
  }),
  coverage: text({
    name: "EvidenceCoverage",
    title: "Evidence coverage",
    neverConflicts: true,
  }),
  supersededBy: text({
    name: "SupersededBy",
    title: "Replaced by",
  }),
  supersededReason: note({
    name: "SupersededReason",
    title: "Reason replaced or withdrawn",
  }),
  /** Public papers count the action and do not show it. */
  exempt: choice({ name: "ExemptFromPublication", title: "Exempt from publication", mayBeMissing: true }, exemptions),

  updatedOn: day(
    {
      name: "UpdatedOn",
      title: "Last update",
      neverConflicts: true,
    },
    { indexed: true },
  ),
  // Accompanies the day, which people see and may correct: without it nobody can tell a morning's update from an afternoon's.
  updatedAt: moment(
    {
      name: "UpdatedAt",
      title: "Time of the last update",
      neverConflicts: true,
      isInternal: true,
      mayBeMissing: true,
    },
    { hidden: true },
  ),
  narrativeOn: day({
    name: "NarrativeOn",
    title: "Progress written on",
    neverConflicts: true,
  }),
  carriedForward: number(
    {
      name: "CarriedForward",
      title: "Rounds unchanged",
      neverConflicts: true,
    },
    { min: 0 },
  ),
  operation: additionColumns.operation,
  addition: { ...additionColumns.addition, mayBeMissing: true },
};

export const actions = defineList({
  title: "Actions",
  load: "start",
  required: true,
  folders: true,
  access: {
    root: {},
    folders: { programme: "Improvement update", coordinator: "Improvement contribute" },
  },
  columns,
});

export type ActionFields = Fields<typeof columns>;
export type ActionRow = Row<ActionFields>;
export type ActionVersion = Version<ActionFields>;
