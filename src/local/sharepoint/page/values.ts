// Reads a column's value from a row of a list data stream, for formatters to compare and for people to read.
import type { Zone } from "../zones.ts";
import type { Field, PersonValue, StreamRow } from "./rest/shapes.ts";

export interface PersonCell extends PersonValue {
  readonly id: string;
}

export interface LookupCell {
  readonly lookupId: number;
  readonly lookupValue: string;
}

export type Cell = string | number | boolean | Date | readonly PersonCell[] | readonly LookupCell[] | readonly string[];

/** Whether a date column holds days. */
export function isDay(field: Pick<Field, "TypeAsString" | "DisplayFormat">): boolean {
  return field.TypeAsString === "DateTime" && field.DisplayFormat === 0;
}

/** A value as its type; an empty text when there is none. */
export function cellOf(row: StreamRow, field: Field): Cell {
  const name = field.InternalName;
  const shown = row[name];
  const raw = row[`${name}.`];
  switch (field.TypeAsString) {
    case "Number":
    case "Currency":
    case "Integer":
      return typeof raw === "string" && raw !== "" ? Number(raw) : "";
    case "DateTime":
      return typeof raw === "string" && raw !== "" ? moment(raw, field) : "";
    case "Boolean":
      return row[`${name}.value`] === "" ? "" : row[`${name}.value`] === "1";
    case "User":
    case "UserMulti":
    case "Lookup":
    case "LookupMulti":
    case "MultiChoice":
      return Array.isArray(shown) ? shown : typeof shown === "string" ? shown : [];
    default:
      return typeof shown === "string" ? shown : shown === undefined || shown === null ? "" : String(shown);
  }
}

/** The site's day becomes midnight in the reader's time zone, so that it is the same day for everybody. */
export function moment(iso: string, field: DateField): Date {
  if (!isDay(field)) return new Date(iso);
  const local = new Date(onSite(field).toLocal(Date.parse(iso)));
  return new Date(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
}

type DateField = Pick<Field, "TypeAsString" | "DisplayFormat" | "zone">;

const inUtc = { toLocal: (instant: number) => instant, toUtc: (local: number) => local };

/** The clock of the field's site. */
export const onSite = ({ zone }: Pick<Field, "zone">): Pick<Zone, "toLocal" | "toUtc"> => zone ?? inUtc;

/** A row's cell as people read it. */
export function cellText(row: StreamRow, field: Field): string {
  const cell = cellOf(row, field);
  if (field.TypeAsString === "URL") return String(row[`${field.InternalName}.desc`] || cell);
  // Numbers arrive formatted by the column.
  if (typeof cell === "number") return String(row[field.InternalName] ?? cell);
  return textOf(cell);
}

export function textOf(cell: Cell): string {
  if (cell instanceof Date) return isMidnight(cell) ? dayText(cell) : timeText(cell);
  if (typeof cell === "boolean") return cell ? "Yes" : "No";
  if (typeof cell === "object") {
    return cell.map((one) => (typeof one === "string" ? one : "title" in one ? one.title : one.lookupValue)).join("; ");
  }
  return String(cell);
}

function isMidnight(date: Date): boolean {
  return date.getHours() + date.getMinutes() + date.getSeconds() === 0;
}

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const times = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "30 Nov 2026". Intl abbreviates September with four letters. */
export function dayText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : days.format(date).replace("Sept", "Sep");
}

/** "14:05" */
export function clockText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : times.format(date);
}

/** "30 Nov 2026, 14:05" */
export function timeText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : `${dayText(date)}, ${clockText(date)}`;
}
