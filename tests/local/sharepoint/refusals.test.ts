// Where SharePoint says no, and how it says it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start({ settings: { listViewThreshold: 20 } });
  await post("_api/web/lists", { Title: "Rows" });
  for (const xml of [
    '<Field Type="Choice" Name="Status" DisplayName="Status" Required="TRUE"><CHOICES><CHOICE>Green</CHOICE><CHOICE>Red</CHOICE></CHOICES></Field>',
    '<Field Type="Text" Name="Code" DisplayName="Code" />',
    '<Field Type="Text" Name="Flat" DisplayName="Flat" Indexed="TRUE" />',
    '<Field Type="Note" Name="Words" DisplayName="Words" />',
    '<Field Type="Number" Name="Share" DisplayName="Share"><Validation Message="Not below nothing.">=Share&gt;=0</Validation></Field>',
  ])
    await post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
});
afterAll(() => running.stop());

const list = "_api/web/lists/getByTitle('Rows')";
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}, login = "owner") =>
  running.request(login, path, {
    method: "POST",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: {
      "content-type": "application/json",
      ...(method === "POST" ? {} : { "x-http-method": method }),
      ...headers,
    },
  });
const post = (path: string, body: unknown, login?: string) => send("POST", path, body, {}, login);
const get = (path: string, headers: Record<string, string> = {}) => running.request("owner", path, { headers });
interface ErrorBody {
  "odata.error": { code: string; message: { value: string } };
}
const refused = async (response: Response) => {
  const body = (await response.json()) as ErrorBody;
  return [response.status, body["odata.error"].code, body["odata.error"].message.value];
};
const code = async (response: Response) => (await refused(response)).slice(0, 2);

describe("Unknown names in $select", () => {
  it("are refused, but passed over on files and folders expanded inside something else", async () => {
    expect(
      await refused(await get("_api/web/getFolderByServerRelativeUrl('Shared Documents')?$select=Nonsense")),
    ).toEqual([400, "-1, Microsoft.SharePoint.SPException", "The field or property 'Nonsense' does not exist."]);
    const within = await get("_api/web/folders?$expand=Files&$select=Name,Files/ID,Folder/TimeCreated");
    expect(within.status).toBe(200);
  });
});

describe("missing things", () => {
  it.each([
    [
      "_api/web/lists/getByTitle('None')",
      404,
      "-1, System.ArgumentException",
      /^List 'None' does not exist at site with URL '.*\/sites\/dev'\.$/,
    ],
    [`${list}/items(99)`, 404, "-2130575338, System.ArgumentException", /^Item does not exist/],
    [
      "_api/web/getFolderByServerRelativePath(decodedUrl='/sites/dev/SitePages/none')",
      404,
      "-2147024894, System.IO.FileNotFoundException",
      /^File Not Found\.$/,
    ],
    [
      "_api/web/getFileByServerRelativePath(decodedUrl='/sites/dev/SitePages/none.aspx')",
      404,
      "-2130575338, Microsoft.SharePoint.SPException",
      /^The file \/sites\/dev\/SitePages\/none\.aspx does not exist\.$/,
    ],
    [
      `${list}/items?$select=None`,
      400,
      "-1, Microsoft.SharePoint.SPException",
      /^The field or property 'None' does not exist\.$/,
    ],
    [`${list}/items?$expand=None`, 400, "-1, Microsoft.SharePoint.SPException", /'None' does not exist/],
    [`${list}/items?$filter=None eq 1`, 400, "-1, Microsoft.SharePoint.SPException", /'None' does not exist/],
    [
      `${list}/items?$filter=Title eq`,
      400,
      "-1, Microsoft.SharePoint.Client.InvalidClientQueryException",
      /is not valid/,
    ],
    [
      `${list}/items?$filter=Words eq 'x'`,
      400,
      "-1, Microsoft.SharePoint.SPException",
      /of type 'Note' cannot be used in the query filter expression/,
    ],
  ])("%s", async (path, status, code, message) => {
    const [gotStatus, gotCode, gotMessage] = await refused(await get(path));
    expect([gotStatus, gotCode]).toEqual([status, code]);
    expect(gotMessage).toMatch(message);
  });

  it("of the kind folder may be asked whether they exist, and take no file", async () => {
    const folder = "_api/web/getFolderByServerRelativePath(decodedUrl='/sites/dev/SitePages/none')";
    expect(await (await get(`${folder}?$select=Exists`)).json()).toMatchObject({ Exists: false });
    expect(await code(await post(`${folder}/files/add(url='a.txt',overwrite=true)`, {}))).toEqual([
      404,
      "-2147024893, System.IO.DirectoryNotFoundException",
    ]);
  });

  it("keep the shape of the mode that was asked for", async () => {
    const body = await (
      await get("_api/web/lists/getByTitle('None')", { accept: "application/json;odata=verbose" })
    ).json();
    expect(body).toMatchObject({ error: { code: "-1, System.ArgumentException", message: { lang: "en-US" } } });
  });

  it("that SharePoint has and this server has not are 501, and named on the console", async () => {
    expect((await get("_api/search/query?querytext='x'")).status).toBe(501);
    expect(running.lines.some((line) => line.startsWith("501 GET search/query"))).toBe(true);
  });
});

describe("writes", () => {
  it("check lengths, validation and unique values, but neither required columns nor choices", async () => {
    expect((await post(`${list}/items`, { Status: "Purple" })).status).toBe(201);
    expect((await post(`${list}/items`, { Title: null })).status).toBe(201);
    expect(await code(await post(`${list}/items`, { Code: "c".repeat(256) }))).toEqual([
      400,
      "-2130575155, Microsoft.SharePoint.SPException",
    ]);
    expect((await post(`${list}/items`, { Words: "w".repeat(63_999) })).status).toBe(201);
    expect((await post(`${list}/items`, { Words: "w".repeat(64_000) })).status).toBe(400);
    expect(await refused(await post(`${list}/items`, { Share: -1 }))).toEqual([
      500,
      "-2130575163, Microsoft.SharePoint.SPListDataValidationException",
      "Not below nothing.",
    ]);
    await send(
      "MERGE",
      list,
      { ValidationFormula: '=[Code]<>"bad"', ValidationMessage: "Not that." },
      { "if-match": "*" },
    );
    expect(await refused(await post(`${list}/items`, { Code: "bad" }))).toEqual([
      500,
      "-2130575162, Microsoft.SharePoint.SPListDataValidationException",
      "Not that.",
    ]);
    await send("MERGE", `${list}/fields/getByInternalNameOrTitle('Code')`, {
      Indexed: true,
      EnforceUniqueValues: true,
    });
    expect((await post(`${list}/items`, { Code: "one" })).status).toBe(201);
    expect(await refused(await post(`${list}/items`, { Code: "ONE" }))).toMatchObject([
      400,
      "-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException",
      expect.stringContaining("[Code]"),
    ]);
    expect(
      (
        await send("MERGE", `${list}/fields/getByInternalNameOrTitle('Flat')`, {
          Indexed: false,
          EnforceUniqueValues: true,
        })
      ).status,
    ).toBe(500);
  });

  it("of permissions on items and of unique values exclude each other", async () => {
    await post("_api/web/lists", { Title: "Either" });
    const either = "_api/web/lists/getByTitle('Either')";
    await post(`${either}/items`, { Title: "x" });
    const unique = { Indexed: true, EnforceUniqueValues: true };
    const title = `${either}/fields/getByInternalNameOrTitle('Title')`;
    expect((await send("MERGE", title, unique)).status).toBe(204);
    expect((await post(`${either}/items(1)/breakroleinheritance(true)`, {})).status).toBe(500);
    expect((await send("MERGE", either, { ReadSecurity: 2 }, { "if-match": "*" })).status).toBe(500);
    await send("MERGE", title, { EnforceUniqueValues: false });
    expect((await post(`${either}/items(1)/breakroleinheritance(true)`, {})).status).toBe(200);
    expect((await send("MERGE", title, unique)).status).toBe(500);
  });

  it("by form check required columns and choices too", async () => {
    const add = async (values: object[]) =>
      (
        (await (
          await post(`${list}/AddValidateUpdateItemUsingPath()`, {
            listItemCreateInfo: { FolderPath: { DecodedUrl: "/sites/dev/Lists/Rows" } },
            formValues: values,
            bNewDocumentUpdate: false,
          })
        ).json()) as { value: { FieldName: string; HasException: boolean; ErrorMessage: string | null }[] }
      ).value;
    const title = { FieldName: "Title", FieldValue: "x" };
    expect((await add([title])).find((one) => one.FieldName === "Status")).toMatchObject({
      HasException: true,
      ErrorMessage: "You can't leave this blank.",
    });
    expect(
      (await add([title, { FieldName: "Status", FieldValue: "Purple" }])).find((one) => one.FieldName === "Status")
        ?.HasException,
    ).toBe(true);
    expect((await add([title, { FieldName: "Status", FieldValue: "Green" }])).every((one) => !one.HasException)).toBe(
      true,
    );
  });

  it("with a stale etag name both etags", async () => {
    const made = (await (await post(`${list}/items`, { Title: "e" })).json()) as { Id: number; "odata.etag": string };
    const path = `${list}/items(${made.Id})`;
    expect((await send("MERGE", path, { Title: "f" }, { "if-match": made["odata.etag"] })).headers.get("etag")).toBe(
      made["odata.etag"].replace(',1"', ',2"'),
    );
    const [status, code, message] = await refused(
      await send("MERGE", path, { Title: "g" }, { "if-match": made["odata.etag"] }),
    );
    expect([status, code]).toEqual([412, "-1, Microsoft.SharePoint.Client.ClientServiceException"]);
    expect(message).toBe(
      `The request ETag value '${made["odata.etag"]}' does not match the object's ETag value '${made["odata.etag"].replace(',1"', ',2"')}'.`,
    );
    expect((await send("DELETE", path, undefined, { "if-match": '"1"' })).status).toBe(412);
    expect(
      (
        await running.request("owner", path, {
          method: "PATCH",
          body: '{"Title":"h"}',
          headers: { "content-type": "application/json", "if-match": "*" },
        })
      ).status,
    ).toBe(204);
    expect((await running.request("owner", path, { method: "DELETE", headers: { "if-match": "*" } })).status).toBe(200);
  });

  it("to a function by GET are refused", async () => {
    expect((await get(`${list}/items(1)/recycle`)).status).toBe(405);
  });
});

describe("thresholds", () => {
  it("hold for filters and sorting on columns without an index", async () => {
    for (let i = 0; i < 25; i++) await post(`${list}/items`, { Title: `t${i}`, Flat: `f${i % 5}`, Status: "Green" });
    const throttled = [
      500,
      "-2147024860, Microsoft.SharePoint.SPQueryThrottledException",
      "The attempted operation is prohibited because it exceeds the list view threshold.",
    ];
    expect(await refused(await get(`${list}/items?$filter=Title eq 't1'`))).toEqual(throttled);
    expect(await refused(await get(`${list}/items?$orderby=Title`))).toEqual(throttled);
    expect(await refused(await get(`${list}/items?$top=21`))).toEqual(throttled);
    expect((await get(`${list}/items?$top=20`)).status).toBe(200);
    expect((await get(`${list}/items?$filter=Flat eq 'f1'`)).status).toBe(200);
    expect((await get(`${list}/items?$filter=Flat eq 'f1' and Title eq 't1'`)).status).toBe(200);
    expect((await get(`${list}/items?$filter=Flat eq 'f1' or Title eq 't1'`)).status).toBe(500);
    expect((await get(`${list}/items?$filter=Id gt 10 and Id lt 15`)).status).toBe(200);
    expect((await get(`${list}/items?$orderby=Flat&$top=5`)).status).toBe(200);
    const view = (field: string) => ({
      query: {
        ViewXml: `<View><Query><Where><Eq><FieldRef Name="${field}"/><Value Type="Text">x</Value></Eq></Where></Query></View>`,
      },
    });
    expect((await post(`${list}/getitems`, view("Title"))).status).toBe(500);
    expect((await post(`${list}/getitems`, view("Flat"))).status).toBe(200);
  });

  it("hold for the number of lookups", async () => {
    const names = Array.from({ length: 12 }, (_one, i) => `Person${i}`);
    for (const name of names)
      await post(`${list}/fields/createfieldasxml`, {
        parameters: { SchemaXml: `<Field Type="User" Name="${name}" DisplayName="${name}" />` },
      });
    const expand = (count: number, more = "") =>
      `${list}/items?$top=5&$select=${names
        .slice(0, count)
        .map((name) => `${name}/Title`)
        .join(",")}${more}&$expand=${names.slice(0, count).join(",")}${more ? ",Author" : ""}`;
    expect((await get(expand(12))).status).toBe(200);
    expect(await code(await get(expand(12, ",Author/Title")))).toEqual([
      500,
      "-2147024749, Microsoft.SharePoint.SPQueryThrottledException",
    ]);
  });
});

describe("across origins", () => {
  const origin = { origin: "https://tab.example" };
  it("OAuth requests are allowed, and no header is exposed", async () => {
    const preflight = await fetch(`${running.site}/_api/web`, {
      method: "OPTIONS",
      headers: {
        ...origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,x-clientservice-clienttag",
      },
    });
    expect([
      preflight.status,
      preflight.headers.get("access-control-allow-origin"),
      preflight.headers.get("access-control-max-age"),
      preflight.headers.get("access-control-allow-headers"),
    ]).toEqual([200, "*", "2592000", "authorization,x-clientservice-clienttag"]);
    const answer = await get("_api/web", origin);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toBeNull();
  });

  it("others are not", async () => {
    const preflight = await fetch(`${running.site}/_api/web`, {
      method: "OPTIONS",
      headers: { ...origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    const answer = await fetch(`${running.site}/_api/web`, { headers: { ...origin, cookie: "FedAuth=owner" } });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, null]);
  });
});

describe("a comment", () => {
  let comments: string;
  let id: number;
  const member = {
    loginName: "i:0#.f|membership|member@contoso.example",
    email: "member@contoso.example",
    name: "Mia",
  };
  const mails = async (to: string) =>
    (await (await fetch(`${running.url}/_local/mails?to=${to}`)).json()) as {
      subject: string;
      text: string;
      link: string;
    }[];

  it("is refused to people who may only read the row, and so is a reply", async () => {
    const added = await post(`${list}/items`, { Title: "Spoken of", Status: "Green" });
    id = ((await added.json()) as { Id: number }).Id;
    comments = `${list}/items(${id})/Comments`;
    expect((await post(comments, { text: "Mine" }, "visitor")).status).toBe(403);
    await post(comments, { text: "A first" });
    expect((await post(`${comments}(1)/replies`, { text: "Mine" }, "visitor")).status).toBe(403);
    expect((await running.request("visitor", comments)).status).toBe(200);
  });

  it("that mentions somebody whom the directory does not have is refused", async () => {
    const mentions = [{ loginName: "i:0#.f|membership|nobody@elsewhere.example", email: "", name: "Nobody" }];
    expect((await post(comments, { text: "@mention{0}", mentions })).status).toBe(404);
  });

  it("gives its words back as markup, and mails each person whom it mentions once", async () => {
    const sent = await post(comments, { text: "@mention{0}: a < b {now} @mention{1}", mentions: [member, member] });
    expect(await sent.json()).toMatchObject({
      text: "@mention&#123;0&#125;&#58; a &lt; b &#123;now&#125; @mention&#123;1&#125;",
      mentions: [member, member],
    });
    expect(await mails("member@contoso.example")).toMatchObject([
      {
        subject: "Olga Owner mentioned you in “Spoken of”",
        text: "@Mia: a < b {now} @Mia",
        link: `${running.site}/Lists/Rows/DispForm.aspx?ID=${id}`,
      },
    ]);
    expect(await mails("visitor@contoso.example")).toEqual([]);
  });

  it("in a library mails nobody", async () => {
    const file = "_api/web/getFolderByServerRelativeUrl('Shared Documents')/Files/add(url='a.txt',overwrite=true)";
    await running.request("owner", `${file}?$expand=ListItemAllFields`, { method: "POST", body: "a" });
    const library = "_api/web/lists/getByTitle('Documents')/items(1)/Comments";
    expect((await post(library, { text: "@mention{0}", mentions: [member] })).status).toBe(201);
    expect(await mails("member@contoso.example")).toHaveLength(1);
  });
});
