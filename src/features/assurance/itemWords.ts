// What a verifier reads in their own work. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const itemWords = {
  heading: "To verify",
  claimed: (day: string, days: number) =>
    `Verify or return: claimed ${day}${days > 0 ? `, ${counted(days, "day")} ago` : ""}`,
  checkDue: (day: string) => `Check due ${day}: is it still in place?`,
};
