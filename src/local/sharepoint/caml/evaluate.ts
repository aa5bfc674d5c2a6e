// Whether a row matches a CAML condition. Text is compared without case, dates by day unless the condition includes the time.
import type { Zone } from "../zones.ts";
import type { CamlNode, CamlValue, Comparison } from "./nodes.ts";

/** A column's value in CAML: people and lookups have an id and a text. */
export type Cell =
  | { kind: "text"; texts: string[] }
  | { kind: "number"; value: number | null }
  | { kind: "date"; time: number | null }
  | { kind: "flag"; value: boolean | null }
  | { kind: "reference"; ids: number[]; texts: string[]; person: boolean };

export interface Asker {
  now: number;
  /** the site's */
  zone: Zone;
  userId: number;
  /** the groups the person is in */
  groups: readonly number[];
  membersOf(group: number): readonly number[];
  /** all users of the site, for `SPWeb.Users` and `SPWeb.AllUsers` */
  isSiteUser(id: number): boolean;
}

export type ReadCell = (field: string) => Cell;

export function passes(node: CamlNode, read: ReadCell, asker: Asker): boolean {
  switch (node.node) {
    case "and":
      return node.parts.every((part) => passes(part, read, asker));
    case "or":
      return node.parts.some((part) => passes(part, read, asker));
    case "null":
      return isEmpty(read(node.field)) === node.isNull;
    case "in":
      return node.values.some((value) => compareCell(read(node.field), "Eq", value, node.lookupId, asker));
    case "compare":
      return compareCell(read(node.field), node.operator, node.value, node.lookupId, asker);
    case "membership":
      return isMember(node, read(node.field), asker);
    case "overlap":
      return overlaps(read(node.start), read(node.end), node.value, asker);
  }
}

function isEmpty(cell: Cell): boolean {
  switch (cell.kind) {
    case "text":
      return cell.texts.every((text) => text === "");
    case "number":
    case "flag":
      return cell.value === null;
    case "date":
      return cell.time === null;
    case "reference":
      return cell.ids.length === 0;
  }
}

const DAY = 86_400_000;
const dayOf = (local: number) => Math.floor(local / DAY) * DAY;

/** On the site's clock, to which SharePoint puts everything before it compares. */
function timeOf(value: CamlValue, { now, zone }: Asker): number {
  if (value.special?.kind === "today") return dayOf(zone.toLocal(now)) + value.special.offsetDays * DAY;
  if (value.special?.kind === "now") return zone.toLocal(now);
  const text = value.text.trim().replace(" ", "T");
  if (/T.*[+-]\d\d:?\d\d$/.test(text)) return zone.toLocal(Date.parse(text));
  const read = Date.parse(text.includes("T") ? `${text.replace(/Z$/i, "")}Z` : text);
  return value.inUtc ? zone.toLocal(read) : read;
}

function ordered(operator: Comparison, order: number): boolean {
  switch (operator) {
    case "Eq":
    case "Includes":
      return order === 0;
    case "Neq":
    case "NotIncludes":
      return order !== 0;
    case "Gt":
      return order > 0;
    case "Geq":
      return order >= 0;
    case "Lt":
      return order < 0;
    case "Leq":
      return order <= 0;
    default:
      return false;
  }
}

const negative = (operator: Comparison): boolean => operator === "Neq" || operator === "NotIncludes";

function compareCell(cell: Cell, operator: Comparison, value: CamlValue, lookupId: boolean, asker: Asker): boolean {
  if (isEmpty(cell)) return negative(operator);
  switch (cell.kind) {
    case "number":
      return ordered(operator, (cell.value ?? 0) - Number(value.text));
    case "flag": {
      const wanted = /^(1|true|yes)$/i.test(value.text.trim());
      return ordered(operator, Number(cell.value) - Number(wanted));
    }
    case "date": {
      const time = timeOf(value, asker);
      const left = asker.zone.toLocal(cell.time ?? 0);
      return ordered(operator, value.includeTime ? left - time : dayOf(left) - dayOf(time));
    }
    case "reference":
      return compareReference(cell, operator, value, lookupId, asker);
    case "text":
      return some(cell.texts, operator, value.text);
  }
}

function some(texts: string[], operator: Comparison, wanted: string): boolean {
  const low = wanted.toLowerCase();
  const one = (text: string): boolean => {
    const at = text.toLowerCase();
    if (operator === "BeginsWith") return at.startsWith(low);
    if (operator === "Contains") return at.includes(low);
    return ordered(operator, at < low ? -1 : at > low ? 1 : 0);
  };
  return negative(operator) ? texts.every(one) : texts.some(one);
}

function compareReference(
  cell: Cell & { kind: "reference" },
  operator: Comparison,
  value: CamlValue,
  lookupId: boolean,
  asker: Asker,
): boolean {
  const byId = lookupId || value.special?.kind === "userId" || /^(Integer|Counter|Number)$/i.test(value.type);
  if (!byId) return some(cell.texts, operator, value.text);
  const id = value.special?.kind === "userId" ? asker.userId : Number(value.text);
  const test = (one: number) => ordered(operator, one - id);
  return negative(operator) ? cell.ids.every(test) : cell.ids.some(test);
}

function isMember(node: CamlNode & { node: "membership" }, cell: Cell, asker: Asker): boolean {
  if (cell.kind !== "reference") return false;
  switch (node.type) {
    case "CurrentUserGroups":
      return cell.ids.some((id) => asker.groups.includes(id));
    case "SPGroup": {
      const members = asker.membersOf(node.group ?? 0);
      return cell.ids.some((id) => members.includes(id));
    }
    case "SPWeb.Groups":
      return cell.ids.some((id) => asker.membersOf(id).length > 0);
    case "SPWeb.Users":
    case "SPWeb.AllUsers":
      return cell.ids.some((id) => asker.isSiteUser(id));
    default:
      return false;
  }
}

function overlaps(start: Cell, end: Cell, value: CamlValue, asker: Asker): boolean {
  if (start.kind !== "date" || start.time === null) return false;
  const last = end.kind === "date" && end.time !== null ? end.time : start.time;
  const at = timeOf(value, asker);
  return dayOf(asker.zone.toLocal(start.time)) <= at + DAY - 1 && asker.zone.toLocal(last) >= dayOf(at);
}
