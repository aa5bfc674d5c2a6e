// The views of Actions for coordinators. Each selects the same actions as the board does; tests compare the two. Columns that views share
// stand in one order, so that people find them.

import { all, any, isChoice, isDay, isNotNull, isNull, isOneOf, lastFirst, orderBy, where } from "../../schema/caml.ts";
import type { Column } from "../../schema/column.ts";
import { viewFormatter } from "../../schema/formatting.ts";
import type { DeclaredView } from "../../schema/inSharePoint.ts";
import { actions } from "../actions.ts";
import { attentionRows, newInFolder, STALE_DAYS, withoutNew } from "./actionsFormatting.ts";
import { referenceOrder } from "./referenceOrder.ts";

const { reference, programmeName, lifecycle, rating, narrative, correctiveAction, ask, carriedForward } =
  actions.columns;
const { start, due, revisedDue, revisedDueReason, slips, leads, updatedOn } = actions.columns;
const { claimedBy, claimedOn, verifiedBy, verifiedOn, evidence, successCriteria, exempt, challenge } = actions.columns;

const SOON_DAYS = 30;
const CHANGED_DAYS = 7;

const unverified = isNull(verifiedOn);
/** Neither claimed, verified nor superseded. A row without a lifecycle counts as not started. */
const toBeClaimed = all(any(isOneOf(lifecycle, ["Not started", "In progress"]), isNull(lifecycle)), unverified);
/** Begun, or should have begun: no longer Not started on the board. */
const begun = any(isChoice(lifecycle, "In progress"), isDay(start, "Leq"), all(isNull(start), isDay(due, "Leq")));
const silent = any(isNull(updatedOn), isDay(updatedOn, "Lt", -STALE_DAYS));

/** The current due date: the revised one if there is one. */
function dueDate(...tests: readonly ((date: Column<unknown>) => string)[]): string {
  const passes = (date: Column<unknown>) => all(...tests.map((test) => test(date)));
  return any(passes(revisedDue), all(isNull(revisedDue), passes(due)));
}

/** Over the rows of all folders. */
const flat = (looks = {}) => viewFormatter({ ...looks, ...withoutNew });

const dates = [due, revisedDue];
const state = [lifecycle, rating];

export const actionViews: readonly DeclaredView[] = [
  {
    title: "All actions",
    isDefault: true,
    columns: [reference, "LinkTitle", programmeName, ...state, challenge, ...dates, leads, updatedOn, verifiedOn],
    query: orderBy(referenceOrder),
    rowLimit: 200,
    formatter: flat(attentionRows),
  },
  {
    // A programme is a folder, and a view cannot group by folder, so this one opens the folders.
    title: "By programme",
    columns: [reference, "LinkTitle", ...state, ...dates, leads, updatedOn, verifiedOn],
    query: orderBy(referenceOrder, "FileLeafRef"),
    rowLimit: 200,
    opensFolders: true,
    formatter: viewFormatter({ ...attentionRows, ...newInFolder }),
  },
  {
    title: "Due in the next 30 days",
    columns: [reference, "LinkTitle", programmeName, ...state, ...dates, leads, updatedOn, verifiedOn],
    query:
      where(
        all(
          toBeClaimed,
          dueDate(
            (date) => isDay(date, "Geq"),
            (date) => isDay(date, "Leq", SOON_DAYS),
          ),
        ),
      ) + orderBy(due, referenceOrder),
    rowLimit: 200,
    formatter: flat(attentionRows),
  },
  {
    title: "Overdue",
    columns: [
      reference,
      "LinkTitle",
      programmeName,
      ...state,
      ...dates,
      revisedDueReason,
      slips,
      leads,
      updatedOn,
      verifiedOn,
    ],
    query:
      where(
        all(
          toBeClaimed,
          dueDate((date) => isDay(date, "Lt")),
        ),
      ) + orderBy(due, referenceOrder),
    rowLimit: 200,
    formatter: flat(attentionRows),
  },
  {
    title: "Not updated for 31 days",
    columns: [reference, "LinkTitle", programmeName, ...state, ...dates, leads, updatedOn, carriedForward, verifiedOn],
    query:
      where(all(unverified, any(isChoice(lifecycle, "Claimed complete"), all(toBeClaimed, begun)), silent)) +
      orderBy(updatedOn, referenceOrder),
    rowLimit: 200,
    formatter: flat(attentionRows),
  },
  {
    title: "Changed in the last 7 days",
    columns: [
      reference,
      "LinkTitle",
      programmeName,
      "Modified",
      "Editor",
      ...state,
      ...dates,
      leads,
      updatedOn,
      verifiedOn,
    ],
    query: where(isDay("Modified", "Geq", -CHANGED_DAYS)) + orderBy(lastFirst("Modified"), referenceOrder),
    rowLimit: 200,
    formatter: flat(attentionRows),
  },
  {
    title: "Red and Amber",
    columns: [
      reference,
      "LinkTitle",
      programmeName,
      ...state,
      narrative,
      correctiveAction,
      ask,
      leads,
      updatedOn,
      verifiedOn,
    ],
    query:
      where(all(toBeClaimed, begun, any(isOneOf(rating, ["Red", "Amber"]), isNull(rating)))) +
      orderBy(lastFirst(rating), referenceOrder),
    rowLimit: 200,
    formatter: flat(),
  },
  {
    title: "Claimed",
    columns: [
      reference,
      "LinkTitle",
      programmeName,
      claimedBy,
      claimedOn,
      evidence,
      successCriteria,
      verifiedBy,
      verifiedOn,
    ],
    query: where(all(isChoice(lifecycle, "Claimed complete"), unverified)) + orderBy(claimedOn, referenceOrder),
    rowLimit: 200,
    formatter: flat(),
  },
  {
    title: "Exempt from publication",
    columns: [reference, "LinkTitle", programmeName, ...state, leads, updatedOn, verifiedOn, exempt],
    query: where(isNotNull(exempt)) + orderBy(referenceOrder),
    rowLimit: 200,
    formatter: flat(),
  },
];
