// What people read of the direction of travel.
import type { Direction } from "../../plan/snapshots/direction.ts";

export const directionNames: Readonly<Record<Direction, string>> = {
  up: "Up",
  down: "Down",
  level: "Level",
  new: "New",
  started: "Started",
};
