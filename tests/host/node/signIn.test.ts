import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInFor } from "../../../src/host/node/signIn.ts";
import { createIdentity, type Identity } from "../../../src/local/teams/identity.ts";
import { createNetwork } from "../../../src/local/teams/network.ts";
import { createHostServer } from "../../../src/local/teams/server.ts";

const folder = mkdtempSync(join(tmpdir(), "node-sign-in-"));
const show = () => undefined;
const listeners: ReturnType<typeof createServer>[] = [];
let identity: Identity;
let sharePoint: string;

async function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  const server = createServer(getRequestListener(fetch));
  listeners.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  sharePoint = await listen(() => Response.json(identity.configuration()));
  let answer: (request: Request) => Response | Promise<Response>;
  const origin = await listen((request) => answer(request));
  identity = await createIdentity({ origin, audience: sharePoint, keyFile: join(folder, "key.json") });
  const none = {
    tabUrl: "",
    authorityHost: "",
    sites: { standard: "", private: "", shared: "" },
    page: () => undefined,
    mails: async () => [],
  };
  answer = createHostServer({ identity, network: createNetwork(), ...none }).fetch;
});

afterAll(() => {
  for (const server of listeners) server.close();
  rmSync(folder, { recursive: true });
});

test("a local tenant needs only a name, and its identity service is found through SharePoint's address", async () => {
  const signIn = signInFor(`${sharePoint}/sites/improvement`, { as: "coordinator-3", show });
  const outcome = await signIn.token();
  if (outcome.kind !== "token") throw new Error(outcome.detail);
  expect(await identity.authenticate(outcome.token)).toMatchObject({ login: "coordinator-3@council.example" });
  expect(await signIn.token()).toBe(outcome);
});

test("without a name it signs in as the owner, and asks for full control", async () => {
  const outcome = await signInFor(`${sharePoint}/sites/improvement`, { show }).token();
  if (outcome.kind !== "token") throw new Error(outcome.detail);
  expect(decodeJwt(outcome.token)).toMatchObject({ upn: "owner@council.example", scp: "AllSites.FullControl" });
});

test("a stranger is refused with the reason of the identity service", async () => {
  const outcome = await signInFor(sharePoint, { as: "somebody", show }).token();
  expect(outcome).toEqual({ kind: "refused", detail: 'Nobody here is called "somebody".' });
});

test("a local tenant that is not running is reported as unreachable", async () => {
  expect(await signInFor("http://127.0.0.1:1/sites/improvement", { show }).token()).toMatchObject({
    kind: "unreachable",
  });
});

test("a real tenant needs the id of an app and a tenant", async () => {
  const outcome = await signInFor("https://contoso.sharepoint.com/sites/improvement", { show }).interactive();
  expect(outcome).toMatchObject({ kind: "refused", detail: expect.stringContaining("Entra app") });
});

test("by device code, nobody is signed in before the first interaction", async () => {
  const options = { clientId: crypto.randomUUID(), tenant: crypto.randomUUID(), show };
  expect(await signInFor("https://contoso.sharepoint.com/sites/x", options).token()).toMatchObject({
    kind: "interaction-needed",
  });
});

test("a certificate file without a key is refused, with what is missing", async () => {
  const options = { clientId: crypto.randomUUID(), tenant: crypto.randomUUID(), certificate: "no PEM", show };
  expect(await signInFor("https://contoso.sharepoint.com/sites/x", options).token()).toMatchObject({
    kind: "refused",
    detail: expect.stringContaining("private key"),
  });
});

test("an identity service that does not answer is reported as unreachable", async () => {
  const authority = "https://127.0.0.1:1";
  const options = { clientId: crypto.randomUUID(), tenant: crypto.randomUUID(), authority, show };
  expect(await signInFor("https://contoso.sharepoint.com/sites/x", options).interactive()).toMatchObject({
    kind: "unreachable",
  });
});
