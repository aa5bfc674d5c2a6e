// One line of the campaign's report.

export interface Figure {
  readonly text: string;
  /** Whether it is as it has to be; what is only told always is. */
  readonly holds: boolean;
}

export const told = (text: string): Figure => ({ text, holds: true });

export const atMost = (what: string, found: number, limit: number): Figure => ({
  text: `${what}: ${found} (at most ${limit})`,
  holds: found <= limit,
});

/** How often each occurs, most often first: `change query 812, write 40`. */
export function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
