// What SharePoint itself refuses to save, as formulas over the columns of a row.

export interface Validation {
  /** A formula with its equals sign; columns by the titles that people read, in brackets. */
  readonly formula: string;
  /** What people read when it does not hold. */
  readonly message: string;
}

/** A day more than today, because the site's clock and the writer's may be in different zones. */
export const notInTheFuture = (title: string): Validation => ({
  formula: `=OR(ISBLANK([${title}]),[${title}]<=TODAY()+1)`,
  message: `${title} cannot be in the future. Enter the day it happened.`,
});

export const withoutSpaces = (title: string): Validation => ({
  formula: `=ISERROR(FIND(" ",[${title}]))`,
  message: `${title} cannot contain spaces. Enter it like this: 1.1.1.`,
});
