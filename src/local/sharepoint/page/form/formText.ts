// Converts values to the text that SharePoint's form sends, in the format of an English (United States) site.
import type { Field, StreamRow } from "../rest/shapes.ts";
import { cellOf, isDay, type LookupCell, onSite, type PersonCell } from "../values.ts";

/** The text of a row's unchanged value. */
export function formText(row: StreamRow, field: Field): string {
  const cell = cellOf(row, field);
  const { InternalName: name } = field;
  switch (field.TypeAsString) {
    case "DateTime":
      return cell instanceof Date ? dateText(cell, field) : "";
    case "Boolean":
      return cell === true ? "1" : "0";
    case "User":
    case "UserMulti":
      return Array.isArray(cell) ? peopleText((cell as PersonCell[]).map((person) => person.email)) : "";
    case "Lookup":
    case "LookupMulti":
      return Array.isArray(cell)
        ? lookupText(
            (cell as LookupCell[]).map((one) => one.lookupId),
            field,
          )
        : "";
    case "MultiChoice":
      return Array.isArray(cell) ? cell.join(";#") : "";
    case "URL":
      return linkText(String(cell), String(row[`${name}.desc`] ?? ""));
    case "Number":
    case "Currency":
      return numberText(cell, field);
    default:
      return String(cell);
  }
}

/** Without digits from binary rounding. */
function numberText(cell: unknown, field: Field): string {
  if (typeof cell !== "number") return "";
  return field.ShowAsPercentage ? `${Number((cell * 100).toPrecision(12))}%` : String(Number(cell.toPrecision(15)));
}

/** `7/31/2026`, or `7/31/2026 2:05 PM` in the site's time zone. */
export function dateText(date: Date, field: Field): string {
  if (isDay(field)) return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()}`;
  const local = new Date(onSite(field).toLocal(date.getTime()));
  const [hours, minutes] = [local.getUTCHours(), String(local.getUTCMinutes()).padStart(2, "0")];
  const text = `${local.getUTCMonth() + 1}/${local.getUTCDate()}/${local.getUTCFullYear()}`;
  return `${text} ${hours % 12 || 12}:${minutes} ${hours < 12 ? "AM" : "PM"}`;
}

/** People as a list of claims logins, also for a column with one person. */
export function peopleText(emails: readonly string[]): string {
  return emails.length === 0 ? "" : JSON.stringify(emails.map((email) => ({ Key: `i:0#.f|membership|${email}` })));
}

export function lookupText(ids: readonly number[], field: Pick<Field, "TypeAsString">): string {
  return field.TypeAsString === "LookupMulti" ? ids.map((id) => `${id};#`).join(";#") : String(ids[0] ?? "");
}

export function linkText(url: string, description: string): string {
  return url === "" ? "" : description === "" || description === url ? url : `${url}, ${description}`;
}
