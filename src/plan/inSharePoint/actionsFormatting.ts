// How the columns and rows of Actions look in SharePoint. A formatter can read only columns of the same view, so every view includes
// the columns that its formatters read (a test checks that).

import {
  choose,
  columnFormatter,
  type Element,
  field,
  is,
  isNot,
  type Named,
  remark,
  signs,
} from "../../schema/formatting.ts";
import { actions } from "../actions.ts";
import { marks } from "../marks.ts";

const { lifecycle, rating, due, revisedDue, verifiedOn, updatedOn } = actions.columns;

/** Days without an update after which SharePoint shows an action as stale: the default of the plan settings. */
export const STALE_DAYS = 31;

const DAY = 86_400_000;

/** `Number` turns an empty date into 0, and any other into milliseconds. */
const isSet = (date: Named) => `Number(${field(date)}) > 0`;
const isEmpty = (date: Named) => `Number(${field(date)}) == 0`;
/** Whole days since midnight of that date. */
const daysSince = (date: Named) => `floor((Number(@now) - Number(${field(date)})) / ${DAY})`;
const isPast = (date: Named) => `${isSet(date)} && Number(@now) - Number(${field(date)}) >= ${DAY}`;

const superseded = is(lifecycle, "Superseded");
const claimed = is(lifecycle, "Claimed complete");
const verified = `${isSet(verifiedOn)} && ${isNot(lifecycle, "Superseded")}`;
const toBeClaimed = `${isNot(lifecycle, "Claimed complete")} && ${isNot(lifecycle, "Superseded")} && ${isEmpty(verifiedOn)}`;

const overdueByOriginal = `${toBeClaimed} && ${isEmpty(revisedDue)} && ${isPast(due)}`;
const overdueByRevised = `${toBeClaimed} && ${isPast(revisedDue)}`;

export const ratingFormat = columnFormatter({
  elmType: "div",
  children: [
    signs([
      { when: "@currentField == 'Red'", sign: marks.Red },
      { when: "@currentField == 'Amber'", sign: marks.Amber },
      { when: "@currentField == 'Green'", sign: marks.Green },
    ]),
  ],
});

const plainLifecycle = `${verified} || ${claimed} || ${is(lifecycle, "Not started")}`;

export const lifecycleFormat = columnFormatter({
  elmType: "div",
  children: [
    signs([
      { when: verified, sign: marks.Verified },
      { when: claimed, sign: marks.Claimed },
      { when: is(lifecycle, "Not started"), sign: marks["Not started"] },
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

function late(column: Named, overdue: string) {
  const days = daysSince(column);
  const words = `toString(${days}) + if(${days} == 1, ' day late', ' days late')`;
  return columnFormatter({ elmType: "div", children: [date, remark(overdue, words, marks.Red)] });
}

export const originalDueFormat = late(due, overdueByOriginal);
export const revisedDueFormat = late(revisedDue, overdueByRevised);

const stale = `${isNot(lifecycle, "Not started")} && ${isNot(lifecycle, "Superseded")} && ${isEmpty(verifiedOn)} && ${isSet(updatedOn)} && ${daysSince(updatedOn)} > ${STALE_DAYS}`;

export const updatedOnFormat = columnFormatter({
  elmType: "div",
  children: [date, remark(stale, `toString(${daysSince(updatedOn)}) + ' days ago'`, marks.Amber)],
});

/** Highlights Red and overdue rows; their columns say in words which it is. */
export const attentionRows = {
  additionalRowClass: `=${choose(
    [
      [`${is(rating, "Red")} && ${toBeClaimed}`, "sp-field-severity--severeWarning"],
      [`(${overdueByRevised}) || (${overdueByOriginal})`, "sp-field-severity--warning"],
    ],
    "",
  )}`,
};

/** In a view over all folders a new row would be in none, where only owners may add and where it belongs to no programme. */
export const withoutNew = { commandBarProps: { commands: [{ key: "new", hide: true }] } } as const;

/** Neither who reads it nor which folder is open can a command know, so its words say for whom and where it works. */
export const newInFolder = {
  commandBarProps: {
    commands: [
      {
        key: "new",
        text: "New (in a programme's folder)",
        title:
          "Owners, and coordinators for their programme, add actions: open the folder of the programme first. Others ask the coordinator.",
      },
    ],
  },
} as const;
