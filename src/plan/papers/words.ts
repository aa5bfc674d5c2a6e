// What people read in the frame of a paper. A council may change it here.
import { formatDay } from "../days.ts";
import type { PaperPlan } from "./input.ts";

export const frameWords = {
  headings: {
    meeting: "1. Meeting",
    date: "2. Date",
    title: "3. Title",
    directorate: "4. Directorate",
    summary: "5. Summary",
    recommendations: "6. Recommendations",
    details: "7. Proposals and details",
    finance: "8. Finance",
    risks: "9. Risks and uncertainties",
    implications: "10. Policy and performance agenda implications",
    background: "11. Background papers and consultation",
    contact: "Contact name",
    end: "About this paper",
  },
  short: { summary: "Summary", recommendations: "Recommendations" },
  notStated: "Not stated.",
  none: "None.",
  internal: "Internal",
  draft: "Draft, not issued",
  author: (name: string) => `Author: ${name}`,
  signOff: (name: string) => `Signed off by: ${name}`,
  leadOf: (programme: number | undefined) => (programme === undefined ? "" : `Lead of programme ${programme}`),
  footer: ({ round, day, sha256 }: PaperPlan) =>
    `Position on ${formatDay(day)}, round ${round}, snapshot ${sha256.slice(0, 8)}`,
};

export const columnWords = {
  reference: "Ref.",
  action: "Action",
  programme: "Programme",
  lead: "Lead",
  status: "Status",
  direction: "Direction of travel",
  original: "Original due date",
  due: "Due now",
  late: "Days late",
  narrative: "Progress and next steps",
  corrective: "Corrective action",
  ask: "Help needed",
};
