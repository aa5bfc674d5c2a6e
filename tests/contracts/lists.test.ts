// The record in memory and the record over PnPjs from the local server, held to the same contract.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRecord } from "../../src/app/record.ts";
import { systemClock } from "../../src/host/clock.ts";
import { signInFor } from "../../src/host/node/signIn.ts";
import { actions } from "../../src/plan/actions.ts";
import { folderOf, programmes } from "../../src/plan/programmes.ts";
import { assign } from "../../src/provision/assign.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/list.ts";
import { connect } from "../../src/sharepoint/connect.ts";
import { createGate } from "../../src/sharepoint/gate.ts";
import { anActionRow } from "../support/builders.ts";
import { type Fault as MemoryFault, memoryLists } from "../support/memoryLists.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";
import { listsContract, type WriteFailure } from "./lists.contract.ts";

const fields = { title: "Run the workshops", reference: "1.1.1", rating: "Green", narrative: "As planned" } as const;

listsContract("in memory", async () => {
  const lists = memoryLists([anActionRow(fields)]);
  return {
    lists,
    id: 1,
    changeElsewhere: async (id, change) => lists.changeElsewhere(id, change),
    deleteElsewhere: async (id) => lists.deleteElsewhere(id),
    failNextWrite: async (failure) => lists.failNextWrite(scripted[failure]),
  };
});

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
  // The first time, the request goes again with a new token.
  "token turned down": [{ kind: "challenge" }, { kind: "challenge" }],
};

let tenant: TestTenant;
const programme = { number: 5, title: "Supporting elected members" } as const;
const json = { "content-type": "application/json;odata=nometadata" };

beforeAll(async () => {
  tenant = await startTenant();
  const signIn = signInFor(tenant.siteUrl, { as: "owner", show: () => undefined });
  const sp = connect({ siteUrl: tenant.siteUrl, signIn, gate: createGate(systemClock) });
  await provisionSite(sp, () => undefined);
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
  await provisionSite(sp, () => undefined);
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

listsContract("in the local SharePoint, over PnPjs", async () => {
  const list = `_api/web/lists/getByTitle('${actions.title}')`;
  const items = `${list}/items`;
  const id = await addAction(list);
  const signIn = signInFor(tenant.siteUrl, { as: "lead-5", permission: "AllSites.Write", show: () => undefined });
  const elsewhere = (who: string, row: number, method: string, body?: object) =>
    tenant.ask(who, `${items}(${row})`, {
      method: "POST",
      headers: { ...json, "X-HTTP-Method": method, "If-Match": "*" },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    lists: openRecord({ siteUrl: tenant.siteUrl, signIn, clock: systemClock }),
    id,
    changeElsewhere: async (row, change) =>
      void (await elsewhere("coordinator-5", row, "MERGE", encodeFields(actions, change))),
    deleteElsewhere: async (row) => void (await elsewhere("owner", row, "DELETE")),
    failNextWrite: (failure) => failWrites(served[failure]),
  };
});

async function failWrites(faults: readonly object[]): Promise<void> {
  const script = faults.map((fault) => ({ ...fault, method: "MERGE" }));
  await fetch(new URL("/_local/faults", tenant.siteUrl), { method: "POST", body: JSON.stringify({ script }) });
}

test("a token that is turned down once is replaced, and what was written with it is written once", async () => {
  const id = await addAction(`_api/web/lists/getByTitle('${actions.title}')`);
  const signIn = signInFor(tenant.siteUrl, { as: "lead-5", permission: "AllSites.Write", show: () => undefined });
  const lists = openRecord({ siteUrl: tenant.siteUrl, signIn, clock: systemClock });
  const row = await lists.readAction(id);
  if (row.kind !== "done") throw new Error(row.why);
  await failWrites([{ kind: "challenge" }]);
  const edit = { id, etag: row.value.etag, fields: { narrative: "Half done." }, operation: "once" };
  expect(await lists.updateAction(edit)).toMatchObject({ kind: "done" });
  const versions = await lists.versions(id);
  const written =
    versions.kind === "done" ? versions.value.filter(({ fields }) => fields.narrative === "Half done.") : [];
  expect(written).toHaveLength(1);
});
