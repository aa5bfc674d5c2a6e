// A site has a time zone: days are its days, in every answer and on the pages of its lists.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readList, readRow } from "../../../src/local/sharepoint/page/rest/read.ts";
import { cellText } from "../../../src/local/sharepoint/page/values.ts";
import { changesOf, type VersionRow } from "../../../src/local/sharepoint/page/versions/differences.ts";
import { type Running, start } from "./support.ts";

/** A day of each half of the year, and the instant at which it begins there. */
const zones = [
  { id: 13, name: "Pacific time", january: "2026-01-31T08:00:00Z", july: "2026-07-31T07:00:00Z" },
  { id: 2, name: "London", january: "2026-01-31T00:00:00Z", july: "2026-07-30T23:00:00Z" },
  { id: 23, name: "India", january: "2026-01-30T18:30:00Z", july: "2026-07-30T18:30:00Z" },
  { id: 17, name: "New Zealand", january: "2026-01-30T11:00:00Z", july: "2026-07-30T12:00:00Z" },
  { id: 67, name: "Tonga", january: "2026-01-30T11:00:00Z", july: "2026-07-30T11:00:00Z" },
] as const;

const path = ({ id }: { id: number }) => `/sites/zone${id}`;
let running: Running;

beforeAll(async () => {
  const sites = zones.map((zone) => ({ path: path(zone), title: zone.name, timeZone: zone.id }));
  running = await start({ sites });
  for (const zone of zones) {
    await post(zone, "lists", { Title: "Days", BaseTemplate: 100, EnableVersioning: true });
    for (const xml of [
      '<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly"/>',
      '<Field Type="DateTime" Name="At" DisplayName="At" Format="DateTime"/>',
      '<Field Type="DateTime" Name="Since" DisplayName="Since" Format="DateOnly"><Default>[today]</Default></Field>',
      '<Field Type="Calculated" Name="Next" DisplayName="Next" ResultType="DateTime" Format="DateOnly"><Formula>=Due+1</Formula></Field>',
      '<Field Type="Calculated" Name="Words" DisplayName="Words" ResultType="Text"><Formula>=TEXT(Due,"d mmmm yyyy")</Formula></Field>',
    ]) {
      await post(zone, "lists/getByTitle('Days')/fields/createFieldAsXml", { parameters: { SchemaXml: xml } });
    }
  }
});
afterAll(() => running.stop());

type Zone = { readonly id: number };

async function ask<T>(zone: Zone, below: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: "Bearer owner", accept: "application/json;odata=nometadata", ...init.headers };
  const answer = await fetch(`${running.url}${path(zone)}/_api/web/${below}`, { ...init, headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

const post = <T>(zone: Zone, below: string, body: object, headers: Record<string, string> = {}) =>
  ask<T>(zone, below, {
    method: "POST",
    headers: { "content-type": "application/json;odata=nometadata", ...headers },
    body: JSON.stringify(body),
  });

const items = "lists/getByTitle('Days')/items";
const control = (name: string, order: object) =>
  fetch(`${running.url}/_local/${name}`, { method: "POST", body: JSON.stringify(order) });

interface Row {
  readonly Id: number;
  readonly Due: string;
  readonly Since: string;
  readonly Next: string;
  readonly Words: string;
}

const add = (zone: Zone, values: object) => post<Row>(zone, items, values);

/** The same list as its own pages read it. */
const pageOf = (zone: Zone) =>
  readList(
    {
      get: (below) => ask(zone, below.replace(/^web\/?/, "")),
      post: (below, body) => post(zone, below.replace(/^web\/?/, ""), body as object),
    },
    `${path(zone)}/Lists/Days`,
  );

describe.each(zones)("on a site in $name", (zone) => {
  const halves = [
    { day: "2026-01-31", us: "1/31/2026", words: "31 January 2026", shown: "31 Jan 2026", at: zone.january },
    { day: "2026-07-31", us: "7/31/2026", words: "31 July 2026", shown: "31 Jul 2026", at: zone.july },
  ];

  test("the zone is told", async () => {
    const told = await ask<{ Id: number; Description: string; Information: { Bias: number } }>(
      zone,
      "regionalSettings/timeZone",
    );
    expect(told).toMatchObject({ Id: zone.id, Information: { DaylightBias: -60, StandardBias: 0 } });
    const local = await ask<{ value: string }>(zone, `regionalSettings/timeZone/utcToLocalTime('${zone.july}')`);
    expect(local.value).toBe("2026-07-31T00:00:00");
    const utc = await ask<{ value: string }>(zone, "regionalSettings/timeZone/localTimeToUTC('2026-01-31T00:00:00')");
    expect(utc.value).toBe(zone.january.replace("Z", ""));
  });

  test.each(halves)(
    "any time of $day is kept as that day's midnight, and shown as that day everywhere",
    async (half) => {
      for (const hour of [0, 1, 12, 22]) {
        const sent = new Date(Date.parse(half.at) + hour * 3_600_000).toISOString();
        const row = await add(zone, { Title: "x", Due: sent });
        expect(row.Due, sent).toBe(half.at);
        expect(row.Words).toBe(half.words);
        expect(new Date(Date.parse(row.Next)).getTime() - Date.parse(half.at)).toBe(86_400_000);
        const text = await ask<{ Due: string; Next: string }>(zone, `${items}(${row.Id})/FieldValuesAsText`);
        expect(text.Due).toBe(half.us);
        const list = await pageOf(zone);
        const due = list.fields.get("Due");
        const streamed = await readRow(list, row.Id, ["Due"]);
        expect(due && streamed && cellText(streamed, due)).toBe(half.shown);
        const { value } = await ask<{ value: VersionRow[] }>(zone, `${items}(${row.Id})/versions`);
        expect(due && changesOf(value, [due])[0]?.changes[0]?.to).toBe(half.shown);
      }
    },
  );

  test.each(halves)("a form's $us is that day", async ({ us, at }) => {
    const { Id } = await add(zone, { Title: "x" });
    const formValues = [{ FieldName: "Due", FieldValue: us }];
    await post(zone, `${items}(${Id})/validateUpdateListItem`, { formValues });
    expect((await ask<Row>(zone, `${items}(${Id})`)).Due).toBe(at);
  });

  test.each(halves)(
    "a form's instant of $day is refused, and that day if the form says that its dates are in UTC",
    async ({ at }) => {
      const { Id } = await add(zone, { Title: "x" });
      const formValues = [{ FieldName: "Due", FieldValue: at }];
      const send = (more: object) =>
        post<{ value: readonly { HasException: boolean }[] }>(zone, `${items}(${Id})/validateUpdateListItem`, {
          formValues,
          ...more,
        });
      expect((await send({})).value).toMatchObject([{ HasException: true }]);
      expect((await ask<Row>(zone, `${items}(${Id})`)).Due).toBeNull();
      expect((await send({ datesInUTC: true })).value).toMatchObject([{ HasException: false }]);
      expect((await ask<Row>(zone, `${items}(${Id})`)).Due).toBe(at);
    },
  );

  test.each(halves)(
    "today is the site's day, in queries, formulas and defaults, until its midnight after $day",
    async (half) => {
      const list = "lists/getByTitle('Days')";
      const merge = { "X-HTTP-Method": "MERGE", "If-Match": "*" };
      for (const [now, isToday] of [
        [Date.parse(half.at), true],
        [Date.parse(half.at) + 86_399_000, true],
        [Date.parse(half.at) + 86_401_000, false],
      ] as const) {
        await control("clock", { now: new Date(now).toISOString(), stopped: true });
        await post(zone, list, { ValidationFormula: "=OR(ISBLANK([Due]),[Due]=TODAY())" }, merge);
        const saved = add(zone, { Title: "today", Due: half.at });
        if (isToday) expect((await saved).Since).toBe(half.at);
        else await expect(saved).rejects.toThrow("List data validation failed");
        await post(zone, list, { ValidationFormula: "" }, merge);
        const { Id } = await add(zone, { Title: "one", Due: half.at });
        const query = (value: string) =>
          post<{ value: Row[] }>(zone, `${list}/getItems`, {
            query: {
              ViewXml: `<View><Query><Where><And><Eq><FieldRef Name="ID"/><Value Type="Counter">${Id}</Value></Eq><Eq><FieldRef Name="Due"/><Value Type="DateTime">${value}</Value></Eq></And></Where></Query></View>`,
            },
          });
        expect((await query("<Today/>")).value).toHaveLength(isToday ? 1 : 0);
        // The Z counts for nothing: a literal is the site's time.
        expect((await query(`${half.day}T00:00:00Z`)).value).toHaveLength(1);
      }
      await control("clock", { reset: true });
    },
  );
});

test("midnight in UTC is the day before on a site west of it", async () => {
  const [pacific] = zones;
  const row = await add(pacific, { Title: "x", Due: "2026-07-31T00:00:00Z" });
  expect(row.Words).toBe("30 July 2026");
  expect(row.Due).toBe("2026-07-30T07:00:00Z");
});

test("a new time zone changes nothing that is stored: days show as they fall there", async () => {
  const [pacific, london] = zones;
  const wordsAfter = async (zone: Zone, to: number) => {
    const { Id } = await add(zone, { Title: "x", Due: zone.id === 13 ? pacific.january : london.january });
    await control("zone", { site: path(zone), id: to });
    const { Due } = await ask<{ Due: string }>(zone, `${items}(${Id})/FieldValuesAsText`);
    await control("zone", { site: path(zone), id: zone.id });
    return Due;
  };
  expect(await wordsAfter(pacific, 2)).toBe("1/31/2026");
  expect(await wordsAfter(london, 13)).toBe("1/30/2026");
});

test("a date without a time zone is not answered, because it is not known in which zone SharePoint reads it", async () => {
  for (const Due of ["2026-07-31", "2026-07-31T12:00:00"]) {
    await expect(add(zones[0], { Title: "x", Due })).rejects.toThrow(/^501/);
  }
});
