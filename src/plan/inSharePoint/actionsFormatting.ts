// How the columns and rows of Actions look in SharePoint's own lists. Formatters read only columns that stand in the same
// view, so every view shows what the formatters of its columns read (a test holds them to it).

import { choose, columnFormatter, type Element, remark, rowFormatter, signs } from "../../schema/formatting.ts";
import { states } from "./states.ts";

/** Days without an update after which the lists call an action stale; as the plan settings have it unless set. */
export const STALE_DAYS = 31;

const DAY = 86_400_000;

/** `Number` makes nothing of an empty date, and milliseconds of any other. */
const isSet = (date: string) => `Number([$${date}]) > 0`;
const isEmpty = (date: string) => `Number([$${date}]) == 0`;
/** Whole days since midnight of that date. */
const daysSince = (date: string) => `floor((Number(@now) - Number([$${date}])) / ${DAY})`;
const isPast = (date: string) => `${isSet(date)} && Number(@now) - Number([$${date}]) >= ${DAY}`;

const superseded = "[$Lifecycle] == 'Superseded'";
const claimed = "[$Lifecycle] == 'Claimed complete'";
const verified = `${isSet("VerifiedOn")} && [$Lifecycle] != 'Superseded'`;
const toBeClaimed = `[$Lifecycle] != 'Claimed complete' && [$Lifecycle] != 'Superseded' && ${isEmpty("VerifiedOn")}`;

export const overdueByOriginal = `${toBeClaimed} && ${isEmpty("RevisedDue")} && ${isPast("OriginalDue")}`;
export const overdueByRevised = `${toBeClaimed} && ${isPast("RevisedDue")}`;

export const ratingFormat = columnFormatter({
  elmType: "div",
  children: [
    signs([
      { when: "@currentField == 'Red'", sign: states.Red },
      { when: "@currentField == 'Amber'", sign: states.Amber },
      { when: "@currentField == 'Green'", sign: states.Green },
    ]),
  ],
});

const plainLifecycle = `${verified} || ${claimed} || [$Lifecycle] == 'Not started'`;

export const lifecycleFormat = columnFormatter({
  elmType: "div",
  children: [
    signs([
      { when: verified, sign: states.Verified },
      { when: claimed, sign: states.Claimed },
      { when: "[$Lifecycle] == 'Not started'", sign: states["Not started"] },
    ]),
    {
      elmType: "span",
      txtContent: "@currentField",
      style: { display: `=if(${plainLifecycle}, 'none', 'inline')`, "text-decoration": strikeSuperseded() },
    },
  ],
});

function strikeSuperseded(): string {
  return `=${choose([[superseded, "line-through"]], "none")}`;
}

const date: Element = {
  elmType: "span",
  txtContent: "=toLocaleDateString(@currentField)",
  style: {
    display: "=if(Number(@currentField) == 0, 'none', 'inline')",
    "margin-right": "6px",
    "white-space": "nowrap",
  },
};

function due(column: string, overdue: string) {
  const days = daysSince(column);
  const words = `toString(${days}) + if(${days} == 1, ' day late', ' days late')`;
  return columnFormatter({ elmType: "div", children: [date, remark(overdue, words, states.Red)] });
}

export const originalDueFormat = due("OriginalDue", overdueByOriginal);
export const revisedDueFormat = due("RevisedDue", overdueByRevised);

const stale = `[$Lifecycle] != 'Not started' && [$Lifecycle] != 'Superseded' && ${isEmpty("VerifiedOn")} && ${isSet("UpdatedOn")} && ${daysSince("UpdatedOn")} > ${STALE_DAYS}`;

export const updatedOnFormat = columnFormatter({
  elmType: "div",
  children: [date, remark(stale, `toString(${daysSince("UpdatedOn")}) + ' days ago'`, states.Amber)],
});

/** Red rows and overdue ones stand out; their columns say in words which it is. */
export const attentionRows = rowFormatter(
  choose(
    [
      [`[$Rating] == 'Red' && ${toBeClaimed}`, "sp-field-severity--severeWarning"],
      [`(${overdueByRevised}) || (${overdueByOriginal})`, "sp-field-severity--warning"],
    ],
    "",
  ),
);
