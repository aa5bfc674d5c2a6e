// The words for entering the plan's words for a date.
export const planWords = {
  enter: "Enter the date in the plan",
  correct: "Correct the date in the plan",
  goOn: "Continue entering the date in the plan",
  hint: "As it is written in the plan, such as “By end July 2027” or “Quarterly from April 2027”.",
  missing: "Enter the date as it is written in the plan",
  understood: (reading: string) => `Understood as: ${reading.replace(/\.$/, "")}.`,
};
