// The roles of a plan and their groups. Each list says in its `access` what a role may do; provisioning applies it, SharePoint enforces
// it, and `provision/README.md` has it as a table.
import type { Grants, GroupDefinition } from "../schema/access.ts";

/** Roles whose members the owners choose. */
export const assignedGroups = {
  verifiers: {
    title: "Improvement verifiers",
    description: "Check the evidence and verify completed actions. The plan's owners choose the members.",
  },
  slt: {
    title: "Improvement SLT",
    description:
      "The senior leadership team. Can view the whole plan, challenge ratings and record decisions. The plan's owners choose the members.",
  },
  board: {
    title: "Improvement board",
    description:
      "The members of the Joint Board. Can view the whole plan, challenge ratings and record decisions. The plan's owners choose the members.",
  },
} as const satisfies Readonly<Record<string, GroupDefinition>>;

/** Groups whose members follow from the rows of Programmes. */
export const coordinators: GroupDefinition = {
  title: "Improvement coordinators",
  description: "Everyone who coordinates a programme. Set automatically from the list Programmes.",
};

export function programmeGroup(number: number): GroupDefinition {
  return {
    title: `Improvement programme ${number}`,
    description: `The lead and coordinator of programme ${number}. Set automatically from the list Programmes.`,
  };
}

/** Beside the coordinator's other groups: whoever is in it may add actions to the programme. */
export function coordinatorGroup(number: number): GroupDefinition {
  return {
    title: `Improvement coordinator ${number}`,
    description: `The coordinator of programme ${number}, who may add actions to it. Set automatically from the list Programmes.`,
  };
}

/** The number of the programme of which this is the title of a group. */
export function programmeOfGroup(title: string): number | undefined {
  const number = /^Improvement (?:programme|coordinator) (\d+)$/u.exec(title)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Of a log to which everybody with a role adds. */
export const everyRoleAdds: Grants = {
  programme: "Improvement add",
  coordinators: "Improvement add",
  verifiers: "Improvement add",
  slt: "Improvement add",
  board: "Improvement add",
};
