// What SharePoint is asked in a filter: ids of rows and operations of ours, never anyone's words.

/** Rows with these ids. */
export const rowsWithIds = (ids: readonly number[]) => ids.map((id) => `Id eq ${id}`).join(" or ");

/** Rows whose column says this operation. Throws for one that is not letters, digits and hyphens, as ours are. */
export function rowsAddedBy(column: string, operation: string): string {
  if (!/^[A-Za-z0-9-]+$/.test(operation)) throw new Error(`"${operation}" is not the id of an operation`);
  return `${column} eq '${operation}'`;
}
