// Which entries of a log contradict what SharePoint itself writes beside them: ids count up, times too, and nobody edits an entry. SharePoint's
// form interface can set author, editor and times of a new entry, and whether it lets people do so who may only add is not settled.
import type { Row } from "../schema/list.ts";
import { dayOf, formatDay } from "./days.ts";
import { uncounted as words } from "./lateWords.ts";
import { nameOf } from "./nameOf.ts";

export type LogRow = Pick<Row<unknown>, "id" | "created" | "author" | "modified" | "editor" | "version">;

/**
 * Milliseconds that times may contradict each other. Several servers answer for a site, their clocks differ by a second or so, and an entry
 * gets its time some seconds before its id if SharePoint is busy.
 */
const tolerance = 30_000;
/** Milliseconds that an entry may lie in the future: the clock of a device can be hours off, and a server's is not. */
const farAhead = 86_400_000;
/** Milliseconds in the future from which an entry is the wrong one of two that contradict each other. */
const soon = 300_000;
/** Comparisons in one log, after which the rest is decided at once: only a flood needs more. */
const mostWork = 5_000_000;

/**
 * The entries of one log that do not count, by their ids, with the sentence why. Takes every entry of the log, whatever action it is about,
 * in any order. An entry that SharePoint does not have yet (its id is below 0) is left out.
 *
 * Of entries whose order contradicts their times, first those do not count that the entries of most other people contradict. Whoever dates
 * entries ahead or back is only one of these, and so cannot make those of others fall once two people speak against each of theirs.
 * Where it is one person's word against another's, what lies in the future does not count, or else the later entry: who adds an entry
 * cannot change those before it. Entries in the names of others speak as if they were theirs: nothing in the log tells them apart.
 */
export function entriesInDoubt(rows: readonly LogRow[], now: Date): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const row of rows) {
    const why = row.id > 0 && whyInDoubt(row, now);
    if (why) found.set(row.id, why);
  }
  const entries = rows.filter(({ id }) => id > 0 && !found.has(id)).toSorted((a, b) => a.id - b.id);
  const future = now.getTime() + soon;
  let left = contradicted(entries.map((row) => ({ row, time: row.created.getTime(), author: row.author.id })));
  for (let work = 0; left.length > 0; ) {
    const authors = new Set(left.map(({ author }) => author));
    work += left.length * (authors.size + 20);
    const against = work < mostWork ? peopleAgainst(left, authors) : [];
    const wrong = against.length > 0 ? wrongFirst(against, future) : wrongOfAll(left, future);
    for (const one of wrong) found.set(one.entry.row.id, whyOutOfOrder(one));
    left = contradicted(left.filter(({ row }) => !found.has(row.id)));
  }
  return found;
}

function whyInDoubt({ created, modified, author, editor, version = "1.0" }: LogRow, now: Date): string | undefined {
  const entry = [nameOf(author), formatDay(dayOf(created))] as const;
  if (version !== "1.0" || editor.id !== author.id) return words.changed(...entry, nameOf(editor));
  const isSet = Math.abs(modified.getTime() - created.getTime()) > tolerance;
  return isSet || created.getTime() > now.getTime() + farAhead ? words.otherTime(...entry) : undefined;
}

interface Timed {
  readonly row: LogRow;
  /** Milliseconds. */
  readonly time: number;
  readonly author: number;
}

interface Contradicted extends Timed {
  /** The latest time of the entries before it in the log. */
  readonly latest: number;
  /** The earliest time of the entries after it. */
  readonly earliest: number;
}

/** The entries that others before or after them in the log contradict. */
function contradicted(entries: readonly Timed[]): readonly Contradicted[] {
  const earliest = [Number.POSITIVE_INFINITY];
  for (const { time } of entries.toReversed()) earliest.push(Math.min(time, earliest.at(-1) ?? time));
  earliest.reverse();
  let latest = Number.NEGATIVE_INFINITY;
  return entries.flatMap((entry, index) => {
    const compared = { ...entry, latest, earliest: earliest[index + 1] ?? Number.POSITIVE_INFINITY };
    latest = Math.max(latest, entry.time);
    return isBack(compared) || isAhead(compared) ? compared : [];
  });
}

const isBack = ({ time, latest }: Contradicted) => latest > time + tolerance;
const isAhead = ({ time, earliest }: Contradicted) => earliest < time - tolerance;

/** How many other people's entries contradict one: earlier ones of later times, later ones of earlier times, either. */
interface Against {
  readonly entry: Contradicted;
  readonly back: number;
  readonly ahead: number;
  readonly people: number;
}

/** Of those that other people's entries contradict. */
function peopleAgainst(entries: readonly Contradicted[], authors: Iterable<number>): readonly Against[] {
  const all = entries.map((entry) => ({ entry, isBack: false, back: 0, ahead: 0, people: 0 }));
  const reversed = all.toReversed();
  for (const author of authors) {
    let latest = Number.NEGATIVE_INFINITY;
    for (const one of all) {
      const { time, author: own } = one.entry;
      if (own === author) latest = Math.max(latest, time);
      one.isBack = own !== author && latest > time + tolerance;
      if (one.isBack) one.back++;
    }
    let earliest = Number.POSITIVE_INFINITY;
    for (const one of reversed) {
      const { time, author: own } = one.entry;
      if (own === author) earliest = Math.min(earliest, time);
      const isAheadOfIt = own !== author && earliest < time - tolerance;
      if (isAheadOfIt) one.ahead++;
      if (isAheadOfIt || one.isBack) one.people++;
    }
  }
  return all.filter(({ people }) => people > 0);
}

/**
 * Those that most people contradict, up to the first of another author, which may be right without them. What one author's entries contradict
 * among themselves changes none of these numbers.
 */
function wrongFirst(against: readonly Against[], future: number): readonly Against[] {
  const inFuture = ({ entry: { time } }: Against) => (time > future ? time : 0);
  const sorted = against.toSorted(
    (a, b) => b.people - a.people || inFuture(b) - inFuture(a) || b.entry.row.id - a.entry.row.id,
  );
  const other = sorted.findIndex(({ entry }) => entry.author !== sorted[0]?.entry.author);
  return other < 0 ? sorted : sorted.slice(0, other);
}

/** Whoever contradicts them: first those in the future, then the later ones. */
function wrongOfAll(entries: readonly Contradicted[], future: number): readonly Against[] {
  const wrong = new Set<Contradicted>();
  let earliest = Number.POSITIVE_INFINITY;
  for (const entry of entries.toReversed()) {
    if (entry.time > future && earliest < entry.time - tolerance) wrong.add(entry);
    else earliest = Math.min(earliest, entry.time);
  }
  let latest = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    if (wrong.has(entry)) continue;
    if (latest > entry.time + tolerance) wrong.add(entry);
    else latest = Math.max(latest, entry.time);
  }
  return [...wrong].map((entry) => ({ entry, back: 0, ahead: 0, people: 0 }));
}

function whyOutOfOrder({ entry, ahead, back }: Against): string {
  const { author, created } = entry.row;
  const [who, day] = [nameOf(author), formatDay(dayOf(created))];
  const other = (time: number) => formatDay(dayOf(new Date(time)));
  return isAhead(entry) && (ahead > back || !isBack(entry))
    ? words.ahead(who, day, other(entry.earliest))
    : words.outOfOrder(who, day, other(entry.latest));
}
