// Version history as changes: which columns each version changed, from what to what.
import type { Field } from "../rest/shapes.ts";
import { dayText, isDay, moment, timeText } from "../values.ts";

/** A version as SharePoint gives it: flat, under escaped names, people and lookups as `{LookupId, LookupValue}`. */
export type VersionRow = Readonly<Record<string, unknown>>;

export interface Change {
  readonly field: Field;
  /** As people read it; empty when there was nothing. */
  readonly from: string;
  readonly to: string;
}

export interface VersionChanges {
  readonly label: string;
  readonly modified: Date;
  readonly editor: string;
  readonly isCurrent: boolean;
  readonly changes: readonly Change[];
}

/** Versions arrive newest first. All values of the oldest count as changes. */
export function changesOf(versions: readonly VersionRow[], fields: readonly Field[]): VersionChanges[] {
  return versions.map((version, index) => ({
    label: String(version.VersionLabel ?? ""),
    modified: new Date(String(version.Modified ?? "")),
    editor: lookupValue(version.Editor),
    isCurrent: version.IsCurrentVersion === true,
    changes: fields.flatMap((field) => {
      const from = textIn(versions[index + 1], field);
      const to = textIn(version, field);
      return from === to ? [] : [{ field, from, to }];
    }),
  }));
}

/** Underscores are escaped once more than in a column's internal name, and a leading one gets a prefix. */
export function versionName(internalName: string): string {
  const escaped = internalName.replaceAll("_", "_x005f_");
  return escaped.startsWith("_") ? `OData_${escaped}` : escaped;
}

function textIn(version: VersionRow | undefined, field: Field): string {
  const value = version?.[versionName(field.InternalName)];
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? one : lookupValue(one))).join("; ");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "object") return lookupValue(value) || urlText(value);
  if (field.TypeAsString === "DateTime") {
    const date = moment(String(value), field);
    return isDay(field) ? dayText(date) : timeText(date);
  }
  return String(value);
}

function lookupValue(value: unknown): string {
  return String((value as { LookupValue?: unknown } | null | undefined)?.LookupValue ?? "");
}

function urlText(value: object): string {
  const { Url, Description } = value as { Url?: unknown; Description?: unknown };
  return [Description, Url].filter(Boolean).join(" ");
}
