// What a verifier reads in their own work. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const itemWords = {
  claimed: (day: string, days: number) => {
    if (days <= 0) return `Claimed complete on ${day}: check the evidence and verify or return it`;
    return `Claimed complete on ${day}, ${counted(days, "day")} ago: check the evidence and verify or return it`;
  },
  checkDue: (day: string) => `Check due ${day}: is it still in place?`,
};
