// People who have left the site, and people who lack what is asked of them, in the rows that name them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
const list = "_api/web/lists/getByTitle('People')";

beforeAll(async () => {
  running = await start();
  await post("_api/web/lists", { Title: "People" });
  for (const xml of [
    '<Field Type="User" Name="Lead" DisplayName="Lead" />',
    '<Field Type="UserMulti" Name="Team" DisplayName="Team" Mult="TRUE" />',
  ])
    await post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
});
afterAll(() => running.stop());

function post(path: string, body: object = {}, headers: Record<string, string> = {}, login = "owner") {
  const sent = { "content-type": "application/json;odata=nometadata", ...headers };
  return running.request(login, path, { method: "POST", body: JSON.stringify(body), headers: sent });
}

async function ask(path: string): Promise<Record<string, unknown>> {
  const accept = "application/json;odata=nometadata";
  return (await running.request("owner", path, { headers: { accept } })).json() as Promise<Record<string, unknown>>;
}

const userOf = async (login: string) =>
  Number(((await (await post("_api/web/ensureuser", { logonName: login })).json()) as { Id: number }).Id);

async function addRow(fields: object): Promise<number> {
  return Number(((await (await post(`${list}/items`, fields)).json()) as { Id: number }).Id);
}

test("somebody without a mailbox makes every query fail that asks for the e-mail of a column of several people", async () => {
  const [member, visitor] = [await userOf("member"), await userOf("visitor")];
  await addRow({ Title: "Everybody has one", TeamId: [member] });
  const path = (terms: string) => `${list}/items?$select=Title,${terms}&$expand=Team,Lead`;
  expect((await running.request("owner", path("Team/EMail"))).status).toBe(200);
  await addRow({ Title: "One has none", TeamId: [member, visitor], LeadId: visitor });
  await post(`_api/web/getUserById(${visitor})`, { Email: "" }, { "x-http-method": "MERGE", "if-match": "*" });
  const refused = await running.request("owner", path("Team/EMail"));
  expect(refused.status).toBe(500);
  expect(await refused.json()).toMatchObject({
    "odata.error": {
      code: "-2146232832, Microsoft.SharePoint.SPException",
      message: { value: "Cannot get value for projected field Team_x005f_EMail." },
    },
  });
  const { value } = (await ask(path("Team/Id,Team/Title,Lead/EMail"))) as { value: object[] };
  expect(value).toMatchObject([
    {},
    { Team: [{ Title: "Mia Member" }, { Title: "Vic Visitor" }], Lead: { EMail: null } },
  ]);
});

test("somebody who was removed from the site is named by no row any more, and their number is given to nobody else", async () => {
  const [second, member] = [await userOf("second"), await userOf("member")];
  const added = await post(`${list}/items`, { Title: "Mine", LeadId: second, TeamId: [second, member] }, {}, "second");
  const { Id } = (await added.json()) as { Id: number };
  expect((await post(`_api/web/siteUsers/removeById(${second})`)).ok).toBe(true);
  const terms = "$select=Author/Title,Editor/Id,Lead/Title,Team/Title&$expand=Author,Editor,Lead,Team";
  expect(await ask(`${list}/items(${Id})?${terms}`)).toMatchObject({
    Author: null,
    Editor: null,
    Lead: null,
    Team: [{ Title: "Mia Member" }],
  });
  const highest = await userOf("stranger");
  await post(`_api/web/siteUsers/removeById(${highest})`);
  expect(await userOf("stranger")).toBeGreaterThan(highest);
  expect(await userOf("second")).toBeGreaterThan(second);
});
