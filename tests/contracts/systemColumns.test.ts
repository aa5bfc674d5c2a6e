// Author, editor and times of an entry, set by people who may only add. Whether SharePoint Online lets them is not settled (sp-dev-docs#6333
// says that a form update can), so the local one does, and each test is something to confirm on a real tenant.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entriesInDoubt, type LogRow } from "../../src/plan/entryOrder.ts";
import { claims } from "../../src/plan/log.ts";
import { programmes } from "../../src/plan/programmes.ts";
import { assign } from "../../src/provision/assign.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openReadySite } from "../provision/preparedSite.ts";
import { ask, get } from "../provision/rawRest.ts";
import { definition } from "../support/definition.ts";

const [lead, other] = ["lead-1@council.example", "lead-2@council.example"];
const list = "getList('/sites/improvement/Lists/Claims')";
let site: LocalSite;
let made = 0;

beforeAll(async () => {
  site = await openReadySite();
  const sp = site.as(OWNER);
  for (const number of [1, 2]) {
    await sp.web.lists
      .getByTitle(programmes.title)
      .items.add(encodeFields(programmes, { number, title: `Part ${number}` }));
    await assign(sp, { role: "lead", programme: number, person: `lead-${number}@council.example`, take: "in" });
  }
  await provisionSite(sp, definition, () => undefined);
});
afterAll(() => site.close());

/** Adds a claim by a form, as the lead of the first programme. */
async function addByForm(columns: Readonly<Record<string, string>>, bNewDocumentUpdate = true): Promise<number> {
  const required = { Title: "1.1.1", ActionId: "1", RecordKind: "Claimed", OperationId: `by form ${++made}` };
  const formValues = Object.entries({ ...required, ...columns }).map(([FieldName, FieldValue]) => {
    return { FieldName, FieldValue };
  });
  const FolderPath = { DecodedUrl: "/sites/improvement/Lists/Claims" };
  const { value } = await get(site, lead, `${list}/AddValidateUpdateItemUsingPath`, {
    method: "POST",
    body: { listItemCreateInfo: { FolderPath, UnderlyingObjectType: 0 }, formValues, bNewDocumentUpdate },
  });
  const answers: readonly { FieldName: string; FieldValue: string; HasException: boolean }[] = value;
  expect(answers.filter(({ HasException }) => HasException)).toEqual([]);
  return Number(answers.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
}

async function entry(id: number): Promise<LogRow> {
  const row = await createLists({ sp: site.as(lead), url: site.siteUrl }).readRow(claims, id);
  if (row.kind !== "done") throw new Error(row.why);
  return row.value;
}

const key = (login: string) => JSON.stringify([{ Key: `i:0#.f|membership|${login}` }]);
const inDoubt = async (...ids: readonly number[]) => [
  ...entriesInDoubt(await Promise.all(ids.map(entry)), new Date()).keys(),
];

test("an entry that is added honestly, by a form or not, has one version, one person and one time", async () => {
  const id = await addByForm({}, false);
  expect(await entry(id)).toMatchObject({ version: "1.0", author: { email: lead }, editor: { email: lead } });
  const fields = { title: "1.1.1", actionId: 1, kind: "Claimed" };
  const lists = createLists({ sp: site.as(lead), url: site.siteUrl });
  await lists.addEntry(claims, { fields, operation: "honest", folder: "" });
  const found = await lists.added(claims, "honest");
  const [row] = found.kind === "done" ? found.value : [];
  expect(await inDoubt(id, row?.id ?? 0)).toEqual([]);
});

test("people and times in a form that is not for new documents are passed by", async () => {
  const id = await addByForm({ Author: key(other), Created: "2026-01-05T09:00:00Z" }, false);
  expect(await entry(id)).toMatchObject({ author: { email: lead }, editor: { email: lead } });
  expect(await inDoubt(id)).toEqual([]);
});

test.each<readonly [string, Readonly<Record<string, string>>]>([
  ["another author", { Author: key(other) }],
  ["another editor", { Editor: key(other) }],
  ["an earlier time", { Created: "2026-01-05T09:00:00Z" }],
  [
    "an earlier time, as if never changed, in another's name",
    {
      ...{ Created: "2026-01-05T09:00:00Z", Modified: "2026-01-05T09:00:00Z" },
      ...{ Author: key(other), Editor: key(other) },
    },
  ],
  ["a time to come", { Created: "2099-01-05T09:00:00Z", Modified: "2099-01-05T09:00:00Z" }],
])("somebody who may only add can add an entry with %s, and it does not count", async (_, columns) => {
  const before = await addByForm({}, false);
  const forged = await addByForm(columns);
  expect(await inDoubt(before, forged)).toEqual([forged]);
});

test("somebody who may only add can add an entry of now in another's name, and nothing in the list shows it", async () => {
  const forged = await addByForm({ Author: key(other), Editor: key(other) });
  expect(await entry(forged)).toMatchObject({ version: "1.0", author: { email: other }, editor: { email: other } });
  expect(await inDoubt(forged)).toEqual([]);
});

test("somebody who may only add changes nothing of an entry that is there", async () => {
  const id = await addByForm({}, false);
  const body = { formValues: [{ FieldName: "Author", FieldValue: key(other) }], bNewDocumentUpdate: true };
  const change = (form: object) =>
    ask(site, lead, `${list}/items(${id})/ValidateUpdateListItem`, { method: "POST", body: form });
  expect((await change(body)).status).toBe(403);
  expect(await entry(id)).toMatchObject({ author: { email: lead } });
});

test("an entry that an owner changes by such a form keeps its version, and does not count for its editor or times", async () => {
  const id = await addByForm({}, false);
  const body = { formValues: [{ FieldName: "Author", FieldValue: key(other) }], bNewDocumentUpdate: true };
  await get(site, OWNER, `${list}/items(${id})/ValidateUpdateListItem`, { method: "POST", body });
  expect(await inDoubt(id)).toEqual([id]);
});
