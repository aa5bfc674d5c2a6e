// What SharePoint refuses to save in a row of Actions. Formulas cannot read notes, people or lookups, and a list has but one message for
// all its rules, so it names them all. Whatever formulas cannot say is a warning of the board.
import type { Validation } from "../../schema/validation.ts";
import { actions } from "../actions.ts";

const { lifecycle, start, due, revisedDue, slips, claimedOn, verifiedOn, embeddedOn } = actions.columns;

/** Formulas name columns by the titles that people read. */
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
    `${claimedOn.title} has a date if the action is claimed complete;`,
    `${verifiedOn.title} is not before ${claimedOn.title}, and ${embeddedOn.title} is not before ${verifiedOn.title}.`,
  ].join(" "),
};
