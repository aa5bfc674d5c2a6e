// What SharePoint refuses to save in a row of Actions. A list has one message for all its rules, so the message names them all. Formulas
// cannot read notes, people or lookups; such rules are checks of the board instead.
import type { Validation } from "../../schema/validation.ts";
import { actions } from "../actions.ts";

const { lifecycle, start, due, revisedDue, slips, claimedOn, verifiedOn, embeddedOn } = actions.columns;

/** Formulas name columns by title. */
const of = ({ title }: { readonly title: string }) => `[${title}]`;
const blank = (column: { readonly title: string }) => `ISBLANK(${of(column)})`;
const notBefore = (later: typeof due, earlier: typeof due) =>
  `OR(${blank(later)},AND(NOT(${blank(earlier)}),${of(later)}>=${of(earlier)}))`;

const rules = [
  `OR(${blank(start)},${blank(due)},${of(due)}>=${of(start)})`,
  `OR(${blank(revisedDue)},${of(slips)}>=1)`,
  `OR(${of(lifecycle)}<>"Claimed complete",NOT(${blank(claimedOn)}))`,
  notBefore(verifiedOn, claimedOn),
  notBefore(embeddedOn, verifiedOn),
];

export const actionRules: Validation = {
  formula: `=AND(${rules.join(",")})`,
  message: [
    "Your changes were not saved. Check that:",
    `${due.title} is not before ${start.title};`,
    `${slips.title} is 1 or more if there is a ${revisedDue.title};`,
    "you do not choose Claimed complete here: the lead claims completion in the board;",
    `${verifiedOn.title} is not before ${claimedOn.title}, and ${embeddedOn.title} is not before ${verifiedOn.title}.`,
  ].join(" "),
};
