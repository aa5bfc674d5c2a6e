// Addresses, modes, headers, batches, links and the file on disk.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSharePoint } from "../../../src/local/sharepoint/server.ts";
import { directory, type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
  await post("_api/web/lists", { Title: "It's a list" });
  for (let i = 0; i < 5; i++) await post("_api/web/lists/getByTitle('It''s a list')/items", { Title: `r${i}` });
});
afterAll(() => running.stop());
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  running.request("owner", path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at property by property
const get = async (path: string, accept = "application/json"): Promise<any> =>
  (await running.request("owner", path, { headers: { accept } })).json();

describe("addresses", () => {
  it("mean the same in every spelling", async () => {
    const { Id } = await get("_api/web/lists/getByTitle('It''s a list')");
    for (const path of [
      `_api/web/lists('${Id}')`,
      `_api/web/lists(guid'${Id}')`,
      `_api/Web/Lists/GetById('${Id}')`,
      `_API/web/LISTS/GETBYID(guid'${Id}')`,
      `_api/lists/getbytitle('it''s a list')`,
      "_api/web/lists/getByTitle(@t)?@t='It''s a list'",
      "_api/web/lists/getByTitle('It%27%27s%20a%20list')",
      "_api/web/GetList('/sites/dev/Lists/Its a list')",
      `_vti_bin/client.svc/web/lists('${Id}')`,
    ]) {
      const body = await get(path);
      if (path.includes("GetList")) continue;
      expect([path, body.Title]).toEqual([path, "It's a list"]);
    }
    expect(await get("_api/web/title")).toMatchObject({ value: "Dev" });
    expect(await (await running.request("owner", "_api/web/title/$value")).text()).toBe("Dev");
    expect((await get("_api/web/lists/getByTitle('It''s a list')/items(1)/ParentList/Title")).value).toBe(
      "It's a list",
    );
  });

  it("of another site are not found", async () => {
    expect(
      (await fetch(`${running.url}/sites/other/_api/web`, { headers: { authorization: "Bearer owner" } })).status,
    ).toBe(404);
  });
});

describe("modes", () => {
  const items = "_api/web/lists/getByTitle('It''s a list')/items";
  it("minimal carries type, id, etag and edit link", async () => {
    const response = await running.request("owner", `${items}?$top=1`);
    expect(response.headers.get("content-type")).toBe(
      "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
    );
    const body = (await response.json()) as Record<string, unknown>;
    expect(body["odata.metadata"]).toBe(`${running.site}/_api/$metadata#SP.ListData.Its_x0020_a_x0020_listListItems`);
    expect((body.value as object[])[0]).toMatchObject({
      "odata.type": "SP.Data.Its_x0020_a_x0020_listListItem",
      "odata.etag": expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
      "odata.editLink": expect.stringMatching(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/),
    });
  });

  it("none carries nothing, verbose everything", async () => {
    const none = await get(`${items}(1)`, "application/json;odata=nometadata");
    expect(Object.keys(none).some((key) => key.includes("odata"))).toBe(false);
    const { d } = await get(`${items}(1)?$expand=ContentType`, "application/json;odata=verbose");
    expect(d.__metadata).toMatchObject({
      uri: expect.stringMatching(/\/_api\/Web\/Lists\(guid'.*'\)\/Items\(1\)$/),
      type: "SP.Data.Its_x0020_a_x0020_listListItem",
    });
    expect(d.ParentList.__deferred.uri).toMatch(/\/Items\(1\)\/ParentList$/);
    expect(d.ContentType.Id).toEqual({ __metadata: { type: "SP.ContentTypeId" }, StringValue: d.ContentTypeId });
    expect((await get("_api/web/lists", "application/json;odata=verbose")).d.results.length).toBeGreaterThan(3);
  });

  it("page with SharePoint's own links", async () => {
    const { Id } = await get("_api/web/lists/getByTitle('It''s a list')");
    const body = await get(`${items}?$top=4&$select=Id`);
    expect(body["odata.nextLink"]).toBe(
      `${running.site}/_api/web/lists(guid%27${Id}%27)/items?%24skiptoken=Paged%3DTRUE%26p_ID%3D4&%24top=4&%24select=Id`,
    );
    expect((await get(`${items}?$top=2`, "application/json;odata=verbose")).d.__next).toContain("skiptoken");
    expect((await get(`${items}?$top=2&$skip=2`)).value[0].Id).toBe(1);
  });
});

describe("a batch", () => {
  const batch = async (body: string) => {
    const response = await running.request("owner", "_api/$batch", {
      method: "POST",
      body,
      headers: { "content-type": "multipart/mixed; boundary=batch_1" },
    });
    return { response, text: await response.text() };
  };
  const add = (title: string) =>
    `--changeset_2\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${running.site}/_api/web/lists/getByTitle('It''s%20a%20list')/items HTTP/1.1\naccept: application/json\ncontent-type: application/json;charset=utf-8\n\n{"Title":"${title}"}\n\n`;
  const read = (path: string) =>
    `--batch_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${running.site}/${path} HTTP/1.1\naccept: application/json;odata=nometadata\n\n`;

  it("is answered flat, one answer after the other, with one line end after the closing marker", async () => {
    const { response, text } = await batch(
      `--batch_1\nContent-Type: multipart/mixed; boundary=changeset_2\n\n${add("one")}${add("two")}--changeset_2--\n\n${read("_api/web?$select=Title")}${read("_api/web/lists/getByTitle('None')")}--batch_1--\n`,
    );
    const marker = /boundary=(batchresponse_[0-9a-f-]+)/.exec(response.headers.get("content-type") ?? "")?.[1] ?? "";
    expect(
      text.startsWith(
        `--${marker}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 201 Created\r\nCONTENT-TYPE: `,
      ),
    ).toBe(true);
    expect(text.endsWith(`--${marker}--\r\n`)).toBe(true);
    expect(text.endsWith("\r\n\r\n")).toBe(false);
    expect([...text.matchAll(/HTTP\/1\.1 (\d+ [^\r]+)/g)].map((match) => match[1])).toEqual([
      "201 Created",
      "201 Created",
      "200 OK",
      "404 Not Found",
    ]);
    expect(text).toContain('{"Title":"Dev"}');
  });

  it("through PnPjs reads, adds, updates and deletes in order", async () => {
    const [sp, execute] = running.as("owner").batched();
    const list = sp.web.lists.getByTitle("It's a list");
    const seen: unknown[] = [];
    list.items
      .getById(1)
      .update({ Title: "changed" })
      .then((one) => seen.push(typeof one.etag));
    list.items
      .getById(1)()
      .then((one) => seen.push(one.Title));
    list.items
      .getById(2)
      .delete()
      .then(() => seen.push("deleted"));
    list.items
      .getById(2)()
      .catch((problem: Error) => seen.push(/Item does not exist/.test(problem.message)));
    await execute().catch(() => undefined);
    expect(seen.map(String).sort()).toEqual(["changed", "deleted", "string", "true"]);
  });
});

describe("the file", () => {
  it("keeps everything over a restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sharepoint-"));
    const open = () =>
      openSharePoint({
        data: join(folder, "site.db"),
        origin: "http://127.0.0.1:1",
        sites: [{ path: "/sites/dev", title: "Dev" }],
        directory,
        authenticate: async (token) => token,
      });
    const ask = (server: ReturnType<typeof open>, path: string, body?: unknown) =>
      server.fetch(
        new Request(`http://127.0.0.1:1/sites/dev/_api/${path}`, {
          headers: { authorization: "Bearer owner", accept: "application/json", "content-type": "application/json" },
          ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        }),
      );
    const first = open();
    await ask(first, "web/lists", { Title: "Kept" });
    await ask(first, "web/lists/getByTitle('Kept')/items", { Title: "row" });
    const before = await (await ask(first, "web/lists/getByTitle('Kept')/items")).text();
    const web = await (await ask(first, "web/id")).text();
    first.close();
    const second = open();
    expect(await (await ask(second, "web/lists/getByTitle('Kept')/items")).text()).toBe(before);
    expect(await (await ask(second, "web/id")).text()).toBe(web);
    second.close();
    rmSync(folder, { recursive: true });
  });
});

describe("a new site", () => {
  it("has what a team site has on its first day", async () => {
    const titles = (await get("_api/web/lists?$select=Title")).value.map((one: { Title: string }) => one.Title);
    expect(titles).toEqual(expect.arrayContaining(["Documents", "Site Pages", "Site Assets"]));
    expect((await get("_api/web/lists/getByTitle('Site Pages')/items(1)?$select=FileLeafRef")).FileLeafRef).toBe(
      "Home.aspx",
    );
    const types = (await get("_api/web/contenttypes?$select=StringId")).value.map(
      (one: { StringId: string }) => one.StringId,
    );
    expect(types).toEqual(expect.arrayContaining(["0x01", "0x0101", "0x010102", "0x0120"]));
    const roles = (await get("_api/web/roledefinitions")).value.map((one: { Id: number; BasePermissions: object }) => [
      one.Id,
      one.BasePermissions,
    ]);
    expect(roles).toEqual(
      expect.arrayContaining([
        [1073741829, { High: "2147483647", Low: "4294967295" }],
        [1073741830, { High: "432", Low: "1011030767" }],
        [1073741827, { High: "432", Low: "1011028719" }],
        [1073741826, { High: "176", Low: "138612833" }],
      ]),
    );
    expect((await get("_api/web/associatedownergroup/users")).value).toHaveLength(2);
  });
});
