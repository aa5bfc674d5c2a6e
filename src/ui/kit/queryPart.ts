// A screen's own part of an address, changed.

/** The query with one of its parts changed; an empty value takes the part out. */
export function withPart(query: string, name: string, value: string): string {
  const parts = new URLSearchParams(query);
  if (value) parts.set(name, value);
  else parts.delete(name);
  return parts.toString();
}
