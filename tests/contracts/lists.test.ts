// The record in memory and the record over PnPjs from the local server, held to the same contract.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll } from "vitest";
import { openRecord } from "../../src/app/record.ts";
import { systemClock } from "../../src/host/clock.ts";
import { signInFor } from "../../src/host/node/signIn.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { actions } from "../../src/schema/actions.ts";
import { encodeFields } from "../../src/schema/list.ts";
import { folderOf, programmes } from "../../src/schema/programmes.ts";
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

const served: Readonly<Record<WriteFailure, object>> = {
  "lost before": { kind: "lostBefore" },
  "lost after": { kind: "lostAfter" },
  "asked to wait": { kind: "throttled", seconds: 1, html: true },
  forbidden: { kind: "forbidden" },
  "token turned down": { kind: "challenge" },
};

const programme = { title: "Supporting elected members", number: 5 };

let tenant: TestTenant;
let owner: SPFI;

beforeAll(async () => {
  tenant = await startTenant();
  const signIn = signInFor(tenant.siteUrl, { as: "owner", show: () => undefined });
  owner = connect({ siteUrl: tenant.siteUrl, signIn, gate: createGate(systemClock) });
  await provisionSite(owner, () => undefined);
  const person = async (login: string) => {
    const { Id: id, Title: name, Email: email } = await owner.web.ensureUser(`i:0#.f|membership|${login}`);
    return { id, name, email };
  };
  const people = {
    lead: await person("lead-5@council.example"),
    coordinator: await person("coordinator-5@council.example"),
  };
  await owner.web.lists.getByTitle(programmes.title).items.add(encodeFields(programmes, { ...programme, ...people }));
  // The programme's folder and group follow from its row.
  await provisionSite(owner, () => undefined);
}, 120_000);

afterAll(() => tenant?.close());

listsContract("in the local SharePoint, over PnPjs", async () => {
  const items = `_api/web/lists/getByTitle('${actions.title}')/items`;
  const json = { "content-type": "application/json;odata=nometadata" };
  const values = Object.entries(encodeFields(actions, { ...fields, lifecycle: "In progress" })).map(
    ([FieldName, value]) => ({ FieldName, FieldValue: String(value) }),
  );
  const folder = `${new URL(tenant.siteUrl).pathname}/Lists/${actions.title}/${folderOf(programme)}`;
  const added = await owner.web.lists.getByTitle(actions.title).addValidateUpdateItemUsingPath(values, folder);
  const id = Number(added.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
  const signIn = signInFor(tenant.siteUrl, { as: "lead-5", permission: "AllSites.Write", show: () => undefined });
  const elsewhere = (row: number, method: string, as: string, body?: object) =>
    tenant.ask(as, `${items}(${row})`, {
      method: "POST",
      headers: { ...json, "X-HTTP-Method": method, "If-Match": "*" },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    lists: openRecord({ siteUrl: tenant.siteUrl, signIn, clock: systemClock }),
    id,
    changeElsewhere: async (row, change) =>
      void (await elsewhere(row, "MERGE", "coordinator-5", encodeFields(actions, change))),
    deleteElsewhere: async (row) => void (await elsewhere(row, "DELETE", "owner")),
    async failNextWrite(failure) {
      const script = [{ ...served[failure], method: "MERGE" }];
      await fetch(new URL("/_local/faults", tenant.siteUrl), { method: "POST", body: JSON.stringify({ script }) });
    },
  };
});
