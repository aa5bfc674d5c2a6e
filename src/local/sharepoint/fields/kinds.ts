// The column types: SharePoint's number, class and names of each, and its own properties.
import type { Json } from "../json.ts";

export interface Kind {
  /** "Text": `TypeAsString` and the Type attribute of a schema */
  type: string;
  kind: number;
  /** "SP.FieldText" */
  class: string;
  display: string;
  short: string;
  /** properties beyond those of SP.Field, with their values at creation */
  own: Record<string, Json>;
  jsLink: string | null;
  sortable: boolean;
  filterable: boolean;
}

/** The words of the "create column" page, where they are more than the type's name. */
const SHORT: Record<string, string> = {
  Choice: "Choice (menu to choose from)",
  MultiChoice: "Choice (menu to choose from)",
  Lookup: "Lookup (information already on this site)",
  LookupMulti: "Lookup (information already on this site)",
  Boolean: "Yes/No (check box)",
  Number: "Number (1, 1.0, 100)",
  Currency: "Currency ($, ¥, €)",
  Calculated: "Calculated (calculation based on other columns)",
  GridChoice: "Rating Scale (a matrix of choices or a Likert scale)",
};

const kind = (
  type: string,
  number: number,
  className: string,
  display: string,
  own: Record<string, Json> = {},
  rest: Partial<Kind> = {},
): Kind => ({
  type,
  kind: number,
  class: className,
  display,
  short: SHORT[type] ?? display,
  own,
  jsLink: "clienttemplates.js",
  sortable: true,
  filterable: true,
  ...rest,
});

const lookup: Record<string, Json> = {
  AllowMultipleValues: false,
  DependentLookupInternalNames: [],
  IsDependentLookup: false,
  IsRelationship: true,
  LookupField: "",
  LookupList: "",
  LookupWebId: "",
  PrimaryFieldId: null,
  RelationshipDeleteBehavior: 0,
  UnlimitedLengthInDocumentLibrary: false,
};
const user: Record<string, Json> = {
  ...lookup,
  AllowDisplay: true,
  Presence: true,
  SelectionGroup: 0,
  SelectionMode: 1,
  UserDisplayOptions: "NamePhoto",
};
const number: Record<string, Json> = {
  CommaSeparator: true,
  CustomUnitName: null,
  CustomUnitOnRight: true,
  DisplayFormat: -1,
  MaximumValue: 1.7976931348623157e308,
  MinimumValue: -1.7976931348623157e308,
  ShowAsPercentage: false,
  Unit: "",
};

const all: Kind[] = [
  kind("Integer", 1, "SP.FieldNumber", "Integer", number),
  kind("Text", 2, "SP.FieldText", "Single line of text", { MaxLength: 255 }),
  kind(
    "Note",
    3,
    "SP.FieldMultiLineText",
    "Multiple lines of text",
    {
      AllowHyperlink: false,
      AppendOnly: false,
      IsLongHyperlink: false,
      NumberOfLines: 6,
      RestrictedMode: true,
      RichText: false,
      UnlimitedLengthInDocumentLibrary: false,
      WikiLinking: false,
    },
    { sortable: false, filterable: false },
  ),
  kind("DateTime", 4, "SP.FieldDateTime", "Date and Time", {
    DateFormat: null,
    DateTimeCalendarType: 1,
    DisplayFormat: 1,
    FriendlyDisplayFormat: 0,
  }),
  kind("Counter", 5, "SP.Field", "Counter", {}, { jsLink: null }),
  kind("Choice", 6, "SP.FieldChoice", "Choice", { FillInChoice: false, Mappings: "", Choices: [], EditFormat: 0 }),
  kind("Lookup", 7, "SP.FieldLookup", "Lookup", lookup),
  kind("LookupMulti", 7, "SP.FieldLookup", "Lookup", { ...lookup, AllowMultipleValues: true }, { sortable: false }),
  kind("Boolean", 8, "SP.Field", "Yes/No"),
  kind("Number", 9, "SP.FieldNumber", "Number", number),
  kind("Currency", 10, "SP.FieldCurrency", "Currency", { ...number, DisplayFormat: 2, CurrencyLocaleId: 1033 }),
  kind("URL", 11, "SP.FieldUrl", "Hyperlink or Picture", { DisplayFormat: 0 }),
  kind("Computed", 12, "SP.FieldComputed", "Computed", { EnableLookup: false }, { filterable: false }),
  kind("Threading", 13, "SP.Field", "Threading"),
  kind("Guid", 14, "SP.FieldGuid", "Guid"),
  kind(
    "MultiChoice",
    15,
    "SP.FieldMultiChoice",
    "Choice",
    { FillInChoice: false, Mappings: "", Choices: [] },
    { sortable: false },
  ),
  kind("GridChoice", 16, "SP.FieldRatingScale", "Rating Scale", {
    GridEndNumber: 5,
    GridNAOptionText: "N/A",
    GridStartNumber: 1,
    GridTextRangeAverage: "",
    GridTextRangeHigh: "",
    GridTextRangeLow: "",
    RangeCount: 5,
  }),
  kind("Calculated", 17, "SP.FieldCalculated", "Calculated", {
    CurrencyLocaleId: 1033,
    DateFormat: 0,
    DisplayFormat: -1,
    Formula: "",
    OutputType: 2,
    ShowAsPercentage: false,
  }),
  kind("File", 18, "SP.Field", "File", {}, { jsLink: null }),
  kind("Attachments", 19, "SP.Field", "Attachments"),
  kind("User", 20, "SP.FieldUser", "Person or Group", user),
  kind("UserMulti", 20, "SP.FieldUser", "Person or Group", { ...user, AllowMultipleValues: true }, { sortable: false }),
  kind("Recurrence", 21, "SP.Field", "Recurrence"),
  kind("CrossProjectLink", 22, "SP.Field", "Cross Project Link"),
  kind("ModStat", 23, "SP.FieldChoice", "Moderation Status", {
    FillInChoice: false,
    Mappings: "",
    Choices: ["0;#Approved", "1;#Rejected", "2;#Pending", "3;#Draft", "4;#Scheduled"],
    EditFormat: 0,
  }),
  kind("ContentTypeId", 25, "SP.Field", "Content Type Id"),
  kind("AllDayEvent", 29, "SP.Field", "All Day Event"),
  kind("WorkflowStatus", 28, "SP.FieldChoice", "Workflow Status"),
  kind("Location", 33, "SP.FieldLocation", "Location"),
  kind("Thumbnail", 34, "SP.FieldMultiLineText", "Image", {
    RichText: false,
    NumberOfLines: 6,
    AppendOnly: false,
    AllowHyperlink: false,
    IsLongHyperlink: false,
    RestrictedMode: true,
    UnlimitedLengthInDocumentLibrary: false,
    WikiLinking: false,
  }),
];

const byType = new Map(all.map((one) => [one.type.toLowerCase(), one]));
const byNumber = new Map(all.map((one) => [one.kind, one]));
// A number that two types share names the one for a single value.
for (const one of all) if (!one.type.endsWith("Multi")) byNumber.set(one.kind, one);

const text = kind("Text", 2, "SP.FieldText", "Single line of text", { MaxLength: 255 });

export const kindOfType = (type: string): Kind | undefined => byType.get(type.toLowerCase());
export const kindOfClass = (name: string): Kind | undefined => all.find((one) => one.class === name);
export const kindOfNumber = (value: number): Kind | undefined => byNumber.get(value);
export const kindOf = (type: string): Kind => kindOfType(type) ?? text;
