// What people read where they print the board or take it to a spreadsheet, and on the printed board. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const takeAwayWords = {
  title: "Print or download",
  which: (shown: string) => `What the board shows now: ${shown.toLowerCase()}.`,
  print: "Print",
  download: "Download as CSV",
  copy: "Copy as a table",
  made: (file: string) =>
    `${file} was handed to your browser. If you do not find it, Teams has blocked it: copy the table instead.`,
  hint: "Excel opens the CSV file. A copied table can be pasted into Excel. Teams on a phone blocks downloads, so copy there.",
};

export const tableWords = {
  reference: "Reference",
  action: "Action",
  programme: "Programme",
  leads: "Leads",
  section: "Section",
  theme: "Theme",
  status: "Status",
  rating: "Rating",
  direction: "Direction of travel",
  inPlan: "Date in the plan",
  start: "Start",
  due: "Original due date",
  revised: "Revised due date",
  late: "Days late",
  narrative: "Progress and next steps",
  corrective: "Corrective action",
  ask: "Help needed",
  evidence: "Evidence coverage",
  lastUpdate: "Last update",
  leadRoles: "Lead roles in the plan",
  current: "Due",
  reason: "Reason for the revised date",
  slips: "Times revised",
  confidence: "Confidence in the outcome",
  carried: "Rounds unchanged",
  tags: "To note",
  outcome: "Outcome",
  phase: "Phase",
  claimed: "Claimed on",
  verified: "Verified on",
  nextCheck: "Next check",
  changed: "Last changed",
  changedBy: "Changed by",
  withdrawn: "Replaced or withdrawn",
  embedded: "Embedded",
};

export const boardOnPaper = {
  title: "Board",
  shown: (shown: number, all: number) =>
    shown === all ? `All ${counted(all, "action")}` : `${shown} of ${counted(all, "action")}`,
  withdrawn: (shown: number) => `${counted(shown, "action")} replaced or withdrawn`,
  status: "Status",
  columns: {
    reference: "Ref.",
    action: "Action",
    programme: "Programme",
    lead: "Leads",
    date: "Due",
    evidence: "Evidence",
    direction: "Direction",
    tags: "To note",
  },
};
