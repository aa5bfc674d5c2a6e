// How alike two titles are, to ask whether an action was only reworded.
import { plain } from "../../schema/plain.ts";

/** From 0 (no word in common) to 1 (the same words). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

export const wordsIn = (title: string): ReadonlySet<string> => new Set(plain(title).match(/[\p{L}\p{N}]+/gu) ?? []);
