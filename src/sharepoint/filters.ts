// The filters that we send to SharePoint. They contain row ids and operation ids only, never text that a person typed.

/** Rows with these ids. */
export const rowsWithIds = (ids: readonly number[]) => ids.map((id) => `Id eq ${id}`).join(" or ");

/** Rows with this operation id in the column. Throws when the id has other characters than letters, digits, blanks and hyphens. */
export function rowsAddedBy(column: string, operation: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(operation)) throw new Error(`"${operation}" is not the id of an operation`);
  return `${column} eq '${operation}'`;
}
