// Rows that are added in a folder, over PnPjs and the local SharePoint: their days, and how many requests they cost.
import "@pnp/sp/fields/index.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AnyRow, Lists } from "../../src/ports/lists.ts";
import { day, text } from "../../src/schema/columns.ts";
import { additionColumns, defineList } from "../../src/schema/list.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER, openLocalSite } from "../provision/localSite.ts";
import { engineTab } from "../support/engineTab.ts";
import { fakeClock } from "../support/fakeClock.ts";
import { memoryStorage } from "../support/memoryStorage.ts";

const named = (name: string) => ({ name, title: name, description: "" });
const plans = defineList({
  title: "Plans",
  description: "",
  folders: true,
  columns: { title: text(named("Title")), due: day(named("Due")), ...additionColumns },
});
const folder = "Finance";
const path = "/sites/improvement";
const due = "2026-07-31";
const real = globalThis.fetch;

let site: LocalSite;
let lists: Lists;
/** Addresses that are asked, those of a batch one by one. */
let asked: string[];
/** Changes a form on its way, or answers it. */
let onForm: (form: Readonly<Record<string, unknown>>) => object | Response;

async function openPlans(timeZone: number): Promise<void> {
  site = await openLocalSite([], ":memory:", { path, timeZone });
  const sp = site.as(OWNER);
  const { list } = await sp.web.lists.ensure(plans.title, "", 100, false, { EnableVersioning: true });
  await list.fields.createFieldAsXml('<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly"/>');
  for (const { name } of Object.values(additionColumns)) await list.fields.addText(name);
  const made = { objectType: 1, leafName: folder } as const;
  const values = [
    { FieldName: "Title", FieldValue: folder },
    { FieldName: "ContentTypeId", FieldValue: "0x0120" },
  ];
  await list.addValidateUpdateItemUsingPath(values, `${path}/Lists/Plans`, false, "", made);
  lists = createLists({ sp, url: site.siteUrl });
  await lists.open([plans]);
  const server = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    // As long as every other request takes.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const body = await request.clone().text();
    const inBatch = [...body.matchAll(/^(?:GET|POST|MERGE|PATCH) (\S+)/gm)].map(([, address = ""]) => address);
    asked.push(...(/\$batch/.test(request.url) ? inBatch : [request.url]));
    if (!/UsingPath/.test(request.url)) return server(request);
    const form = onForm(JSON.parse(body));
    return form instanceof Response ? form : server(new Request(request, { body: JSON.stringify(form) }));
  };
}

beforeEach(() => {
  asked = [];
  onForm = (form) => form;
});

afterEach(async () => {
  await site.close();
  globalThis.fetch = real;
});

const forms = () => asked.filter((address) => /UsingPath/.test(address)).length;

async function add(operation: string): Promise<AnyRow> {
  const answer = await lists.addRow(plans, { fields: { title: "New", due }, operation, folder });
  expect(answer.kind).toBe("done");
  const found = await lists.added(plans, operation);
  const [row, ...others] = found.kind === "done" ? found.value : [];
  if (!row || others.length > 0) throw new Error("It is not there once.");
  return row;
}

describe("a day in the form", () => {
  test.each([2, 13, 17, 23, 67])("is the same day on a site of zone %d, with one request", async (zone) => {
    await openPlans(zone);
    expect(await add("one")).toMatchObject({ version: "1.0", folder, fields: { title: "New", due, operation: "one" } });
    expect(forms()).toBe(1);
    const shown = await site.as(OWNER).web.lists.getByTitle(plans.title).items.getById(2).fieldValuesAsText();
    expect(shown.Due).toBe("7/31/2026");
  });

  // A form without the parameter is one in which the local SharePoint refuses instants.
  test.each<readonly [string, typeof onForm]>([
    ["its value is refused", ({ datesInUTC: _, ...form }) => form],
    [
      "the parameter is not known",
      (form) => ("datesInUTC" in form ? Response.json({ "odata.error": {} }, { status: 400 }) : form),
    ],
  ])("is left for the edit that follows if %s, and not sent again while the page is open", async (_, refuse) => {
    await openPlans(2);
    onForm = refuse;
    const without = { version: "1.0", folder, fields: { title: "New", due: undefined, operation: "" } };
    expect(await add("one")).toMatchObject(without);
    expect(forms()).toBe(2);
    expect(await add("two")).toMatchObject(without);
    expect(forms()).toBe(3);
  });

  test("is sent again with the next row if the form was refused for something else", async () => {
    await openPlans(2);
    const row = { fields: { title: "New", due }, operation: "one", folder: "Nowhere" };
    expect(await lists.addRow(plans, row)).toMatchObject({ kind: "gone" });
    expect(await add("two")).toMatchObject({ fields: { due, operation: "two" } });
  });
});

test("24 rows that are added in a folder, a dozen at a time, cost a form and at most a fifth of a query each", async () => {
  await openPlans(2);
  const clock = fakeClock();
  const definitionOf = async () => plans;
  const tab = engineTab({ lists, clock, storage: memoryStorage(), start: [plans], definitionOf });
  await tab.refresh();
  asked = [];
  const saved = () => tab.state().edits.length === 0;
  for (const dozen of [12, 24]) {
    for (let row = dozen - 11; row <= dozen; row++) void tab.addRow(plans, { title: `Row ${row}`, due }, folder);
    await expect.poll(() => tab.rows(plans).length === dozen && saved()).toBe(true);
  }
  tab.stop();
  expect(tab.rows(plans).map(({ folder: where, fields }) => [where, fields.due])).toEqual(
    Array(24).fill([folder, due]),
  );
  expect(forms()).toBe(24);
  expect(asked.length - forms()).toBeLessThanOrEqual(24 / 5);
});

describe("single rows of a list that are asked for", () => {
  beforeEach(() => openPlans(2));

  test("while another is being read are read together, each as it is when read alone, and what is not there is gone", async () => {
    const rows = [await add("one"), await add("two"), await add("three")];
    asked = [];
    const first = lists.readRow(plans, rows[0]?.id ?? 0);
    await expect.poll(() => asked.length).toBe(1);
    const [folderRow, ...others] = await Promise.all([1, 999, 2, 3, 4, 3].map((id) => lists.readRow(plans, id)));
    expect(asked).toHaveLength(2);
    expect(await first).toEqual({ kind: "done", value: rows[0] });
    expect(folderRow).toEqual({ kind: "refused", why: "This is a folder.", status: 200 });
    const value = (row: AnyRow | undefined) => ({ kind: "done", value: row });
    expect(others).toEqual([
      { kind: "gone", why: expect.any(String) },
      value(rows[0]),
      value(rows[1]),
      value(rows[2]),
      value(rows[1]),
    ]);
  });

  test("after another was read are as they are by then", async () => {
    const row = await add("one");
    const before = lists.readRow(plans, row.id);
    await expect.poll(() => asked.length).toBeGreaterThan(2);
    const edit = { ...row, fields: { title: "Edited" }, operation: "an edit" };
    const [written] = await Promise.all([lists.update(plans, edit), before]);
    expect(written).toMatchObject({ kind: "done", value: { fields: { title: "Edited" } } });
  });

  test("all fail as their request does, and the next are asked for again", async () => {
    const row = await add("one");
    site.failAfter(0);
    const failed = await Promise.all([row.id, 999, row.id].map((id) => lists.readRow(plans, id)));
    expect(failed.map(({ kind }) => kind)).toEqual(["later", "later", "later"]);
    site.heal();
    expect(await lists.readRow(plans, row.id)).toEqual({ kind: "done", value: row });
  });
});
