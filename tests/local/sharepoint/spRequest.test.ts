// A second client: sp-request, in verbose mode, signing in as an on-premises add-in, with form digests, over plain http.
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as sprequest from "sp-request";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addInPerson } from "../../../src/local/sharepoint/addInSignIn.ts";
import { type Running, start } from "./support.ts";

let running: Running;
let client: ReturnType<typeof sprequest.create>;
beforeAll(async () => {
  running = await start({ authenticate: async (token) => addInPerson(token) ?? token });
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = join(mkdtempSync(join(tmpdir(), "addin-")), "key.pem");
  writeFileSync(key, privateKey.export({ type: "pkcs8", format: "pem" }));
  client = sprequest.create({
    clientId: "a0b1c2d3-0000-4000-8000-000000000001",
    issuerId: "a0b1c2d3-0000-4000-8000-000000000002",
    realm: "a0b1c2d3-0000-4000-8000-000000000003",
    rsaPrivateKeyPath: key,
    shaThumbprint: "thumbprint",
  });
});
afterAll(() => running.stop());

describe("sp-request", () => {
  it("adds a list and a row, updates and deletes it, and reads it back verbose", async () => {
    const digest = await client.requestDigest(running.site);
    expect(digest).toMatch(/^0x[0-9A-F]{128},\d\d \w{3} \d{4} \d\d:\d\d:\d\d -0000$/);
    const headers = { "X-RequestDigest": digest };
    const list = await client.post(`${running.site}/_api/web/lists`, {
      headers,
      body: { __metadata: { type: "SP.List" }, BaseTemplate: 100, Title: "Verbose" } as never,
    });
    expect(list.statusCode).toBe(201);
    const { d } = list.body as never as {
      d: {
        ListItemEntityTypeFullName: string;
        __metadata: { type: string; uri: string };
        Items: { __deferred: { uri: string } };
      };
    };
    expect(d.__metadata.type).toBe("SP.List");
    expect(d.Items.__deferred.uri).toMatch(/\/Items$/);
    const row = await client.post(`${running.site}/_api/web/lists/GetByTitle('Verbose')/items`, {
      headers,
      body: { __metadata: { type: d.ListItemEntityTypeFullName }, Title: "One" } as never,
    });
    const item = (row.body as never as { d: { Id: number; __metadata: { etag: string; uri: string; type: string } } })
      .d;
    expect(item.__metadata).toMatchObject({
      type: "SP.Data.VerboseListItem",
      etag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
    });
    const merged = await client.post(item.__metadata.uri, {
      headers: { ...headers, "X-HTTP-Method": "MERGE", "IF-MATCH": item.__metadata.etag },
      body: { __metadata: { type: item.__metadata.type }, Title: "Two" } as never,
    });
    expect(merged.statusCode).toBe(204);
    await expect(
      client.post(item.__metadata.uri, {
        headers: { ...headers, "X-HTTP-Method": "MERGE", "IF-MATCH": item.__metadata.etag },
        body: { __metadata: { type: item.__metadata.type }, Title: "Three" } as never,
      }),
    ).rejects.toThrow(/412/);
    const read = await client.get(
      `${running.site}/_api/web/lists/GetByTitle('Verbose')/items?$select=Title,Author/Title&$expand=Author`,
    );
    expect(read.body).toMatchObject({
      d: { results: [{ Title: "Two", Author: { Title: "Olga Owner", __metadata: { type: "SP.Data.UserInfoItem" } } }] },
    });
    await client.post(item.__metadata.uri, { headers: { ...headers, "X-HTTP-Method": "DELETE", "IF-MATCH": "*" } });
    await expect(client.get(`${running.site}/_api/web/lists/GetByTitle('Verbose')/items(1)`)).rejects.toThrow(/404/);
  });
});

describe("form digests", () => {
  const cookie = { cookie: "FedAuth=owner" };
  const post = (path: string, headers: Record<string, string>) =>
    fetch(`${running.site}/${path}`, {
      method: "POST",
      body: JSON.stringify({ Title: `L${Math.random()}` }),
      headers: { accept: "application/json", "content-type": "application/json", ...headers },
    });

  it("are asked of a signed-in browser, and not with a bearer token", async () => {
    const refused = await post("_api/web/lists", cookie);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("-2130575252, Microsoft.SharePoint.SPException");
    const info = (await (await post("_api/contextinfo", cookie)).json()) as {
      FormDigestValue: string;
      FormDigestTimeoutSeconds: number;
    };
    expect(info.FormDigestTimeoutSeconds).toBe(1800);
    expect((await post("_api/web/lists", { ...cookie, "x-requestdigest": info.FormDigestValue })).status).toBe(201);
    expect((await post("_api/web/lists", { authorization: "Bearer owner" })).status).toBe(201);
  });

  it("run out after half an hour", async () => {
    const info = (await (await post("_api/contextinfo", cookie)).json()) as { FormDigestValue: string };
    await fetch(`${running.url}/_local/clock`, { method: "POST", body: JSON.stringify({ advance: 1_801_000 }) });
    expect((await post("_api/web/lists", { ...cookie, "x-requestdigest": info.FormDigestValue })).status).toBe(403);
  });
});
