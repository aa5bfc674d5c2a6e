// Single rows of a list that are asked for while another of it is being read: they are read together, as soon as that one is there.
import type { AnyRow, Outcome } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { outcomeOf } from "./failure.ts";
import type { Decoded, RowReader } from "./readRows.ts";

interface Reading {
  readonly ids: Set<number>;
  readonly answer: Promise<Outcome<Decoded>>;
}

/** Of one list of one site. */
interface Readings {
  /** The last that is under way or waits. */
  last?: Reading | undefined;
  /** The one that waits: others can join it. */
  next?: Reading | undefined;
}

const readings = new WeakMap<RowReader, Map<string, Readings>>();

export async function readRow(reader: RowReader, list: List, id: number): Promise<Outcome<AnyRow>> {
  const ofSite = readings.get(reader) ?? new Map<string, Readings>();
  readings.set(reader, ofSite);
  const of = ofSite.get(list.title) ?? {};
  ofSite.set(list.title, of);
  const reading = of.next ?? begin(of, (ids) => read(reader, list, ids));
  reading.ids.add(id);
  const answer = await reading.answer;
  return answer.kind === "done" ? rowIn(answer.value, id) : answer;
}

function begin(of: Readings, ask: (ids: readonly number[]) => Promise<Outcome<Decoded>>): Reading {
  const ids = new Set<number>();
  const before = of.last;
  const go = async () => {
    await before?.answer.catch(() => undefined);
    of.next = undefined;
    try {
      return await ask([...ids]);
    } finally {
      if (of.last === reading) of.last = undefined;
    }
  };
  const reading: Reading = { ids, answer: go() };
  of.last = of.next = reading;
  return reading;
}

function read(reader: RowReader, list: List, ids: readonly number[]): Promise<Outcome<Decoded>> {
  const [first = 0, ...others] = ids;
  return outcomeOf(() => (others.length === 0 ? reader.one(list, first) : reader.some(list, ids)));
}

function rowIn({ rows, folders, unreadable }: Decoded, id: number): Outcome<AnyRow> {
  const isIt = (each: { readonly id: number }) => each.id === id;
  const row = rows.find(isIt);
  if (row) return { kind: "done", value: row };
  const why = unreadable.find(isIt)?.reason ?? (folders.some(isIt) && "This is a folder.");
  return why ? { kind: "refused", why, status: 200 } : { kind: "gone", why: "Item does not exist." };
}
