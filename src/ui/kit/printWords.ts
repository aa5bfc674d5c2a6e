// The words of printing, wherever it is offered, and what only paper says.

export const printWords = {
  print: "Print",
  printOf: (what: string) => `Print ${what}`,
  action: (reference: string | undefined) => (reference ? `Action ${reference}` : "Action"),
  /** `Page 2 of 4`. */
  page: ["Page", "page", "of", "pages"],
  asAt: (moment: string) => `As at ${moment}`,
  notPrinted: "Words that are typed here and not saved yet are not printed.",
};
