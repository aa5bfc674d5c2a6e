// The time zone of a site. SharePoint tells its id and its distance from UTC, but not when summer time begins and ends.
import "@pnp/sp/webs/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import { SPInstance } from "@pnp/sp/spqueryable.js";
import type { SiteZone } from "../schema/siteDays.ts";
import { statusOf } from "./failure.ts";

export interface ZoneAnswer {
  readonly Id: number;
  readonly Description: string;
  /** In minutes from local time to UTC: 480 for Pacific time. */
  readonly Information: { readonly Bias: number };
}

/** Undefined when this person may not read it. Can be part of a batch. */
export async function askZone(from: SPFI): Promise<ZoneAnswer | undefined> {
  try {
    return await SPInstance(from.web, "regionalSettings/timeZone").select(
      "Id",
      "Description",
      "Information",
    )<ZoneAnswer>();
  } catch (problem) {
    const status = statusOf(problem);
    if (status === 403 || status === 404) return undefined;
    throw problem;
  }
}

const minute = 60_000;
const hour = 3_600_000;
const dayLength = 86_400_000;

/** The zone of one site, read when it is first needed, each time that the site is opened, and when it may have changed. */
export interface ZoneReader {
  read(): Promise<SiteZone>;
  /** What SharePoint answered last. */
  last(): ZoneAnswer | undefined;
  take(answer: ZoneAnswer | undefined): Promise<SiteZone>;
}

export function zoneReader(sp: SPFI): ZoneReader {
  let known: SiteZone | undefined;
  let last: ZoneAnswer | undefined;
  const take = async (answer: ZoneAnswer | undefined) => {
    known = await siteZone(answer);
    last = answer;
    return known;
  };
  return {
    take,
    last: () => last,
    read: async () => known ?? take(await askZone(sp)),
  };
}

export async function siteZone(answer: ZoneAnswer | undefined): Promise<SiteZone> {
  if (!answer) return unknownZone;
  const bias = answer.Information.Bias * minute;
  return exactZone(await placeOf(answer.Id), bias) ?? fixedZone(bias);
}

/** The table is loaded for another zone only. Undefined also when it cannot be loaded. */
async function placeOf(id: number): Promise<string | undefined> {
  if (id === 2) return "Europe/London";
  const table = await import("./zonePlaces.ts").catch(() => undefined);
  return table?.placeOfZone(id);
}

/** With summer time. Undefined for a zone that is not known here, or that SharePoint tells otherwise. */
function exactZone(place: string | undefined, bias: number): SiteZone | undefined {
  const ahead = clockOf(place);
  if (!ahead) return undefined;
  const year = new Date().getUTCFullYear();
  if (![0, 6].some((month) => ahead(Date.UTC(year, month, 15)) === -bias)) return undefined;
  const dayAt = (instant: number) => dayIn(instant + ahead(instant));
  return remembered({
    dayAt,
    midnightOf(day) {
      const inUtc = Date.parse(day);
      // Before and after a change of the clocks. Where midnight itself is skipped, the day begins later.
      const candidates = [ahead(inUtc - dayLength), ahead(inUtc + dayLength)].map((offset) => inUtc - offset);
      candidates.sort((one, other) => one - other);
      return candidates.find((instant) => dayAt(instant) === day) ?? inUtc + bias;
    },
  });
}

/** Without knowing summer time: then midnight is up to an hour before what the bias says. */
function fixedZone(bias: number): SiteZone {
  return remembered({
    dayAt: (instant) => dayIn(instant - bias + hour),
    midnightOf: (day) => Date.parse(day) + bias,
  });
}

/** Noon in UTC is on the same day, and midnight at most half a day away, from twelve hours west to nearly twelve hours east. */
const unknownZone = remembered({
  dayAt: (instant) => dayIn(instant + 12 * hour),
  midnightOf: (day) => Date.parse(day) + 12 * hour,
});

const dayIn = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** How far the clocks of a place are ahead of UTC at an instant; undefined when this browser does not know the place. */
function clockOf(place: string | undefined): ((instant: number) => number) | undefined {
  if (place === undefined) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: place, timeZoneName: "longOffset" });
  } catch (problem) {
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
    // A hundred years ago clocks were set by the sun, to the second.
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000);
  };
}

/** A plan has thousands of rows and hundreds of different days. */
function remembered(zone: { dayAt(instant: number): string; midnightOf(day: string): number }): SiteZone {
  const days = new Map<string, string>();
  return {
    dayAt(instant) {
      const day = days.get(instant) ?? zone.dayAt(Date.parse(instant));
      days.set(instant, day);
      return day;
    },
    midnightOf: (day) => new Date(zone.midnightOf(day)).toISOString().replace(".000Z", "Z"),
  };
}
