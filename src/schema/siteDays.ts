// Days on the wire: SharePoint keeps a day as the midnight of the site's time zone, and sends it in UTC.
import type { Day, RawRow } from "./column.ts";
import type { List } from "./list.ts";

/** A site's time zone, as far as days need it. */
export interface SiteZone {
  /** The day at the site at an instant, as ISO text. */
  dayAt(instant: string): Day;
  /** The instant at which the day begins at the site, as SharePoint sends it: `2026-07-30T23:00:00Z` is London's 31 July. */
  midnightOf(day: Day): string;
}

/** The row with the site's days in its day columns. What is no instant stays as it is. */
export function withDays(list: List, row: RawRow, zone: SiteZone): RawRow {
  return { ...row, ...changed(list, row, (text) => (Number.isNaN(Date.parse(text)) ? text : zone.dayAt(text))) };
}

/** The reverse, for a body to send. */
export function withMidnights(list: List, body: RawRow, zone: SiteZone): RawRow {
  return { ...body, ...changed(list, body, zone.midnightOf) };
}

function changed(list: List, row: RawRow, change: (text: string) => string): RawRow {
  const days = Object.values(list.columns).filter(({ field }) => field.type === "DateTime" && !field.withTime);
  return Object.fromEntries(
    days.flatMap(({ name }) => {
      const value = row[name];
      return typeof value === "string" && value !== "" ? [[name, change(value)]] : [];
    }),
  );
}
