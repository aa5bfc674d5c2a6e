// The record in memory and the record over PnPjs from the local server, held to the same contract.
import { afterAll, beforeAll } from "vitest";
import { openRecord } from "../../src/app/record.ts";
import { systemClock } from "../../src/host/clock.ts";
import { signInFor } from "../../src/host/node/signIn.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { actions } from "../../src/schema/actions.ts";
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

const served: Readonly<Record<WriteFailure, object>> = {
  "lost before": { kind: "lostBefore" },
  "lost after": { kind: "lostAfter" },
  "asked to wait": { kind: "throttled", seconds: 1, html: true },
  forbidden: { kind: "forbidden" },
  "token turned down": { kind: "challenge" },
};

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await startTenant();
  const signIn = signInFor(tenant.siteUrl, { as: "owner", show: () => undefined });
  const sp = connect({ siteUrl: tenant.siteUrl, signIn, gate: createGate(systemClock) });
  await provisionSite(sp, () => undefined);
}, 120_000);

afterAll(() => tenant?.close());

listsContract("in the local SharePoint, over PnPjs", async () => {
  const items = `_api/web/lists/getByTitle('${actions.title}')/items`;
  const json = { "content-type": "application/json;odata=nometadata" };
  const encoded = JSON.stringify(encodeFields(actions, { ...fields, lifecycle: "In progress" }));
  const added = await tenant.ask("coordinator-5", items, { method: "POST", headers: json, body: encoded });
  const { Id: id } = (await added.json()) as { Id: number };
  const signIn = signInFor(tenant.siteUrl, { as: "lead-5", permission: "AllSites.Write", show: () => undefined });
  const elsewhere = (row: number, method: string, body?: object) =>
    tenant.ask("coordinator-5", `${items}(${row})`, {
      method: "POST",
      headers: { ...json, "X-HTTP-Method": method, "If-Match": "*" },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    lists: openRecord({ siteUrl: tenant.siteUrl, signIn, clock: systemClock }),
    id,
    changeElsewhere: async (row, change) => void (await elsewhere(row, "MERGE", encodeFields(actions, change))),
    deleteElsewhere: async (row) => void (await elsewhere(row, "DELETE")),
    async failNextWrite(failure) {
      const script = [{ ...served[failure], method: "MERGE" }];
      await fetch(new URL("/_local/faults", tenant.siteUrl), { method: "POST", body: JSON.stringify({ script }) });
    },
  };
});
