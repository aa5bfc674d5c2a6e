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
const ahead = 86_400_000;

/**
 * The entries of one log that do not count, by their ids, with the sentence why. Takes every entry of the log, whatever action it is about,
 * in any order. An entry that SharePoint does not have yet (its id is below 0) is left out.
 *
 * Of two entries whose order contradicts their times the later one does not count: who adds an entry cannot change those before it.
 */
export function entriesInDoubt(rows: readonly LogRow[], now: Date): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let latest: LogRow | undefined;
  for (const row of rows.filter(({ id }) => id > 0).toSorted((a, b) => a.id - b.id)) {
    const why = whyInDoubt(row, latest, now);
    if (why) found.set(row.id, why);
    else if (!latest || row.created > latest.created) latest = row;
  }
  return found;
}

function whyInDoubt(row: LogRow, latest: LogRow | undefined, now: Date): string | undefined {
  const { created, modified, author, editor, version = "1.0" } = row;
  const entry = [nameOf(author), formatDay(dayOf(created))] as const;
  if (version !== "1.0" || editor.id !== author.id) return words.changed(...entry, nameOf(editor));
  if (Math.abs(modified.getTime() - created.getTime()) > tolerance || created.getTime() > now.getTime() + ahead) {
    return words.otherTime(...entry);
  }
  if (latest && created.getTime() < latest.created.getTime() - tolerance) {
    return words.outOfOrder(...entry, formatDay(dayOf(latest.created)));
  }
  return undefined;
}
