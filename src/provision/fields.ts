// A declared column as SharePoint needs it: the XML that creates it, and the REST properties to compare.

import type { Column, FieldDefinition, FieldType } from "../schema/column.ts";
import type { Properties } from "./steps.ts";

/** SharePoint's class for each type; needed to set the properties of that type. */
const CLASSES: Readonly<Record<FieldType, string>> = {
  Text: "SP.FieldText",
  Note: "SP.FieldMultiLineText",
  Choice: "SP.FieldChoice",
  Number: "SP.FieldNumber",
  DateTime: "SP.FieldDateTime",
  User: "SP.FieldUser",
  UserMulti: "SP.FieldUser",
};

export const classOf = (field: FieldDefinition): string => CLASSES[field.type];

/** The REST properties that the column should have. `Title` is the display name. */
export function propertiesOf(column: Column<unknown>): Properties {
  const { field } = column;
  return {
    Title: column.title,
    Description: column.description,
    Required: field.required ?? false,
    Indexed: field.indexed ?? false,
    // After `Indexed`: SharePoint refuses unique values without an index.
    EnforceUniqueValues: field.unique ?? false,
    Hidden: field.hidden ?? false,
    ...(field.formatter ? { CustomFormatter: JSON.stringify(field.formatter) } : {}),
    ...validationOf(field),
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
      return { RichText: false };
    case "Choice":
      return { Choices: field.choices ?? [], FillInChoice: false };
    case "Number":
      return {
        ...(field.decimals === undefined ? {} : { DisplayFormat: field.decimals }),
        ...(field.min === undefined ? {} : { MinimumValue: field.min }),
      };
    case "DateTime":
      // 0: date only.
      return { DisplayFormat: 0 };
    case "User":
    case "UserMulti":
      // 0: people only.
      return { SelectionMode: 0 };
    case "Text":
      return {};
  }
}

/** `Name` becomes the internal name when the column is created with that hint. */
export function xmlOf(column: Column<unknown>): string {
  const { field } = column;
  const attributes = {
    Type: field.type,
    Name: column.name,
    StaticName: column.name,
    DisplayName: column.title,
    Description: column.description,
    Required: yesNo(field.required),
    Indexed: yesNo(field.indexed),
    ...(field.unique ? { EnforceUniqueValues: "TRUE" } : {}),
    ...(field.hidden ? { Hidden: "TRUE", CanToggleHidden: "TRUE" } : {}),
    ...ownAttributes(field),
    ...(field.formatter ? { CustomFormatter: JSON.stringify(field.formatter) } : {}),
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const choices = (field.choices ?? []).map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join("");
  return `<Field${written.join("")}>${choices ? `<CHOICES>${choices}</CHOICES>` : ""}</Field>`;
}

function ownAttributes(field: FieldDefinition): Readonly<Record<string, string>> {
  switch (field.type) {
    case "Text":
      return { MaxLength: "255" };
    case "Note":
      return { NumLines: "6", RichText: "FALSE", AppendOnly: "FALSE" };
    case "Choice":
      return { Format: "Dropdown", FillInChoice: "FALSE" };
    case "Number":
      return {
        ...(field.decimals === undefined ? {} : { Decimals: String(field.decimals) }),
        ...(field.min === undefined ? {} : { Min: String(field.min) }),
      };
    case "DateTime":
      return { Format: "DateOnly", FriendlyDisplayFormat: "Disabled" };
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
  }
}

const yesNo = (value: boolean | undefined): string => (value ? "TRUE" : "FALSE");

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
