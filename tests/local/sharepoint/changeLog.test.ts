// What the change log tells of folders, to whom it is open, and what it says to an old token.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
const root = "/sites/dev/Lists/Rows";
const named = "_api/web/lists/getByTitle('Rows')";
const add = 1;
const update = 2;
const remove = 3;
const rename = 4;
const restore = 7;

beforeAll(async () => {
  running = await start();
  await post("_api/web/lists", { Title: "Rows" });
  for (const folder of ["Outer", "Outer/Inner", "Other"])
    await post(`_api/web/folders/addUsingPath(decodedUrl='${root}/${folder}')`);
  for (const folder of ["Outer", "Outer/Inner"])
    await post(`${named}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: `${root}/${folder}` } },
      formValues: [{ FieldName: "Title", FieldValue: "A row" }],
    });
});
afterAll(() => running.stop());

async function post(path: string, body?: unknown, { as = "owner", method = "POST" } = {}): Promise<Response> {
  const response = await running.request(as, path, {
    method: "POST",
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      "content-type": "application/json",
      ...(method !== "POST" && { "x-http-method": method, "if-match": "*" }),
    },
  });
  if (as === "owner") expect([path, response.status < 300]).toEqual([path, true]);
  return response;
}

const everything = { Item: true, Add: true, Update: true, DeleteObject: true, Rename: true, Move: true, Restore: true };
const at = (folder: string) => `_api/web/getFolderByServerRelativePath(decodedUrl='${root}/${folder}')`;

async function tokenOf(path: string): Promise<unknown> {
  const answer = (await (await running.request("owner", `${path}?$select=CurrentChangeToken`)).json()) as {
    CurrentChangeToken: unknown;
  };
  return answer.CurrentChangeToken;
}

/** Kinds of change with the ids of what changed, in order. */
async function changesOf(work: () => Promise<unknown>): Promise<readonly (readonly [number, number])[]> {
  const query = { ...everything, ChangeTokenStart: await tokenOf("_api/web") };
  await work();
  const { value } = (await (await post("_api/web/getchanges", { query })).json()) as {
    value: { ChangeType: number; ItemId: number }[];
  };
  return value.map(({ ChangeType, ItemId }) => [ChangeType, ItemId]);
}

describe("the change log tells of a folder alone, and of nothing that lies in it, when it", () => {
  let bin = "";

  it("is renamed", async () => {
    expect(await changesOf(() => post(at("Outer"), { Name: "First" }, { method: "MERGE" }))).toEqual([[rename, 1]]);
  });

  it("is moved into another folder", async () => {
    const body = {
      srcPath: { DecodedUrl: `${root}/First` },
      destPath: { DecodedUrl: `${root}/Other/First` },
      options: {},
    };
    expect(await changesOf(() => post("_api/SP.MoveCopyUtil.MoveFolderByPath()", body))).toEqual([[rename, 1]]);
  });

  it("is recycled", async () => {
    const changes = await changesOf(async () => {
      bin = ((await (await post(`${at("Other/First")}/recycle`)).json()) as { value: string }).value;
    });
    expect(changes).toEqual([[remove, 1]]);
    const { value } = (await (await running.request("owner", `${named}/items?$select=Id`)).json()) as {
      value: unknown[];
    };
    expect(value).toHaveLength(1);
  });

  it("is restored", async () => {
    expect(await changesOf(() => post(`_api/web/recycleBin('${bin}')/restore()`))).toEqual([[restore, 1]]);
    const { value } = (await (await running.request("owner", `${named}/items?$select=Id`)).json()) as {
      value: unknown[];
    };
    expect(value).toHaveLength(5);
  });

  it("is deleted for good with the folder around it", async () => {
    expect(await changesOf(() => post(`${named}/items(3)`, undefined, { method: "DELETE" }))).toEqual([[remove, 3]]);
  });

  it("is told once, as is each row that is added, changed or deleted in it", async () => {
    const changes = await changesOf(async () => {
      await post(`_api/web/folders/addUsingPath(decodedUrl='${root}/New')`);
      await post(`${named}/AddValidateUpdateItemUsingPath`, {
        listItemCreateInfo: { FolderPath: { DecodedUrl: `${root}/New` } },
        formValues: [{ FieldName: "Title", FieldValue: "A row" }],
      });
      await post(`${named}/items(7)`, { Title: "Changed" }, { method: "MERGE" });
      await post(`${named}/items(7)`, undefined, { method: "DELETE" });
    });
    expect(changes).toEqual([
      [add, 6],
      [add, 7],
      [update, 7],
      [remove, 7],
    ]);
  });
});

it("A row moves to another folder as a file, by its address", async () => {
  await post(`_api/web/folders/addUsingPath(decodedUrl='${root}/Target')`);
  await post(`${named}/items`, { Title: "A row" });
  const srcPath = { DecodedUrl: `${root}/9_.000` };
  const body = { srcPath, destPath: { DecodedUrl: `${root}/Target/9_.000` }, options: {} };
  await post("_api/SP.MoveCopyUtil.MoveFileByPath()", body);
  const { FileDirRef } = (await (await running.request("owner", `${named}/items(9)?$select=FileDirRef`)).json()) as {
    FileDirRef: string;
  };
  expect(FileDirRef).toBe(`${root}/Target`);
});

it("The site's changes are refused to somebody whose rights are on a list alone; the list's are not", async () => {
  await post(`${named}/breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)`);
  const user = (await (await post("_api/web/ensureUser", { logonName: "stranger@contoso.example" })).json()) as {
    Id: number;
  };
  await post(`${named}/roleAssignments/addRoleAssignment(principalid=${user.Id},roledefid=1073741826)`);
  const asked = async (path: string) => {
    const query = { ...everything, ChangeTokenStart: await tokenOf(path) };
    return (await post(`${path}/getchanges`, { query }, { as: "stranger" })).status;
  };
  expect([await asked("_api/web"), await asked(named)]).toEqual([403, 200]);
});

it("A token older than the log is answered with no changes where the settings say so, and with an error otherwise", async () => {
  const query = { ...everything, ChangeTokenStart: await tokenOf("_api/web") };
  const set = (name: string, body: unknown) =>
    fetch(`${running.url}/_local/${name}`, { method: "POST", body: JSON.stringify(body) });
  await set("clock", { advance: 61 * 86_400_000 });
  await post(`${named}/items`, { Title: "Since" });
  expect((await post("_api/web/getchanges", { query }, { as: "member" })).status).toBe(500);
  await set("settings", { oldTokens: "silent" });
  expect(await (await post("_api/web/getchanges", { query })).json()).toMatchObject({ value: [] });
  await set("settings", { oldTokens: "refused" });
  await set("clock", { reset: true });
});
