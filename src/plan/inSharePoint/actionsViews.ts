// The views of Actions for coordinators. Each selects the same actions as the board does; tests compare the two.

import { all, any, isChoice, isDay, isNull, isOneOf, lastFirst, orderBy, where } from "../../schema/caml.ts";
import type { Column } from "../../schema/column.ts";
import type { DeclaredView } from "../../schema/inSharePoint.ts";
import { actions } from "../actions.ts";
import { attentionRows, STALE_DAYS } from "./actionsFormatting.ts";

const { reference, lifecycle, rating, narrative, correctiveAction, ask, carriedForward } = actions.columns;
const { start, due, revisedDue, revisedDueReason, slips, leads, updatedOn } = actions.columns;
const { claimedBy, claimedOn, verifiedBy, verifiedOn, evidence, successCriteria } = actions.columns;

const SOON_DAYS = 30;

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

const dates = [due, revisedDue];
const state = [lifecycle, rating];

export const actionViews: readonly DeclaredView[] = [
  {
    title: "All actions",
    isDefault: true,
    columns: [reference, "LinkTitle", ...state, ...dates, leads, updatedOn, verifiedOn],
    query: orderBy(reference),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    // A programme is a folder, and a view cannot group by folder, so this one opens the folders.
    title: "By programme",
    columns: ["LinkTitle", reference, ...state, ...dates, leads, updatedOn, verifiedOn],
    query: orderBy("FileLeafRef"),
    rowLimit: 200,
    opensFolders: true,
    formatter: attentionRows,
  },
  {
    title: "Due in the next 30 days",
    columns: [reference, "LinkTitle", ...dates, ...state, leads, updatedOn, verifiedOn],
    query:
      where(
        all(
          toBeClaimed,
          dueDate(
            (date) => isDay(date, "Geq"),
            (date) => isDay(date, "Leq", SOON_DAYS),
          ),
        ),
      ) + orderBy(due, reference),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    title: "Overdue",
    columns: [reference, "LinkTitle", ...dates, revisedDueReason, slips, ...state, leads, updatedOn, verifiedOn],
    query:
      where(
        all(
          toBeClaimed,
          dueDate((date) => isDay(date, "Lt")),
        ),
      ) + orderBy(due, reference),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    title: "Not updated for 31 days",
    columns: [reference, "LinkTitle", updatedOn, carriedForward, ...state, ...dates, leads, verifiedOn],
    query:
      where(all(unverified, any(isChoice(lifecycle, "Claimed complete"), all(toBeClaimed, begun)), silent)) +
      orderBy(updatedOn, reference),
    rowLimit: 200,
    formatter: attentionRows,
  },
  {
    title: "Red and Amber",
    columns: [
      reference,
      "LinkTitle",
      rating,
      narrative,
      correctiveAction,
      ask,
      leads,
      updatedOn,
      lifecycle,
      verifiedOn,
    ],
    query:
      where(all(toBeClaimed, begun, any(isOneOf(rating, ["Red", "Amber"]), isNull(rating)))) +
      orderBy(lastFirst(rating), reference),
    rowLimit: 200,
  },
  {
    title: "Claimed",
    columns: [reference, "LinkTitle", claimedBy, claimedOn, evidence, successCriteria, verifiedBy, verifiedOn],
    query: where(all(isChoice(lifecycle, "Claimed complete"), unverified)) + orderBy(claimedOn, reference),
    rowLimit: 200,
  },
];
