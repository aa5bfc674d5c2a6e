// Formulas over the columns of a row, which SharePoint checks when it saves the row, or shows the result of.

export interface Validation {
  /** A formula with its equals sign; columns by display name, in brackets. */
  readonly formula: string;
  /** Shown when the formula is false. */
  readonly message: string;
}

/** What SharePoint calculates from other columns of the row, as text. */
export interface Calculation {
  /** A formula with its equals sign; columns by display name, in brackets. At most 1,024 characters and eight calls deep. */
  readonly formula: string;
  /** The columns that it names. */
  readonly of: readonly { readonly name: string; readonly title: string }[];
}

/** Allows tomorrow, because the site and the writer may be in different time zones. */
export const notInTheFuture = (title: string): Validation => ({
  formula: `=OR(ISBLANK([${title}]),[${title}]<=TODAY()+1)`,
  message: `${title} cannot be in the future. Enter the day it happened.`,
});

export const withoutSpaces = (title: string): Validation => ({
  formula: `=ISERROR(FIND(" ",[${title}]))`,
  message: `${title} cannot contain spaces. Enter it like this: 1.1.1.`,
});
