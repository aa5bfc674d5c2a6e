// What waits for coordinators and owners, told among everybody's own work.
import type { Says } from "../../plan/feature.ts";
import { worklist } from "./worklist.ts";

export const says: Says = { items: worklist };
