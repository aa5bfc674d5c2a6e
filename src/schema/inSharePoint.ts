// How a list looks and behaves in SharePoint's own pages: views, form, formatting, validation. The tab does not load this.
import type { Column } from "./column.ts";
import type { ColumnFormatter, FormLayout, ViewFormatter } from "./formatting.ts";
import type { Columns, List } from "./list.ts";
import type { Calculation, Validation } from "./validation.ts";

/** SharePoint's built-in columns that our views show. */
export type SystemColumn = "LinkTitle" | "Author" | "Created" | "Editor" | "Modified" | "FileLeafRef";

interface View {
  readonly title: string;
  /** CAML inside `<Query>`: `<Where>`, `<OrderBy>`, `<GroupBy>`. */
  readonly query: string;
  readonly isDefault?: boolean;
  readonly rowLimit?: number;
  /** Shows folders and the rows of the open folder; without it the view shows the rows of all folders. */
  readonly opensFolders?: boolean;
  readonly formatter?: ViewFormatter;
}

/** A view as a list declares it, with its columns in the order shown. */
export interface DeclaredView extends View {
  readonly columns: readonly (Column<unknown> | SystemColumn)[];
}

/** A view as SharePoint stores it, with the internal names of its columns. */
export interface ViewDefinition extends View {
  readonly columns: readonly string[];
}

/** Everything that provisioning sets up for a list. */
export interface ListDefinition extends List {
  readonly description: string;
  readonly views: readonly ViewDefinition[];
  readonly form?: FormLayout;
  /** A rule over several columns; SharePoint does not save a row that breaks it. */
  readonly validation?: Validation;
}

/** What each column is for, where the list's own declaration leaves it out: it is loaded with the first card. */
export type Descriptions<L> = L extends List<infer C> ? Partial<Record<keyof C, string>> : never;

interface Looks<C extends Columns> {
  /** What the list is for, where its own declaration leaves it out. */
  readonly description?: string;
  readonly descriptions?: Partial<Record<keyof C, string>>;
  readonly views: readonly DeclaredView[];
  readonly form?: FormLayout;
  readonly validation?: Validation;
  /** Rules for single columns, by their keys in the list. */
  readonly formatters?: Partial<Record<keyof C, ColumnFormatter>>;
  readonly validations?: Partial<Record<keyof C, Validation>>;
  /** Columns, by their keys, that the board alone fills in. */
  readonly filledByBoard?: readonly (keyof C)[];
  /** Columns that SharePoint calculates and the tab does not know. */
  readonly calculated?: Readonly<Record<string, Column<unknown>>>;
}

/** A hidden column for views to sort by. SharePoint fills it in without touching a row. */
export function calculated(
  naming: Required<Pick<Column<unknown>, "name" | "title" | "description">>,
  calculation: Calculation,
): Column<unknown> {
  return {
    ...naming,
    field: { type: "Calculated", hidden: true, calculation },
    ...{ select: [], expand: [], decode: () => undefined, encode: () => ({}) },
  };
}

export function inSharePoint<C extends Columns>(list: List<C>, looks: Looks<C>): ListDefinition {
  const {
    views,
    description = list.description,
    descriptions = {},
    formatters = {},
    validations = {},
    filledByBoard = [],
    calculated: more = {},
    ...form
  } = looks;
  if (description === undefined) throw new Error(`Nothing says what the list ${list.title} is for.`);
  const columns = Object.entries(list.columns).map(([key, column]) => {
    const formatter = (formatters as Readonly<Record<string, ColumnFormatter | undefined>>)[key];
    const validation = (validations as Readonly<Record<string, Validation | undefined>>)[key];
    const description = (descriptions as Readonly<Record<string, string | undefined>>)[key] ?? column.description;
    if (description === undefined)
      throw new Error(`${list.title}: nothing says what the column ${column.title} is for.`);
    return [
      key,
      {
        ...column,
        description,
        field: {
          ...column.field,
          ...(formatter && { formatter }),
          ...(validation && { validation }),
          ...(filledByBoard.includes(key) && { filledByBoard: true }),
        },
      },
    ];
  });
  return {
    ...list,
    ...form,
    description,
    columns: { ...(Object.fromEntries(columns) as Columns), ...more },
    views: views.map((view) => ({ ...view, columns: view.columns.map(nameOf) })),
  };
}

/** The internal name of a column, ours or built in. */
export function nameOf(column: Column<unknown> | SystemColumn): string {
  return typeof column === "string" ? column : column.name;
}
