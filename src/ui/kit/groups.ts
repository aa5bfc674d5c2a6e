// The entries of the navigation, in order. One is shown once somebody is offered a screen of it.
export const groups = {
  board: "Board",
  work: "My work",
  progress: "Progress",
  assurance: "Assurance",
  meetings: "Meetings",
  reports: "Reports",
  manage: "Manage",
} as const;

export type Group = keyof typeof groups;
