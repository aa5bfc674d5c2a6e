// Days written and read by our own client, over PnPjs, on sites of many time zones: what SharePoint's own pages show is what was meant.
import "@pnp/sp/fields/index.js";
import type { Queryable } from "@pnp/queryable";
import type { SPFI } from "@pnp/sp/fi.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnyRow, Lists } from "../../src/ports/lists.ts";
import { day, text } from "../../src/schema/columns.ts";
import { additionColumns, defineList } from "../../src/schema/list.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER, openLocalSite } from "../provision/localSite.ts";

const named = (name: string) => ({ name, title: name, description: "" });
const plans = defineList({
  title: "Plans",
  description: "",
  columns: { title: text(named("Title")), due: day(named("Due")), ...additionColumns },
});

const days = ["2026-01-31", "2026-07-31", "2026-03-29", "2026-10-25", "2024-02-29"];
const zones = [
  [13, "Pacific time"],
  [2, "London"],
  [23, "India"],
  [17, "New Zealand"],
  [67, "Tonga"],
  [39, "twelve hours west"],
] as const;

const sites: LocalSite[] = [];
afterAll(async () => {
  for (const site of sites) await site.close();
});

async function openPlans(timeZone: number): Promise<LocalSite> {
  const site = await openLocalSite([], ":memory:", { path: "/sites/improvement", timeZone });
  sites.push(site);
  const { list } = await site.as(OWNER).web.lists.ensure("Plans", "", 100, false, { EnableVersioning: true });
  await list.fields.createFieldAsXml('<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly"/>');
  for (const { name } of Object.values(additionColumns)) await list.fields.addText(name);
  return site;
}

const clientOf = (site: LocalSite): Lists => createLists({ sp: site.as(OWNER), url: site.siteUrl });

/** As SharePoint's own pages show it, such as 7/31/2026; and as it is kept. */
async function onThePages(site: LocalSite, id: number): Promise<{ shown: string; kept: string }> {
  const item = site.as(OWNER).web.lists.getByTitle("Plans").items.getById(id);
  const [shown, kept] = await Promise.all([item.fieldValuesAsText(), item.select("Due")()]);
  return { shown: String(shown.Due), kept: String(kept.Due) };
}

const american = (iso: string) => new Date(iso).toLocaleDateString("en-US", { timeZone: "UTC" });

async function addPlan(lists: Lists, due: string): Promise<AnyRow> {
  const operation = crypto.randomUUID();
  expect(await lists.addRow(plans, { fields: { title: due, due }, operation, folder: "" })).toMatchObject({
    kind: "done",
  });
  const added = await lists.added(plans, operation);
  if (added.kind !== "done" || !added.value[0]) throw new Error("The row was not added.");
  return added.value[0];
}

describe.each(zones)("on a site of zone %d, %s,", (timeZone) => {
  let site: LocalSite;
  let lists: Lists;
  beforeAll(async () => {
    site = await openPlans(timeZone);
    lists = clientOf(site);
  });

  test.each(days)("%s is the same day in the tab, in its history and on SharePoint's pages", async (due) => {
    const row = await addPlan(lists, due);
    expect(row.fields.due).toBe(due);
    const { shown } = await onThePages(site, row.id);
    expect(shown).toBe(american(due));
    const moved = await lists.update(plans, {
      id: row.id,
      etag: row.etag,
      fields: { due: "2026-12-08" },
      operation: "b",
    });
    expect(moved).toMatchObject({ kind: "done", value: { fields: { due: "2026-12-08" } } });
    const versions = await lists.versions(plans, row.id);
    expect(versions.kind === "done" && versions.value.map(({ fields }) => fields.due)).toEqual(["2026-12-08", due]);
  });

  test("a day that is chosen on SharePoint's own form reads as that day, at once and after the change query", async () => {
    const opened = await lists.open([plans]);
    if (opened.kind !== "done") throw new Error(opened.why);
    const items = site.as(OWNER).web.lists.getByTitle("Plans").items;
    const { Id } = await items.add({ Title: "By hand" });
    await items.getById(Id).validateUpdateListItem([{ FieldName: "Due", FieldValue: "7/31/2026" }]);
    const changes = await lists.changesSince(opened.value.token, [plans]);
    const seen =
      changes.kind === "done" ? changes.value.lists.get("Plans")?.rows.find(({ id }) => id === Id) : undefined;
    expect(seen?.fields.due).toBe("2026-07-31");
  });

  test.each(days)(
    "%s is sent as the site's own midnight, so that it does not matter whether SharePoint keeps the time",
    async (due) => {
      const sent: string[] = [];
      const client = createLists({ sp: watched(site, sent), url: site.siteUrl });
      const { id } = await addPlan(client, due);
      expect(sent).toEqual([(await onThePages(site, id)).kept]);
    },
  );
});

/** PnPjs that notes the days it sends. */
function watched(site: LocalSite, sent: string[]): SPFI {
  return site.as(OWNER).using((instance: Queryable) => {
    instance.on.pre(async (url, init, result) => {
      const { Due } = JSON.parse(String(init.body ?? "{}")) as { Due?: string };
      if (Due) sent.push(Due);
      return [url, init, result];
    });
    return instance;
  });
}

const move = (site: LocalSite, id: number) =>
  fetch(new URL("/_local/zone", site.siteUrl), {
    method: "POST",
    body: JSON.stringify({ site: "/sites/improvement", id }),
  });

describe("a tab that is open while the site moves to another zone", () => {
  let site: LocalSite;
  let lists: Lists;
  let row: AnyRow;
  let token: string;

  async function open(): Promise<AnyRow | undefined> {
    const opened = await lists.open([plans]);
    if (opened.kind !== "done") throw new Error(opened.why);
    token = opened.value.token;
    const list = opened.value.lists.get("Plans");
    return list?.kind === "read" ? list.rows.find(({ id }) => id === row.id) : undefined;
  }

  beforeAll(async () => {
    site = await openPlans(2);
    lists = clientOf(site);
    row = await addPlan(lists, "2026-07-31");
    await open();
  });

  test("is told to read everything again, and until then writes days as the site now has them", async () => {
    await move(site, 13);
    const dead = { kind: "token-dead" };
    expect(await lists.changesSince(token, [plans])).toEqual(dead);
    const edit = { id: row.id, etag: row.etag, fields: { due: "2027-01-15" }, operation: "moved" };
    expect(await lists.update(plans, edit)).toMatchObject({ kind: "done", value: { fields: { due: "2027-01-15" } } });
    expect((await onThePages(site, row.id)).shown).toBe("1/15/2027");
    // It could not read everything so far.
    expect(await lists.changesSince(token, [plans])).toEqual(dead);
    expect((await open())?.fields.due).toBe("2027-01-15");
    expect(await lists.changesSince(token, [plans])).toMatchObject({ kind: "done" });
  });

  test("finds it also when it asks for a token to compare all rows", async () => {
    expect(await lists.token([plans])).toMatchObject({ kind: "done" });
    await move(site, 17);
    expect(await lists.token([plans])).toEqual({ kind: "token-dead" });
    await open();
    expect(await lists.token([plans])).toMatchObject({ kind: "done" });
  });

  test("reads nothing again when another setting of the site changes", async () => {
    await open();
    await site.as(OWNER).web.update({ Description: "Improvement" });
    expect(await lists.changesSince(token, [plans])).toMatchObject({ kind: "done" });
  });
});

test("a site that moves to another zone shows the days as SharePoint then shows them", async () => {
  for (const [from, to] of [
    [13, 2],
    [2, 13],
    [3, 2],
    [2, 29],
    [17, 2],
  ] as const) {
    const site = await openPlans(from);
    const rows = [];
    for (const due of days) rows.push(await addPlan(clientOf(site), due));
    await move(site, to);
    const opened = await clientOf(site).open([plans]);
    const list = opened.kind === "done" ? opened.value.lists.get("Plans") : undefined;
    for (const { id } of rows) {
      const read = list?.kind === "read" ? list.rows.find((row) => row.id === id) : undefined;
      expect(american(String(read?.fields.due)), `${from} to ${to}`).toBe((await onThePages(site, id)).shown);
    }
  }
});
