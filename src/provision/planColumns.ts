// Plans the columns of a list.

import type { Column } from "../schema/column.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { sameFormula, sameJson } from "./compare.ts";
import { classOf, forms, isInForm, NO_LIMIT, propertiesOf, validationOf, xmlOf } from "./fields.ts";
import { mark } from "./ours.ts";
import type { FieldState, ListState } from "./state.ts";
import type { Step } from "./steps.ts";

export function columnSteps(list: ListDefinition, state: ListState): readonly Step[] {
  return Object.values(list.columns).flatMap((column) => stepsFor(list.title, column, state));
}

export const markSteps = ({ title }: ListDefinition, state: ListState): readonly Step[] => stepsFor(title, mark, state);

function stepsFor(list: string, column: Column<unknown>, state: ListState): readonly Step[] {
  const field = state.fields.get(column.name);
  return field ? comparison(list, column, field) : missing(list, column);
}

function missing(list: string, column: Column<unknown>): readonly Step[] {
  const { name, field } = column;
  const drift = `The column ${name} of ${list} is missing.`;
  const add: Step = { kind: "add column", list, name, xml: xmlOf(column), drift };
  if (!field.validation) return [add];
  const unchecked = `The column ${name} of ${list} has no validation rule.`;
  const properties = validationOf(field);
  return [add, { kind: "set column", list, name, type: classOf(field), properties, drift: unchecked }];
}

function comparison(list: string, column: Column<unknown>, field: FieldState): readonly Step[] {
  const { name } = column;
  if (field.TypeAsString !== column.field.type) {
    const drift = `The column ${name} of ${list} is of type ${field.TypeAsString}, but should be ${column.field.type}. Rename it or move its values, then set up the site again.`;
    return [{ kind: "by hand", drift }];
  }
  const properties = Object.entries(propertiesOf(column))
    .filter(([property, wanted]) => !same(property, wanted, field[property]))
    .map(
      ([property, wanted]): Step => ({
        kind: "set column",
        list,
        name,
        type: classOf(column.field),
        properties: { [property]: wanted },
        drift: `The column ${name} of ${list} ${difference(property, wanted, field[property])}.`,
      }),
    );
  return [...properties, ...formSteps(list, column, field)];
}

function formSteps(list: string, { name, field }: Column<unknown>, { SchemaXml }: FieldState): readonly Step[] {
  if (!field.filledByBoard) return [];
  return forms
    .filter((form) => isInForm(SchemaXml, form))
    .map((form) => ({
      ...({ kind: "leave out of form", list, name, form } as const),
      drift: `The column ${name} of ${list} can be filled in in the form ${form}.`,
    }));
}

function same(property: string, wanted: unknown, actual: unknown): boolean {
  // A property that is missing from the answer is off.
  if (wanted === false) return actual !== true;
  if (wanted === "") return actual === "" || actual === null || actual === undefined;
  // 0: the site's calendar, as columns have it that were created without one.
  if (property === "DateTimeCalendarType") return actual === wanted || actual === 0;
  // SharePoint rounds the limits of a column that has none.
  if (Math.abs(Number(wanted)) === NO_LIMIT) return Math.abs(Number(actual)) > 1.7e308;
  if (property === "CustomFormatter") return sameJson(wanted, actual);
  if (property === "ValidationFormula" || property === "Formula") return sameFormula(wanted, actual);
  return JSON.stringify(wanted) === JSON.stringify(actual);
}

function difference(property: string, wanted: unknown, actual: unknown): string {
  switch (property) {
    case "Title":
      return `is called “${actual}”, not “${wanted}”`;
    case "Description":
      return "has a different description";
    case "Indexed":
      return wanted ? "has no index" : "has an index that is not needed";
    case "EnforceUniqueValues":
      return wanted ? "allows duplicate values" : "does not allow duplicate values";
    case "Required":
      return wanted ? "is not required" : "is required";
    case "Hidden":
      return wanted ? "is not hidden" : "is hidden";
    case "Choices":
      return `offers ${listed(actual)}, not ${listed(wanted)}`;
    case "CustomFormatter":
      return "is formatted differently";
    case "ReadOnlyField":
      return wanted ? "can be changed" : "cannot be changed";
    case "Formula":
      return "is calculated differently";
    case "DefaultValue":
    case "DefaultFormula":
      return `fills in ${JSON.stringify(actual)} when a row is added without it`;
    case "AppendOnly":
      return "appends changes, so that a save without new text empties it";
    case "RichText":
      return "keeps formatted text, so that what is saved is read as markup";
    case "MaxLength":
      return `holds ${actual} characters, not ${wanted}`;
    case "FillInChoice":
      return "accepts values that are not among its choices";
    case "MinimumValue":
    case "MaximumValue":
      return `has another ${property === "MinimumValue" ? "lowest" : "highest"} value: ${actual}`;
    case "ShowAsPercentage":
      return "reads numbers as percentages";
    case "DateTimeCalendarType":
      return "reads dates in another calendar";
    case "SelectionMode":
      return "accepts groups";
    case "SelectionGroup":
      return "accepts only members of one group";
    case "ValidationFormula":
      if (!wanted) return "has a validation rule that it should not have";
      return actual ? "has a different validation rule" : "has no validation rule";
    case "ValidationMessage":
      return "has a different validation message";
    default:
      return `has ${property} ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`;
  }
}

function listed(choices: unknown): string {
  return Array.isArray(choices) && choices.length > 0 ? choices.join(", ") : "nothing";
}
