// A declared column as SharePoint needs it: the XML that creates it, and the REST properties to compare.

import type { Column, FieldDefinition, FieldType } from "../schema/column.ts";
import type { Calculation } from "../schema/validation.ts";
import type { Form, Properties } from "./steps.ts";

/** SharePoint's class for each type; needed to set the properties of that type. */
const CLASSES: Readonly<Record<FieldType, string>> = {
  Text: "SP.FieldText",
  Note: "SP.FieldMultiLineText",
  Choice: "SP.FieldChoice",
  Number: "SP.FieldNumber",
  DateTime: "SP.FieldDateTime",
  User: "SP.FieldUser",
  UserMulti: "SP.FieldUser",
  Calculated: "SP.FieldCalculated",
};

const TEXT_LENGTH = 255;
const LINES = 6;
/** FieldType.Text, as the type of a calculated column's result. */
const TEXT_RESULT = 2;

export const classOf = (field: FieldDefinition): string => CLASSES[field.type];

/** SharePoint's limit of a number column that has no limit. */
export const NO_LIMIT = Number.MAX_VALUE;

/**
 * The REST properties that the column should have: how it is called and shown, and everything that changes what is saved.
 * `Title` is the display name.
 */
export function propertiesOf(column: Column<unknown>): Properties {
  const { field } = column;
  return {
    Title: column.title,
    Description: column.description ?? "",
    Required: field.required ?? false,
    Indexed: field.indexed ?? false,
    // After `Indexed`: SharePoint refuses unique values without an index.
    EnforceUniqueValues: field.unique ?? false,
    Hidden: field.hidden ?? false,
    ReadOnlyField: field.type === "Calculated",
    DefaultValue: "",
    DefaultFormula: "",
    ...(field.formatter ? { CustomFormatter: JSON.stringify(field.formatter) } : {}),
    ...(field.validation ? validationOf(field) : { ValidationFormula: "" }),
    ...ownProperties(field),
  };
}

/** Not part of the XML, in which formulas name columns in another way. */
export function validationOf({ validation }: FieldDefinition): Properties {
  return validation ? { ValidationFormula: validation.formula, ValidationMessage: validation.message } : {};
}

function ownProperties(field: FieldDefinition): Properties {
  switch (field.type) {
    case "Note":
      return { RichText: false, AppendOnly: false, NumberOfLines: LINES };
    case "Choice":
      return { Choices: field.choices ?? [], FillInChoice: false };
    case "Number":
      return {
        ...(field.decimals === undefined ? {} : { DisplayFormat: field.decimals }),
        MinimumValue: field.min ?? -NO_LIMIT,
        MaximumValue: NO_LIMIT,
        ShowAsPercentage: false,
      };
    case "DateTime":
      // 0: date only, 1: with a time; 1: the Gregorian calendar.
      return { DisplayFormat: field.withTime ? 1 : 0, DateTimeCalendarType: 1 };
    case "User":
    case "UserMulti":
      // 0: people only, whatever group they are in.
      return { SelectionMode: 0, SelectionGroup: 0 };
    case "Text":
      return { MaxLength: TEXT_LENGTH };
    case "Calculated":
      return { Formula: field.calculation?.formula ?? "", OutputType: TEXT_RESULT };
  }
}

/** In which forms a column is asked for. It is no property: SharePoint tells it in the column's XML, and sets it by a method for each form. */
export const forms: readonly Form[] = ["New", "Edit"];

/** Whether the column is in that form. */
export const isInForm = (schemaXml: unknown, form: Form): boolean =>
  !new RegExp(`\\bShowIn${form}Form="FALSE"`, "iu").test(String(schemaXml));

/** `Name` becomes the internal name when the column is created with that hint. */
export function xmlOf(column: Column<unknown>): string {
  const { field } = column;
  const attributes = {
    Type: field.type,
    Name: column.name,
    StaticName: column.name,
    DisplayName: column.title,
    Description: column.description ?? "",
    Required: yesNo(field.required),
    Indexed: yesNo(field.indexed),
    ...(field.unique ? { EnforceUniqueValues: "TRUE" } : {}),
    ...(field.hidden ? { Hidden: "TRUE", CanToggleHidden: "TRUE" } : {}),
    ...Object.fromEntries(field.filledByBoard ? forms.map((form) => [`ShowIn${form}Form`, "FALSE"]) : []),
    ...ownAttributes(field),
    ...(field.formatter ? { CustomFormatter: JSON.stringify(field.formatter) } : {}),
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const choices = (field.choices ?? []).map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join("");
  const inner = `${choices ? `<CHOICES>${choices}</CHOICES>` : ""}${field.calculation ? formulaXml(field.calculation) : ""}`;
  return `<Field${written.join("")}>${inner}</Field>`;
}

/** In the XML a formula names columns by their internal names. */
function formulaXml({ formula, of }: Calculation): string {
  const named = of.reduce((text, { name, title }) => text.replaceAll(`[${title}]`, `[${name}]`), formula);
  const refs = of.map(({ name }) => `<FieldRef Name="${escapeXml(name)}"/>`).join("");
  return `<Formula>${escapeXml(named)}</Formula><FieldRefs>${refs}</FieldRefs>`;
}

function ownAttributes(field: FieldDefinition): Readonly<Record<string, string>> {
  switch (field.type) {
    case "Text":
      return { MaxLength: String(TEXT_LENGTH) };
    case "Note":
      return { NumLines: String(LINES), RichText: "FALSE", AppendOnly: "FALSE" };
    case "Choice":
      return { Format: "Dropdown", FillInChoice: "FALSE" };
    case "Number":
      return {
        ...(field.decimals === undefined ? {} : { Decimals: String(field.decimals) }),
        ...(field.min === undefined ? {} : { Min: String(field.min) }),
      };
    case "DateTime":
      return { Format: field.withTime ? "DateTime" : "DateOnly", FriendlyDisplayFormat: "Disabled" };
    case "User":
      return { List: "UserInfo", ShowField: "ImnName", UserSelectionMode: "PeopleOnly", UserSelectionScope: "0" };
    case "UserMulti":
      return {
        List: "UserInfo",
        ShowField: "ImnName",
        UserSelectionMode: "PeopleOnly",
        UserSelectionScope: "0",
        Mult: "TRUE",
      };
    case "Calculated":
      return { ResultType: "Text", ReadOnly: "TRUE" };
  }
}

const yesNo = (value: boolean | undefined): string => (value ? "TRUE" : "FALSE");

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
