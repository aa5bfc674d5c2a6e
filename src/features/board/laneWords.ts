// What the kinds of lanes are called.
import type { LaneKind } from "./view.ts";

export const laneWords: Readonly<Record<LaneKind, string>> = {
  none: "no lanes",
  programme: "programme",
  theme: "theme",
  lead: "lead",
  month: "due month",
};
