// Single rows of a list that are asked for while another of it is being read: they are read together, as soon as that one is there.
import type { AnyRow, Outcome } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { outcomeOf } from "./failure.ts";
import { type RowReader, rowIn } from "./readRows.ts";

interface Reading {
  readonly ids: Set<number>;
  readonly answer: Promise<(id: number) => Outcome<AnyRow>>;
}

export function gathering(reader: RowReader): RowReader["one"] {
  /** The last reading of each list, by its title, that is under way or waits. */
  const last = new Map<string, Reading>();
  /** The reading of each list that has not begun. */
  const next = new Map<string, Reading>();

  function begin(list: List, id: number): Reading {
    const { title } = list;
    const ids = new Set([id]);
    const before = last.get(title)?.answer;
    const reading = { ids, answer: before ? before.then(read, read) : read() };
    last.set(title, reading);
    if (before) next.set(title, reading);
    return reading;

    async function read() {
      next.delete(title);
      const answer = await rowsOf(reader, list, [...ids]);
      if (last.get(title) === reading) last.delete(title);
      return answer;
    }
  }

  return async (list, id) => {
    const reading = next.get(list.title) ?? begin(list, id);
    reading.ids.add(id);
    return (await reading.answer)(id);
  };
}

async function rowsOf(reader: RowReader, list: List, ids: readonly number[]): Promise<(id: number) => Outcome<AnyRow>> {
  const [first = 0, ...others] = ids;
  if (others.length === 0) {
    const row = await reader.one(list, first);
    return () => row;
  }
  const some = await outcomeOf(() => reader.some(list, ids));
  return some.kind === "done" ? (id) => rowIn(some.value, id) : () => some;
}
