// What SharePoint itself refuses to save. Formulas cannot read notes, people or lookups, and an action has but one message for
// all its rules, so it names them all. Whatever formulas cannot say is a warning of the board.

export interface Validation {
  /** A formula with its equals sign; columns by the titles that people read, in brackets. */
  readonly formula: string;
  /** What people read when it does not hold. */
  readonly message: string;
}

/** A day more than today, because the site's clock and the writer's may be in different zones. */
export const notInTheFuture = (title: string): Validation => ({
  formula: `=OR(ISBLANK([${title}]),[${title}]<=TODAY()+1)`,
  message: `${title}: this day is still to come. Give the day on which it happened.`,
});

export const withoutSpaces = (title: string): Validation => ({
  formula: `=ISERROR(FIND(" ",[${title}]))`,
  message: `${title}: write it without spaces, such as 1.1.1.`,
});

interface Titles {
  readonly lifecycle: string;
  readonly start: string;
  readonly due: string;
  readonly revisedDue: string;
  readonly slips: string;
  readonly claimedOn: string;
  readonly verifiedOn: string;
  readonly embeddedOn: string;
}

export function actionRules(titles: Titles): Validation {
  const { lifecycle, start, due, revisedDue, slips, claimedOn, verifiedOn, embeddedOn } = titles;
  const blank = (title: string) => `ISBLANK([${title}])`;
  const notBefore = (later: string, earlier: string) =>
    `OR(${blank(later)},AND(NOT(${blank(earlier)}),[${later}]>=[${earlier}]))`;
  const rules = [
    `OR(${blank(start)},${blank(due)},[${due}]>=[${start}])`,
    `OR(${blank(revisedDue)},[${slips}]>=1)`,
    `OR([${lifecycle}]<>"Claimed complete",NOT(${blank(claimedOn)}))`,
    notBefore(verifiedOn, claimedOn),
    notBefore(embeddedOn, verifiedOn),
  ];
  return {
    formula: `=AND(${rules.join(",")})`,
    message: [
      "Not saved. Please check these:",
      `${due} lies on or after ${start}.`,
      `Each ${revisedDue} is counted in ${slips}.`,
      `A claim has its day in ${claimedOn}.`,
      `${verifiedOn} lies on or after ${claimedOn}, and ${embeddedOn} on or after ${verifiedOn}.`,
    ].join(" "),
  };
}
