// What each column of Actions and of its logs is for, in SharePoint's forms. The tab does not load this.

import type { Descriptions } from "../../schema/inSharePoint.ts";
import type { actions } from "../actions.ts";
import type { claims, evidence, planDates, supersessions, verifications } from "../log.ts";
import type { planSettings } from "../planSettings.ts";
import type { programmes } from "../programmes.ts";
import type { rounds } from "../rounds.ts";
import type { teams } from "../teams.ts";

const ofActions: Descriptions<typeof actions> = {
  title: "What will be done, in one sentence.",
  reference: "The action's number in the plan, such as 1.1.1.",
  outcome: "The outcome this action contributes to, with its number.",
  section: "The plan's section, with its number.",
  theme: "The plan's theme, with its letter.",
  phase: "1 for transition, 2 for the years after it.",
  plan: "The plan this action belongs to.",
  programmeName: "The programme that the action was in when it was last edited in the board. Its folder decides.",
  leads: "The people who lead the action.",
  leadRoles: "The roles that the plan names as leads, as written in the plan.",
  datePhrase: "When the action is due, as written in the plan.",
  dateKind: "For example a deadline (by) or open-ended (onwards).",
  start: "When work is due to start.",
  due: "The due date in the plan. Do not change it.",
  revisedDue: "The new due date, if the original date will be missed.",
  revisedDueReason: "Why the due date was last revised.",
  slips: "How many times the due date has been revised.",
  lifecycle: "The stage of the work. Completion is claimed and verified in the board, not here.",
  rating: "Green is on track, Amber is at risk, Red is off track. Empty until first rated.",
  narrative: "What has happened since the last update, and what happens next.",
  correctiveAction: "If rated Red: what will be done to get back on track.",
  ask: "If rated Red: the help needed, and from whom.",
  confidence: "How confident the lead is that the action will achieve its outcome.",
  challenge:
    "Who says that the rating should be another, and since when. Filled when somebody who may update the action next opens the board, and emptied once the challenge is settled.",
  travel: "Which way the action had gone since the last closed round, at the last edit of this row.",
  directionOverride: "Replaces the calculated direction. Marked as set manually.",
  directionReason: "Why the calculated direction is wrong.",
  successCriteria: "What will show that the action has worked. One per line, numbered SC1, SC2 and so on.",
  evidence: "Where to find the evidence that the action is complete: links or document names.",
  claimedBy: "Who claimed that the action is complete.",
  claimedOn: "When the action was claimed complete.",
  verifiedBy: "Who checked the evidence. Not the person who claimed it, nor the programme's lead or coordinator.",
  verifiedOn: "When the evidence was checked.",
  embeddedOn: "When a later check found it still in place.",
  coverage: "How many of the success criteria have evidence. The board fills this in.",
  supersededBy: "The reference of the action that replaces it.",
  supersededReason: "Why the action was replaced or withdrawn.",
  exempt:
    "Empty if the action can be published. Otherwise the paragraph of Schedule 12A to the Local Government Act 1972 that it falls under: public papers then count the action and do not show it.",
  updatedOn: "When the action was last updated, even if nothing had changed.",
  updatedAt: "The time at which the board recorded the last update. It shows in which round the update was made.",
  narrativeOn: "When progress and next steps were last rewritten.",
  carriedForward: "How many update rounds in a row reported no change.",
};

const ofClaims: Descriptions<typeof claims> = {
  title: "The entry in one line.",
  actionId: "The number of the action's row in the list Actions.",
  reference: "The action's number in the plan.",
  kind: "Claimed complete, claim withdrawn, or verified work reopened.",
  without: "The success criteria that have no evidence, each with the reason.",
  words: "What was achieved, or why the claim was withdrawn.",
};

const ofVerifications: Descriptions<typeof verifications> = {
  title: "The entry in one line.",
  actionId: "The number of the action's row in the list Actions.",
  reference: "The action's number in the plan.",
  kind: "Verified; returned to the lead; held (still in place); slipped (no longer in place); annulled (undone).",
  claim: "The operation of the claim that this is about.",
  checked: "The success criteria that were found to be met, by their numbers.",
  words: "What was checked, or what is missing.",
};

const ofSupersessions: Descriptions<typeof supersessions> = {
  title: "The entry in one line.",
  actionId: "The number of the action's row in the list Actions.",
  reference: "The action's number in the plan.",
  kind: "Superseded (replaced or withdrawn), or reinstated.",
  replacedBy: "The reference of the action that replaces it.",
  words: "Why the action was replaced or withdrawn.",
};

const ofEvidence: Descriptions<typeof evidence> = {
  title: "The entry in one line.",
  actionId: "The number of the action's row in the list Actions.",
  reference: "The action's number in the plan.",
  criterion: "The number of the criterion it supports, such as SC1. Empty if it supports the whole action.",
  kind: "What type of evidence it is.",
  date: "The date of the evidence itself.",
  custodian: "The person or team who holds the original.",
  link: "The address of the document or file.",
  fileSize: "The size in bytes of the file that was added. Empty for a link.",
  fileHash: "The SHA-256 of the file that was added. It shows whether the file is still the same.",
  words: "What it shows.",
};

const ofPlanDates: Descriptions<typeof planDates> = {
  title: "The entry in one line.",
  actionId: "The number of the action's row in the list Actions.",
  reference: "The action's number in the plan.",
  actionTitle: "What will be done, as agreed. Empty if only the due date is agreed.",
  outcome: "The outcome this action contributes to, as agreed.",
  criteria: "What will show that the action has worked, as agreed. Empty if none are agreed yet.",
  due: "The due date as agreed. The first one of an action counts.",
  movedFrom: "If the action was moved: the number of its former programme's row in the list Programmes.",
  words: "When the action is due, as written in the plan.",
};

const ofRounds: Descriptions<typeof rounds> = {
  title: "The entry in one line.",
  kind: "Whether the round was opened or closed.",
  words: "What leads are asked to cover in this round.",
  deadline: "The day by which leads are asked to update their actions.",
  opening: "Of a closed round: the operation of the entry that opened it.",
  updated: "How many actions had something new when the round was closed.",
  unchanged: "How many actions were confirmed without change when the round was closed.",
  missing: "How many actions were not updated when the round was closed.",
  byProgramme: "The same for each programme, with the references of the actions that were not updated.",
  snapshot: "The file in Snapshots that holds the plan as it was, its hash, and the hash of the snapshot before.",
  figures: "How many actions had which status, in all and by programme.",
};

const ofTeams: Descriptions<typeof teams> = {
  title: "The programme, with its number.",
  programmeId: "The number of the programme's row in the list Programmes.",
  since: "The first day on which these people had these roles.",
  lead: "Who led the programme from that day on.",
  coordinator: "Who coordinated the programme from that day on.",
  leadLeft: "The site's number for the lead, if they had left the site when this was recorded.",
  coordinatorLeft: "The site's number for the coordinator, if they had left the site when this was recorded.",
};

const ofProgrammes: Descriptions<typeof programmes> = {
  title: "The programme's name. Its folder in Actions is named after it.",
  number: "The programme's number in the plan.",
  lead: "The person who leads the programme.",
  coordinator: "The person who coordinates the programme.",
  state: "Open, or closed: then nobody is offered the programme, and its people may no longer change its actions.",
  folders: "The numbers of the programme's folders, by list. Set-up fills this in.",
};

const ofPlanSettings: Descriptions<typeof planSettings> = {
  title: "The name of the setting. The documentation lists them.",
  value: "The setting's value. The board has a screen for it under Manage.",
};

export const descriptions = {
  programmes: ofProgrammes,
  planSettings: ofPlanSettings,
  actions: ofActions,
  claims: ofClaims,
  verifications: ofVerifications,
  supersessions: ofSupersessions,
  evidence: ofEvidence,
  planDates: ofPlanDates,
  rounds: ofRounds,
  teams: ofTeams,
};

/** What each list is for. */
export const about = {
  actions:
    "The improvement plan: one row for each action. Owners, and coordinators for their programme, add actions: in the board's tab, or here in the view By programme, in the programme's folder, with New. Others ask the coordinator.",
  programmes: "The programmes that deliver the plan, with their leads and coordinators.",
  planSettings: "Settings for this plan, such as its name, first month, next Board meeting and thresholds.",
  rounds: "When each round of updates was opened and closed. Entries are added, never edited.",
  teams: "Who led and coordinated each programme, and since when. Copied from Programmes by set-up, never edited.",
  claims: "Claims by leads that their actions are complete. Entries are added, never edited.",
  verifications: "What verifiers found when they checked the evidence. Entries are added, never edited.",
  supersessions: "Actions that the plan's owners replaced or withdrew, and why. Entries are added, never edited.",
  evidence: "The evidence that actions have worked, by success criterion. Entries are added, never edited.",
  planDates:
    "Each action as the plan's owners agreed it. The first due date counts; of the rest, the latest entry. Entries are added, never edited.",
};
