// What the floor and the peers show of an action, and where: the same facts as our own cards, told in fewer words.
import { effectiveDue } from "../../src/plan/action.ts";
import type { ActionRow } from "../../src/plan/actions.ts";
import { daysBetween, formatShortDay } from "../../src/plan/days.ts";
import type { Day } from "../../src/schema/column.ts";

export const columns = ["Not started", "Red", "Amber", "Green", "Claimed", "Verified"] as const;
export type Column = (typeof columns)[number];

/** The column of a row by what it says itself, without records. */
export function columnOfRow({ fields }: Pick<ActionRow, "fields">): Column {
  if (fields.verifiedOn) return "Verified";
  if (fields.lifecycle === "Claimed complete") return "Claimed";
  return fields.lifecycle === "In progress" ? (fields.rating ?? "Red") : "Not started";
}

export interface Face {
  readonly lead: string;
  readonly initials: string;
  readonly date: string;
  readonly tags: readonly string[];
}

export function faceOf({ fields }: Pick<ActionRow, "fields">, today: Day): Face {
  const due = effectiveDue(fields);
  const late = due && columnOfRow({ fields }) !== "Verified" ? daysBetween(due, today) : 0;
  const lead = fields.leads[0]?.name ?? "No lead";
  return {
    lead,
    initials: lead
      .split(" ")
      .map(([letter]) => letter)
      .join(""),
    date: due ? `By ${formatShortDay(due)}` : "Ongoing",
    tags: [...(late > 0 ? [`${late} days late`] : []), ...(fields.slips ? [`${fields.slips} slips`] : [])],
  };
}

/** Whether words are found in the same places as our own search looks. */
export function matches({ fields }: Pick<ActionRow, "fields">, text: string): boolean {
  const people = fields.leads.map(({ name }) => name).join(" ");
  const all = `${fields.reference} ${fields.title} ${fields.narrative} ${people} ${fields.section}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
