// What people read of what changed. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const changeWords = {
  title: "Changes",
  intro: (from: string, to: string) => `What changed from ${from} to ${to}.`,
  now: "now",
  round: (number: number, day: string) => `round ${number} (${day})`,
  programme: "Programme",
  only: (programme: string) => `Only ${programme}`,
  allPrograms: "All programmes",
  none: "Nothing changed.",
  noDate: "no date",
  noProgramme: "no programme",
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  later: (days: number) => `${counted(days, "day")} later`,
  earlier: (days: number) => `${counted(days, "day")} earlier`,
  rounds: (rounds: number) => `for ${counted(rounds, "round")}`,
  by: (who: string, day: string) => (day ? `${who}, ${day}` : who),
  noReason: "No reason given",
  asking: "Reading who moved the date…",
  open: (reference: string, title: string) => `${reference} ${title}`,
  showAll: (count: number) => `Show all ${count}`,
  summary: "Changes in figures",
};
