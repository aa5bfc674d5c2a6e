// The roles of a plan and their groups. What each may do where, lists say of themselves; provisioning lays it down, SharePoint enforces it,
// and the table in the provisioning room's README says the same in words.
import type { GroupDefinition } from "../schema/access.ts";

/** Roles whose group's members the owners choose. */
export const assignedGroups = {
  verifiers: {
    title: "Improvement verifiers",
    description: "Check the evidence of claimed actions. The owners choose them.",
  },
  slt: {
    title: "Improvement SLT",
    description: "The senior leadership team: reads everything. The owners choose its members.",
  },
} as const satisfies Readonly<Record<string, GroupDefinition>>;

/** Follows from the rows of Programmes. */
export const coordinators: GroupDefinition = {
  title: "Improvement coordinators",
  description: "Everybody who coordinates a programme. Follows from the list Programmes.",
};

export function programmeGroup(number: number): GroupDefinition {
  return {
    title: `Improvement programme ${number}`,
    description: `Lead and coordinator of programme ${number}. Follows from the list Programmes.`,
  };
}

/** The number of the programme whose group has that title. */
export function programmeOfGroup(title: string): number | undefined {
  const number = /^Improvement programme (\d+)$/u.exec(title)?.[1];
  return number === undefined ? undefined : Number(number);
}
