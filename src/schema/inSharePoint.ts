// How a list looks and behaves in SharePoint's own pages: views, form, formatting, and what is not saved. The tab does not load it.
import type { Column } from "./column.ts";
import type { ColumnFormatter, FormLayout, RowFormatter } from "./formatting.ts";
import type { Columns, List } from "./list.ts";
import type { Validation } from "./validation.ts";

/** SharePoint's own columns that our views show. */
export type SystemColumn = "LinkTitle" | "Author" | "Created" | "Editor" | "Modified" | "FileLeafRef";

interface View {
  readonly title: string;
  /** CAML inside `<Query>`: `<Where>`, `<OrderBy>`, `<GroupBy>`. */
  readonly query: string;
  readonly isDefault?: boolean;
  readonly rowLimit?: number;
  /** Shows folders, and the rows of the folder one is in; otherwise all rows are shown, whatever their folder. */
  readonly opensFolders?: boolean;
  readonly formatter?: RowFormatter;
}

/** A view as a list declares it: its columns are values, in the order shown. */
export interface DeclaredView extends View {
  readonly columns: readonly (Column<unknown> | SystemColumn)[];
}

/** A view as SharePoint has it: its columns by internal names. */
export interface ViewDefinition extends View {
  readonly columns: readonly string[];
}

/** Everything that provisioning lays down for a list. */
export interface ListDefinition extends List {
  readonly views: readonly ViewDefinition[];
  readonly form?: FormLayout;
  /** What SharePoint refuses to save, over several columns. */
  readonly validation?: Validation;
}

interface Looks<C extends Columns> {
  readonly views: readonly DeclaredView[];
  readonly form?: FormLayout;
  readonly validation?: Validation;
  /** Of single columns, by our names for them. */
  readonly formatters?: Partial<Record<keyof C, ColumnFormatter>>;
  readonly validations?: Partial<Record<keyof C, Validation>>;
}

export function inSharePoint<C extends Columns>(list: List<C>, looks: Looks<C>): ListDefinition {
  const { views, formatters = {}, validations = {}, ...form } = looks;
  const columns = Object.entries(list.columns).map(([key, column]) => {
    const formatter = (formatters as Readonly<Record<string, ColumnFormatter | undefined>>)[key];
    const validation = (validations as Readonly<Record<string, Validation | undefined>>)[key];
    return [
      key,
      { ...column, field: { ...column.field, ...(formatter && { formatter }), ...(validation && { validation }) } },
    ];
  });
  return {
    ...list,
    ...form,
    columns: Object.fromEntries(columns) as Columns,
    views: views.map((view) => ({ ...view, columns: view.columns.map(nameOf) })),
  };
}

/** The internal name of a column, ours or SharePoint's. */
export function nameOf(column: Column<unknown> | SystemColumn): string {
  return typeof column === "string" ? column : column.name;
}
