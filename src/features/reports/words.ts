// What people read where papers are made. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const kindWords = {
  board: "Joint Board paper",
  government: "Six-monthly report to government",
  officers: "Officer group paper",
  scrutiny: "Scrutiny paper",
  audit: "Audit tracker",
};

export const paperViewWords = {
  more: (rows: number) => `Show more of the ${counted(rows, "row")} that follow`,
};
