// The form of an action in SharePoint: what changes most often comes first, the meaning of the ratings last.

import { type FormLayout, field, is, signs } from "../../schema/formatting.ts";
import { actions } from "../actions.ts";
import { marks } from "../marks.ts";

const { columns } = actions;
const { reference, title, lifecycle, rating } = columns;

const sections = [
  ["", ["reference", "title"]],
  [
    "Status",
    [
      "lifecycle",
      "rating",
      "narrative",
      "correctiveAction",
      "ask",
      "confidence",
      "updatedOn",
      "carriedForward",
      "narrativeOn",
    ],
  ],
  ["Challenge", ["challenge"]],
  ["Dates", ["start", "due", "revisedDue", "revisedDueReason", "slips", "datePhrase", "dateKind"]],
  [
    "Completion",
    ["successCriteria", "evidence", "coverage", "claimedBy", "claimedOn", "verifiedBy", "verifiedOn", "embeddedOn"],
  ],
  ["Direction of travel", ["travel", "directionOverride", "directionReason"]],
  ["Publication", ["exempt"]],
  ["If it is replaced or withdrawn", ["supersededBy", "supersededReason"]],
  ["In the plan", ["programmeName", "leads", "leadRoles", "outcome", "section", "theme", "phase", "plan"]],
] as const;

const meanings = [
  "Green: will meet its original date, with no significant issues.",
  "Amber: up to a month late, or has an issue with an agreed way to resolve it.",
  "Red: more than a month late, or will not be met without intervention. Enter the corrective action, and the help needed and from whom.",
  "Blue: verified. Someone other than the person who claimed it, the lead and the coordinator has checked the evidence.",
];

const isNew = is(reference, "");

/** Before a whole form is typed that cannot be saved: SharePoint tells a form neither whose it is nor in which folder. */
const whoAddsAndWhere =
  "Owners, and coordinators for their programme, add actions. If you are neither, cancel and ask the coordinator. An action is added in the programme's folder: if you have not opened that folder, cancel, choose the view By programme, open the folder and choose New there.";

export const actionForm: FormLayout = {
  header: {
    elmType: "div",
    style: { display: "flex", "flex-wrap": "wrap", "align-items": "center", "padding-bottom": "12px", width: "99%" },
    attributes: { class: "ms-borderColor-neutralTertiary" },
    children: [
      {
        elmType: "div",
        attributes: { class: "ms-fontSize-20 ms-fontWeight-semibold" },
        style: { "margin-right": "12px" },
        txtContent: `=if(${isNew}, 'New action', ${field(reference)} + '  ' + ${field(title)})`,
      },
      signs([
        { when: is(lifecycle, "Claimed complete"), sign: marks.Claimed },
        { when: `${is(lifecycle, "In progress")} && ${is(rating, "Red")}`, sign: marks.Red },
        { when: `${is(lifecycle, "In progress")} && ${is(rating, "Amber")}`, sign: marks.Amber },
        { when: `${is(lifecycle, "In progress")} && ${is(rating, "Green")}`, sign: marks.Green },
      ]),
      {
        elmType: "div",
        attributes: { class: "ms-fontSize-14" },
        style: { display: `=if(${isNew}, 'block', 'none')`, width: "100%", "padding-top": "6px" },
        txtContent: whoAddsAndWhere,
      },
    ],
  },
  sections: sections.map(([displayname, keys]) => ({ displayname, fields: keys.map((key) => columns[key].title) })),
  footer: {
    elmType: "div",
    style: { display: "block", "padding-top": "12px", width: "99%" },
    attributes: { class: "ms-fontColor-neutralSecondary ms-fontSize-12" },
    children: meanings.map((meaning) => ({ elmType: "div", txtContent: meaning })),
  },
};
