// The filters that we send to SharePoint. They contain row ids and operation ids only, never text that a person typed.

/** Rows with these ids. In a list beyond the list view threshold a choice of ids alone is refused, and a range of them is not. */
export function rowsWithIds(ids: readonly number[]): string {
  const each = ids.map((id) => `Id eq ${id}`).join(" or ");
  return ids.length < 2 ? each : `Id ge ${Math.min(...ids)} and Id le ${Math.max(...ids)} and (${each})`;
}

/** Rows with this operation id in the column. Throws when the id has other characters than letters, digits, blanks and hyphens. */
export function rowsAddedBy(column: string, operation: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(operation)) throw new Error(`"${operation}" is not the id of an operation`);
  return `${column} eq '${operation}'`;
}

/** What was deleted, by the id that SharePoint gave it as it was put into a recycle bin. */
export function inBin(id: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new Error(`"${id}" is not the id of something in a recycle bin`);
  return `Id eq guid'${id}'`;
}
