// The views of Actions that coordinators work from. Each says what the board says in the same words; tests compare the two.

import { attentionRows, STALE_DAYS } from "./actionsFormatting.ts";
import { all, any, isChoice, isDay, isNull, isOneOf, orderBy, where } from "../../schema/caml.ts";
import type { ViewDefinition } from "../../schema/list.ts";

const SOON_DAYS = 30;

const unverified = isNull("VerifiedOn");
/** Neither claimed, verified nor superseded; a row of which nothing is said yet is to be done too. */
const toBeClaimed = all(any(isOneOf("Lifecycle", ["Not started", "In progress"]), isNull("Lifecycle")), unverified);
/** Begun, or due to have begun: what the board no longer shows as not started. */
const begun = any(
  isChoice("Lifecycle", "In progress"),
  isDay("ActionStart", "Leq"),
  all(isNull("ActionStart"), isDay("OriginalDue", "Leq")),
);
const silent = any(isNull("UpdatedOn"), isDay("UpdatedOn", "Lt", -STALE_DAYS));

/** The date now aimed for: the revised one where there is one. */
function due(...tests: readonly ((date: string) => string)[]): string {
  const passes = (date: string) => all(...tests.map((test) => test(date)));
  return any(passes("RevisedDue"), all(isNull("RevisedDue"), passes("OriginalDue")));
}

const dates = ["OriginalDue", "RevisedDue"];
const state = ["Lifecycle", "Rating"];

export const actionViews: readonly ViewDefinition[] = [
  {
    title: "All actions",
    isDefault: true,
    columns: ["Reference", "LinkTitle", ...state, ...dates, "Leads", "UpdatedOn", "VerifiedOn"],
    query: orderBy("Reference"),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    // A programme is its folder, and no view can group by folder: this one opens the folders instead.
    title: "By programme",
    columns: ["LinkTitle", "Reference", ...state, ...dates, "Leads", "UpdatedOn", "VerifiedOn"],
    query: orderBy("FileLeafRef"),
    rowLimit: 200,
    opensFolders: true,
    formatter: attentionRows,
  },
  {
    title: "Due in the next 30 days",
    columns: ["Reference", "LinkTitle", ...dates, ...state, "Leads", "UpdatedOn", "VerifiedOn"],
    query:
      where(
        all(
          toBeClaimed,
          due(
            (date) => isDay(date, "Geq"),
            (date) => isDay(date, "Leq", SOON_DAYS),
          ),
        ),
      ) + orderBy("OriginalDue", "Reference"),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    title: "Overdue",
    columns: [
      "Reference",
      "LinkTitle",
      ...dates,
      "RevisedDueReason",
      "Slips",
      ...state,
      "Leads",
      "UpdatedOn",
      "VerifiedOn",
    ],
    query:
      where(
        all(
          toBeClaimed,
          due((date) => isDay(date, "Lt")),
        ),
      ) + orderBy("OriginalDue", "Reference"),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    title: "Not updated for 31 days",
    columns: ["Reference", "LinkTitle", "UpdatedOn", "CarriedForward", ...state, ...dates, "Leads", "VerifiedOn"],
    query:
      where(all(unverified, any(isChoice("Lifecycle", "Claimed complete"), all(toBeClaimed, begun)), silent)) +
      orderBy("UpdatedOn", "Reference"),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    title: "Red and Amber",
    columns: [
      "Reference",
      "LinkTitle",
      "Rating",
      "Narrative",
      "CorrectiveAction",
      "Ask",
      "Leads",
      "UpdatedOn",
      "Lifecycle",
      "VerifiedOn",
    ],
    query:
      where(all(toBeClaimed, begun, any(isOneOf("Rating", ["Red", "Amber"]), isNull("Rating")))) +
      orderBy("-Rating", "Reference"),
    rowLimit: 200,
  },
  {
    title: "Claimed",
    columns: [
      "Reference",
      "LinkTitle",
      "ClaimedBy",
      "ClaimedOn",
      "EvidenceNote",
      "SuccessCriteria",
      "VerifiedBy",
      "VerifiedOn",
    ],
    query: where(all(isChoice("Lifecycle", "Claimed complete"), unverified)) + orderBy("ClaimedOn", "Reference"),
    rowLimit: 200,
  },
];
