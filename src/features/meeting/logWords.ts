// What people read in the log of meetings. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const logWords = {
  Opened: "Meeting opened",
  Presenting: "Somebody else presents",
  Closed: "Meeting closed",
  board: "The whole board",
  showing: (what: string) => `Shown: ${what}`,
  present: (count: number) => `${counted(count, "person", "people")} present`,
};
