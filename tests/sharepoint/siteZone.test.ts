// Days at a site by what SharePoint tells of its time zone, for zones that are not tried over the wire.
import { describe, expect, test } from "vitest";
import { siteZone } from "../../src/sharepoint/siteZone.ts";
import { placeOfZone } from "../../src/sharepoint/zonePlaces.ts";

const zoneOf = (Id: number, Bias: number) => siteZone({ Id, Description: "", Information: { Bias } });

/** Every day of two years. */
const days = Array.from({ length: 730 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
);

test("every zone of SharePoint's that is known here has a place that this machine knows, and its days come back", async () => {
  const known = Array.from({ length: 120 }, (_, id) => id).filter((id) => placeOfZone(id) !== undefined);
  expect(known.length).toBeGreaterThan(100);
  for (const id of known) {
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone: placeOfZone(id), timeZoneName: "longOffset" });
    const name = clock.formatToParts(Date.UTC(2026, 0, 15)).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    const zone = await zoneOf(id, (sign === "-" ? 1 : -1) * (Number(hours) * 60 + Number(minutes)));
    for (const day of days.filter((_, index) => index % 13 === 0)) {
      expect(zone.dayAt(zone.midnightOf(day)), `zone ${id}`).toBe(day);
    }
  }
});

test("a day begins later where the clocks skip its midnight", async () => {
  // Beirut's clocks go forward at midnight of the last Sunday in March.
  const beirut = await zoneOf(80, -120);
  expect(beirut.midnightOf("2026-03-28")).toBe("2026-03-27T22:00:00Z");
  expect(beirut.midnightOf("2026-03-29")).toBe("2026-03-28T22:00:00Z");
  expect(beirut.dayAt("2026-03-28T22:00:00Z")).toBe("2026-03-29");
  expect(beirut.midnightOf("2026-03-30")).toBe("2026-03-29T21:00:00Z");
});

test("a day of a century ago, when clocks were set by the sun to the second, comes back", async () => {
  const tonga = await siteZone({ Id: 67, Description: "Nuku'alofa", Information: { Bias: -780 } });
  expect(tonga.dayAt(tonga.midnightOf("1900-01-01"))).toBe("1900-01-01");
  expect(tonga.dayAt("1899-12-31T11:40:48Z")).toBe("1900-01-01");
});

describe("without knowing when the clocks change", () => {
  test.each([
    ["a zone with a number that is not known", 999, -345],
    ["a zone that SharePoint tells otherwise than its place", 16, 660],
  ])("the days of %s come back, and so do midnights of its summer time", async (_what, id, bias) => {
    const zone = await zoneOf(id, bias);
    for (const day of days) {
      const midnight = Date.parse(day) + bias * 60_000;
      expect(zone.dayAt(zone.midnightOf(day))).toBe(day);
      expect(zone.dayAt(new Date(midnight - 3_600_000).toISOString())).toBe(day);
    }
  });

  test("to somebody who may not read the zone, days come back from twelve hours west to nearly twelve east", async () => {
    const zone = await siteZone(undefined);
    for (const hours of [-11, -8, 0, 5.5, 11.5]) {
      for (const day of days) {
        const midnight = Date.parse(day) - hours * 3_600_000;
        expect(zone.dayAt(new Date(midnight).toISOString()), `${hours}`).toBe(day);
        const sent = Date.parse(zone.midnightOf(day));
        expect(sent >= midnight && sent < midnight + 86_400_000, `${hours}`).toBe(true);
      }
    }
  });
});
