// The time zones of sites: SharePoint's ids, each with its place in the IANA database, which knows when summer time begins and ends.
import { NotImplemented } from "./errors.ts";
import type { Site } from "./store/schema.ts";

export interface Zone {
  readonly id: number;
  readonly description: string;
  /** Minutes from local time to UTC, as SharePoint gives them; summer time is 60 less, whether the zone has it or not. */
  readonly bias: number;
  /** The clock on the wall at an instant, as milliseconds that read right in UTC. */
  toLocal(instant: number): number;
  /** The first instant at which the clock on the wall shows that time, or has passed it when it is skipped. */
  toUtc(local: number): number;
}

const UTC = 93;

const known: Readonly<Record<number, readonly [place: string, description: string]>> = {
  2: ["Europe/London", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London"],
  3: ["Europe/Paris", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris"],
  4: ["Europe/Berlin", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"],
  8: ["America/Sao_Paulo", "(UTC-03:00) Brasilia"],
  10: ["America/New_York", "(UTC-05:00) Eastern Time (US and Canada)"],
  11: ["America/Chicago", "(UTC-06:00) Central Time (US and Canada)"],
  12: ["America/Denver", "(UTC-07:00) Mountain Time (US and Canada)"],
  13: ["America/Los_Angeles", "(UTC-08:00) Pacific Time (US and Canada)"],
  15: ["Pacific/Honolulu", "(UTC-10:00) Hawaii"],
  16: ["Pacific/Apia", "(UTC+13:00) Samoa"],
  17: ["Pacific/Auckland", "(UTC+12:00) Auckland, Wellington"],
  20: ["Asia/Tokyo", "(UTC+09:00) Osaka, Sapporo, Tokyo"],
  23: ["Asia/Kolkata", "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"],
  28: ["America/St_Johns", "(UTC-03:30) Newfoundland"],
  29: ["Atlantic/Azores", "(UTC-01:00) Azores"],
  31: ["Africa/Monrovia", "(UTC+00:00) Monrovia, Reykjavik"],
  39: ["Etc/GMT+12", "(UTC-12:00) International Date Line West"],
  62: ["Asia/Kathmandu", "(UTC+05:45) Kathmandu"],
  65: ["America/Santiago", "(UTC-04:00) Santiago"],
  67: ["Pacific/Tongatapu", "(UTC+13:00) Nuku'alofa"],
  76: ["Australia/Sydney", "(UTC+10:00) Canberra, Melbourne, Sydney"],
  80: ["Asia/Beirut", "(UTC+02:00) Beirut"],
  [UTC]: ["Etc/UTC", "(UTC) Coordinated Universal Time"],
  95: ["Etc/GMT+11", "(UTC-11:00) Coordinated Universal Time-11"],
};

const zones = new Map<number, Zone>();

export function zoneById(id: number): Zone {
  const made = zones.get(id) ?? makeZone(id);
  zones.set(id, made);
  return made;
}

export const allZones = (): Zone[] => Object.keys(known).map((id) => zoneById(Number(id)));

export const zoneOf = ({ props }: Pick<Site, "props">): Zone => zoneById(Number(props.timeZone ?? UTC));

const MINUTE = 60_000;
const HALF_DAY = 43_200_000;

function makeZone(id: number): Zone {
  const [place, description] = known[id] ?? [];
  if (place === undefined || description === undefined) throw new NotImplemented(`the time zone ${id}`);
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: place,
    hourCycle: "h23",
    ...({ year: "numeric", month: "numeric", day: "numeric" } as const),
    ...({ hour: "numeric", minute: "numeric", second: "numeric" } as const),
  });
  const toLocal = (instant: number): number => {
    const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
  };
  const ahead = (instant: number) => toLocal(instant) - instant;
  const january = Date.UTC(2026, 0, 15);
  const standard = Math.min(ahead(january), ahead(Date.UTC(2026, 6, 15)));
  return {
    id,
    description,
    bias: -standard / MINUTE || 0,
    toLocal,
    toUtc(local) {
      const candidates = [ahead(local - HALF_DAY), ahead(local + HALF_DAY)].map((offset) => local - offset);
      candidates.sort((one, other) => one - other);
      return candidates.find((instant) => toLocal(instant) >= local) ?? local - ahead(local);
    },
  };
}

const DAY = 86_400_000;

/** The site's midnight at or before an instant. */
export function midnightBefore(zone: Zone, instant: number): number {
  return zone.toUtc(Math.floor(zone.toLocal(instant) / DAY) * DAY);
}
