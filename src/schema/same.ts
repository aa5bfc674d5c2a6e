// Compares two values of a column.

/** Values of columns are text, numbers, people and lists of people; people are the same when their ids are. */
export function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(plain) : typeof value === "object" && value ? (value as { id: number }).id : value;
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
