// What each cell of the board must hold after a file is imported, reckoned without the product: from what the file says, what it said when
// it was last agreed with the row, and what the row says.

import type { Person } from "../../../../src/schema/column.ts";
import { lead5, verifier } from "../../../support/builders.ts";
import { type FileRow, type phrases, roles } from "../../../support/sources/actionPlans.ts";

export type Cells = Readonly<Record<string, unknown>>;

const dates: Readonly<Record<(typeof phrases)[number], Cells>> = {
  "30 June 2027": { dateKind: "by", start: undefined, due: "2027-06-30" },
  "By end March 2028": { dateKind: "by", start: undefined, due: "2028-03-31" },
  "December 2026": { dateKind: "by", start: undefined, due: "2026-12-31" },
  Ongoing: { dateKind: "ongoing", start: undefined, due: undefined },
  TBC: { dateKind: "to be agreed", start: undefined, due: undefined },
  "": {},
  "When the moon is blue": { dateKind: "not understood" },
};

/** People who were chosen for two of the roles. */
export const chosen: Readonly<Record<string, Person>> = { [roles[0]]: lead5, [roles[1]]: verifier };

/** One question: a value, and what is written with it. */
export interface Said {
  readonly field: string;
  readonly value: unknown;
  readonly with: Cells;
}

export function saidBy(row: FileRow): readonly Said[] {
  const alone = (field: string, value: unknown): Said => ({ field, value, with: {} });
  const people = row.leads.split("; ").flatMap((role) => chosen[role] ?? []);
  const isBegun = ["Red", "Amber", "Green"].includes(row.rating);
  return [
    ...(row.reference ? [alone("reference", row.reference)] : []),
    ...[alone("title", row.title), alone("outcome", row.outcome), alone("leadRoles", row.leads)],
    ...(people.length > 0 ? [alone("leads", people)] : []),
    { field: "datePhrase", value: row.dates, with: dates[row.dates as (typeof phrases)[number]] },
    alone("rating", isBegun ? row.rating : undefined),
    ...(row.rating ? [alone("lifecycle", isBegun ? "In progress" : "Not started")] : []),
    alone("narrative", row.update),
  ];
}

/** Values as people see them: no difference between blank and nothing. */
export const seen = (value: unknown): string =>
  Array.isArray(value) ? value.map(({ id }: Person) => id).join() : String(value ?? "");
const isSame = (one: unknown, other: unknown) => seen(one) === seen(other);

/** The board's row and what it was last agreed to be. */
export interface Known {
  row: Cells;
  agreed: Cells;
}

export type Decision = "file" | "row" | undefined;

/** What nobody has said yet may be said by the file. */
const untouched = (field: string, value: unknown) =>
  seen(value) === "" || (field === "lifecycle" && value === "Not started");

/** The fields that have to be asked about. */
export function questions({ row, agreed }: Known, file: FileRow): readonly string[] {
  return saidBy(file).flatMap(({ field, value, with: more }) => {
    const isKnown = field in agreed;
    if (isSame(value, row[field]) || (isKnown && isSame(value, agreed[field]))) return [];
    if (!isKnown) return seen(value) === "" || untouched(field, row[field]) ? [] : [field];
    const isEdited = [field, ...Object.keys(more)].some((each) => !isSame(row[each], agreed[each]));
    return isEdited ? [field] : [];
  });
}

/** The row after the file was imported with these decisions. */
export function imported(known: Known, file: FileRow, decisions: Readonly<Record<string, Decision>>): Known {
  const asked = questions(known, file);
  let { row, agreed } = known;
  for (const { field, value, with: more } of saidBy(file)) {
    const decision = asked.includes(field) ? decisions[field] : "file";
    if (decision === undefined) continue;
    const isOld = field in agreed ? isSame(value, agreed[field]) : seen(value) === "";
    if (decision === "file" && !isSame(value, row[field]) && !isOld) row = { ...row, [field]: value, ...more };
    agreed = { ...agreed, [field]: value, ...more };
  }
  return { row, agreed };
}

/** A new row. */
export function added(file: FileRow, reference: string): Known {
  const agreed = Object.fromEntries(
    saidBy(file).flatMap(({ field, value, with: more }) => [[field, value], ...Object.entries(more)]),
  );
  return { agreed, row: { lifecycle: "Not started", ...agreed, reference } };
}
