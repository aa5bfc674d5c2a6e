// The Actions list as coordinators meet it in SharePoint: views, form, signs in its columns, and what is not saved.
import { actions } from "../actions.ts";
import { actionForm } from "./actionsForm.ts";
import {
  lifecycleFormat,
  originalDueFormat,
  ratingFormat,
  revisedDueFormat,
  updatedOnFormat,
} from "./actionsFormatting.ts";
import { actionViews } from "./actionsViews.ts";
import type { Column } from "../../schema/column.ts";
import type { ColumnFormatter } from "../../schema/formatting.ts";
import type { ListDefinition } from "../../schema/list.ts";
import { actionRules } from "../../schema/validation.ts";

const { columns } = actions;

export const actionsList = {
  ...actions,
  columns: {
    ...columns,
    due: shown(columns.due, originalDueFormat),
    revisedDue: shown(columns.revisedDue, revisedDueFormat),
    lifecycle: shown(columns.lifecycle, lifecycleFormat),
    rating: shown(columns.rating, ratingFormat),
    updatedOn: shown(columns.updatedOn, updatedOnFormat),
  },
  views: actionViews,
  form: actionForm(columns),
  validation: actionRules({
    lifecycle: columns.lifecycle.title,
    start: columns.start.title,
    due: columns.due.title,
    revisedDue: columns.revisedDue.title,
    slips: columns.slips.title,
    claimedOn: columns.claimedOn.title,
    verifiedOn: columns.verifiedOn.title,
    embeddedOn: columns.embeddedOn.title,
  }),
} satisfies ListDefinition;

function shown<T>(column: Column<T>, formatter: ColumnFormatter): Column<T> {
  return { ...column, field: { ...column.field, formatter } };
}
