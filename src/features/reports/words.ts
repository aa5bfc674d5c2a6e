// What people read where papers are made. A council may change it here.

export const kindWords = {
  board: "Joint Board paper",
  government: "Six-monthly report to government",
  officers: "Officer group paper",
  scrutiny: "Scrutiny paper",
  audit: "Audit tracker",
};
