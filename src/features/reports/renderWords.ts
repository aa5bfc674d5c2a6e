// What people read in every paper, however it is rendered. A council may change it here.
import type { ColumnKind } from "../../plan/papers/paper.ts";
import type { Direction } from "../../plan/snapshots/direction.ts";
import type { Status } from "../../plan/snapshots/format.ts";

export const cellWords = {
  none: {
    ...{ text: "None", number: "–", change: "–", percent: "–" },
    ...{ day: "No date", status: "None", direction: "None" },
  } satisfies Record<ColumnKind, string>,
  statuses: {
    "Not started": "Not started",
    Red: "Red",
    Amber: "Amber",
    Green: "Green",
    Claimed: "Claimed",
    Verified: "Verified",
    Embedded: "Embedded",
    Superseded: "Withdrawn",
  } satisfies Record<Status, string>,
  directions: { up: "Up", down: "Down", level: "Level", new: "New", started: "Started" } satisfies Record<
    Direction,
    string
  >,
};

export const bookWords = {
  about: "About",
  aboutTitle: (title: string) => title,
  part: "Part",
  text: "Text",
  percent: (title: string) => `${title} (%)`,
  shorthand: "Key",
};

export const documentWords = {
  key: (statuses: readonly string[]) => `Key: ${statuses.join(", ")}`,
  subject: (audience: string) => `${audience} paper`,
};
