// Lists in memory, and lists over PnPjs from the local server, pass the same contracts; the second over real HTTP, with sockets, which
// most other tests do without.
import { get } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLists } from "../../src/app/site.ts";
import { systemClock } from "../../src/host/clock.ts";
import { signInFor } from "../../src/host/node/signIn.ts";
import { actions } from "../../src/plan/actions.ts";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import { rounds } from "../../src/plan/rounds.ts";
import { assign } from "../../src/provision/assign.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { defineList, type List } from "../../src/schema/list.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { connect } from "../../src/sharepoint/connect.ts";
import { createGate } from "../../src/sharepoint/gate.ts";
import { anActionRow } from "../support/builders.ts";
import { definition as productDefinition } from "../support/definition.ts";
import { examples, examplesInSharePoint } from "../support/exampleList.ts";
import { bodyOf } from "../support/london.ts";
import { type Fault as MemoryFault, memoryLists } from "../support/memoryLists.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";
import { additionsContract } from "./additions.contract.ts";
import {
  alsoMissing,
  type ListsUnderTest,
  listsContract,
  missing,
  newer,
  type WriteFailure,
} from "./lists.contract.ts";

const programme = { number: 5, title: "Supporting elected members" } as const;
const fields = { title: "Run the workshops", reference: "1.1.1", rating: "Green", narrative: "As planned" } as const;
const closed = defineList({ title: "Closed", description: "Owners alone read it.", columns: {} });
const definition = { ...productDefinition, lists: [...productDefinition.lists, examplesInSharePoint] };

async function inMemory(): Promise<ListsUnderTest> {
  const lists = memoryLists([anActionRow(fields)]);
  lists.folders.set(examples.title, [folderOf(programme)]);
  for (const { title } of [missing, alsoMissing]) lists.unavailable.set(title, "missing");
  lists.unavailable.set(closed.title, "no-access");
  lists.lacks.add(newer.columns.later.name);
  return {
    lists,
    id: 1,
    others: lists,
    changeElsewhere: async (id, change) => lists.changeElsewhere(actions, id, change),
    deleteElsewhere: async (id) => lists.deleteElsewhere(actions, id),
    recycle: lists.recycle,
    failNextWrite: async (failure) => lists.failNextWrite(scripted[failure]),
    closed,
  };
}

const scripted: Readonly<Record<WriteFailure, MemoryFault>> = {
  "lost before": "lost before",
  "lost after": "lost after",
  "asked to wait": { kind: "later", why: "SharePoint is busy.", waitMs: 1000 },
  forbidden: { kind: "refused", why: "Access denied.", status: 403 },
  "token turned down": { kind: "sign-in", why: "The token must be renewed." },
};

const served: Readonly<Record<WriteFailure, readonly object[]>> = {
  "lost before": [{ kind: "lostBefore" }],
  "lost after": [{ kind: "lostAfter" }],
  "asked to wait": [{ kind: "throttled", seconds: 1, html: true }],
  forbidden: [{ kind: "forbidden" }],
  // The first time, the request is sent again with a new token.
  "token turned down": [{ kind: "challenge" }, { kind: "challenge" }],
};

let tenant: TestTenant;
const json = { "content-type": "application/json;odata=nometadata" };

beforeAll(async () => {
  tenant = await startTenant();
  const signIn = signInFor(tenant.siteUrl, { as: "owner", show: () => undefined });
  const sp = connect({ siteUrl: tenant.siteUrl, signIn, gate: createGate(systemClock) });
  await provisionSite(sp, definition, () => undefined);
  const body = JSON.stringify(encodeFields(programmes, programme));
  await tenant.ask("owner", `_api/web/lists/getByTitle('${programmes.title}')/items`, {
    method: "POST",
    headers: json,
    body,
  });
  for (const role of ["lead", "coordinator"] as const) {
    const person = `${role}-${programme.number}@council.example`;
    await assign(sp, { role, programme: programme.number, person, take: "in" });
  }
  await provisionSite(sp, definition, () => undefined);
  const lists = `_api/web/lists`;
  const list = JSON.stringify({ Title: closed.title, BaseTemplate: 100 });
  await tenant.ask("owner", lists, { method: "POST", headers: json, body: list });
  const broken = `${lists}/getByTitle('${closed.title}')/breakRoleInheritance(copyRoleAssignments=false)`;
  expect((await tenant.ask("owner", broken, { method: "POST", headers: json })).ok).toBe(true);
});

afterAll(() => tenant?.close());

/** Only owners add actions. */
async function addAction(list: string): Promise<number> {
  const DecodedUrl = `${new URL(tenant.siteUrl).pathname}/Lists/${actions.title}/${folderOf(programme)}`;
  const values = encodeFields(actions, { ...fields, lifecycle: "In progress" });
  const body = JSON.stringify({
    listItemCreateInfo: { FolderPath: { DecodedUrl }, UnderlyingObjectType: 0 },
    formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
  });
  const path = `${list}/AddValidateUpdateItemUsingPath`;
  const added = await tenant.ask("owner", path, { method: "POST", headers: json, body });
  const { value } = (await added.json()) as { value: { FieldName: string; FieldValue: string }[] };
  return Number(value.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
}

test("the site answers over a socket", async () => {
  const status = await new Promise((resolve, reject) => {
    get(`${tenant.siteUrl}/_api/web`, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
  expect(status).toBe(401);
});

async function inSharePoint(): Promise<ListsUnderTest> {
  const list = `_api/web/lists/getByTitle('${actions.title}')`;
  const items = `${list}/items`;
  // A fault that one test scripts and does not meet must not reach the next.
  await script([]);
  const id = await addAction(list);
  const listsOf = (as: string) => {
    const signIn = signInFor(tenant.siteUrl, { as, permission: "AllSites.Write", show: () => undefined });
    return openLists({ siteUrl: tenant.siteUrl, signIn, clock: systemClock });
  };
  const elsewhere = (who: string, row: number, method: string, body?: object) =>
    tenant.ask(who, `${items}(${row})`, {
      method: "POST",
      headers: { ...json, "X-HTTP-Method": method, "If-Match": "*" },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    lists: listsOf("lead-5"),
    id,
    others: listsOf("coordinator-5"),
    changeElsewhere: async (row, change) =>
      void (await elsewhere("coordinator-5", row, "MERGE", bodyOf(actions, change))),
    deleteElsewhere: async (row) => void (await elsewhere("owner", row, "DELETE")),
    recycle: (of: List, row) => listsOf("owner").recycle(of, row),
    failNextWrite: (failure, adds) => failWrites(served[failure], adds),
    closed,
  };
}

for (const contract of [listsContract, additionsContract]) {
  contract("in memory", inMemory);
  contract("in the local SharePoint, over PnPjs", inSharePoint);
}

/** Scripts failures of updates or, with `adds`, of adding a row: in a folder by a form, in the root as an item. */
async function failWrites(faults: readonly object[], adds?: string): Promise<void> {
  const write = adds ? { method: "POST", url: adds.endsWith("folder") ? "UsingPath" : "/items" } : { method: "MERGE" };
  await script(faults.map((fault) => ({ ...fault, ...write })));
}

async function script(faults: readonly object[]): Promise<void> {
  await fetch(new URL("/_local/faults", tenant.siteUrl), { method: "POST", body: JSON.stringify({ script: faults }) });
}

test("a token that is turned down once is replaced, and the write with it is made once", async () => {
  const id = await addAction(`_api/web/lists/getByTitle('${actions.title}')`);
  const signIn = signInFor(tenant.siteUrl, { as: "lead-5", permission: "AllSites.Write", show: () => undefined });
  const lists = openLists({ siteUrl: tenant.siteUrl, signIn, clock: systemClock });
  const row = await lists.readRow(actions, id);
  if (row.kind !== "done") throw new Error(row.why);
  await failWrites([{ kind: "challenge" }]);
  const edit = { id, etag: row.value.etag, fields: { narrative: "Half done." }, operation: "once" };
  expect(await lists.update(actions, edit)).toMatchObject({ kind: "done" });
  const versions = await lists.versions(actions, id);
  const written =
    versions.kind === "done" ? versions.value.filter(({ fields }) => fields.narrative === "Half done.") : [];
  expect(written).toHaveLength(1);
});

test("a list to which SharePoint refuses access is reported as closed; if it is required, the answer is a refusal, not that it is missing", async () => {
  const signIn = signInFor(tenant.siteUrl, { as: "lead-5", permission: "AllSites.Write", show: () => undefined });
  const lists = openLists({ siteUrl: tenant.siteUrl, signIn, clock: systemClock });
  const refuse = () => script([{ kind: "forbidden", inBatch: true, url: `Lists/${rounds.title}` }]);
  await refuse();
  const opened = await lists.open([actions, rounds]);
  const kinds = opened.kind === "done" ? [...opened.value.lists].map(([title, { kind }]) => [title, kind]) : opened;
  expect(kinds).toEqual([
    [actions.title, "read"],
    [rounds.title, "no-access"],
  ]);
  await refuse();
  expect(await lists.open([actions, { ...rounds, required: true }])).toMatchObject({ kind: "refused", status: 403 });
});
