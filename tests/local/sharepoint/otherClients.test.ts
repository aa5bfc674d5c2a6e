// Requests that other SharePoint clients send, beside those of PnPjs and sp-request.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
const rows = "_api/web/lists/getByTitle('Rows')";
const library = "_api/web/lists/getByTitle('Documents')";
const documents = "_api/web/getFolderByServerRelativeUrl('/sites/dev/Shared Documents')";

beforeAll(async () => {
  running = await start();
  await ok(post("_api/web/lists", { Title: "Rows" }));
  await ok(post(`${rows}/items`, { Title: "One" }));
});
afterAll(() => running.stop());

const get = (path: string, as = "owner") => running.request(as, path);
const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  running.request("owner", path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });

interface Answer {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly [name: string]: unknown;
}

async function ok(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const text = await response.text();
  if (response.status >= 300) throw new Error(`${response.url}: ${response.status} ${text}`);
  return text.startsWith("{") ? (JSON.parse(text) as Answer) : ({ text, value: [] } as Answer);
}

async function refusal(asked: Promise<Response>): Promise<readonly [number, string]> {
  const response = await asked;
  const body = (await response.json()) as { "odata.error": { code: string } };
  return [response.status, body["odata.error"].code];
}

const badQuery = [400, "-1, Microsoft.SharePoint.Client.InvalidClientQueryException"];

describe("views", () => {
  it("are added with their parameters in the body", async () => {
    const parameters = {
      Title: "Mine",
      RowLimit: 10,
      PersonalView: false,
      ViewFields: { results: ["Title", "Editor"] },
    };
    expect(await ok(post(`${rows}/views/Add`, { parameters }))).toMatchObject({ Title: "Mine", RowLimit: 10 });
    expect(await ok(get(`${rows}/views/getByTitle('Mine')/viewFields`))).toMatchObject({ Items: ["Title", "Editor"] });
  });
});

describe("role assignments", () => {
  it("are all taken from somebody when no role is named", async () => {
    await ok(post(`${rows}/breakRoleInheritance(copyRoleAssignments=true)`));
    await ok(post(`${rows}/roleAssignments/addRoleAssignment(principalid=4,roledefid=1073741827)`));
    const principals = async () =>
      (await ok(get(`${rows}/roleAssignments`))).value.map(({ PrincipalId }) => PrincipalId);
    expect(await principals()).toContain(4);
    await ok(post(`${rows}/roleAssignments/removeRoleAssignment(principalid=4)`));
    expect(await principals()).not.toContain(4);
  });
});

describe("a batch", () => {
  const part = (title: string, end: string) =>
    `--b1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${running.site}/${rows}/items HTTP/1.1\nContent-Type: application/json\nAccept: application/json\n\n{"Title":"${title}"}${end}`;
  const send = (body: string) => post("_api/$batch", body, { "content-type": "multipart/mixed; boundary=b1" });

  it("may have JSON that ends directly at the boundary", async () => {
    const answer = await (await send(`${part("First", "")}${part("Second", "")}--b1--`)).text();
    expect(answer.match(/HTTP\/1\.1 201/g)).toHaveLength(2);
    expect((await ok(get(`${rows}/items?$filter=Title eq 'Second'`))).value).toHaveLength(1);
  });

  it("of more than a hundred parts is refused as a whole", async () => {
    const many = (count: number) => `${part("Many", "\n").repeat(count)}--b1--`;
    expect((await send(many(100))).status).toBe(200);
    expect(await refusal(send(many(101)))).toEqual(badQuery);
    expect((await ok(get(`${rows}/items?$filter=Title eq 'Many'&$top=500`))).value).toHaveLength(100);
  });
});

describe("an alias", () => {
  const alias = (value: string) => `_api/web/GetListUsingPath(@v)?@v=${encodeURIComponent(value)}&$select=Title`;

  it("may hold a resource path as JSON", async () => {
    expect(await ok(get(alias('{"DecodedUrl":"/sites/dev/Lists/Rows"}')))).toMatchObject({ Title: "Rows" });
  });

  it.each(["'/sites/dev/Lists/Rows", '{"DecodedUrl":', "%%", "'a' 'b'", ""])(
    "that is malformed is refused: %s",
    async (value) => {
      expect(await refusal(get(alias(value)))).toEqual(badQuery);
    },
  );

  it("is not the only thing that a missing quote is refused in", async () => {
    expect(await refusal(get("_api/web/GetList('/sites/dev/Lists/Rows"))).toEqual(badQuery);
  });
});

describe("an attachment", () => {
  const address = "/sites/dev/Lists/Rows/Attachments/1/minutes of May.txt";

  it("is read at its own ServerRelativeUrl", async () => {
    const added = await ok(post(`${rows}/items(1)/AttachmentFiles/add(FileName='minutes of May.txt')`, "Agreed."));
    expect(added).toMatchObject({ ServerRelativeUrl: address });
    for (const file of [
      `_api/web/getFileByServerRelativeUrl('${address}')`,
      `_api/web/getFileByServerRelativePath(decodedUrl='${address}')`,
    ]) {
      expect(await (await get(`${file}/$value`)).text()).toBe("Agreed.");
      expect(await ok(get(file))).toMatchObject({ Name: "minutes of May.txt", Length: "7" });
    }
  });

  it("is missing for whoever may not read its row", async () => {
    await ok(post(`${rows}/items(1)/breakRoleInheritance(copyRoleAssignments=false)`));
    expect((await get(`_api/web/getFileByServerRelativeUrl('${address}')/$value`, "visitor")).status).toBe(404);
    expect((await get(`_api/web/getFileByServerRelativeUrl('${address}')/$value`)).status).toBe(200);
  });
});

describe("getListItemChangesSinceToken on a library", () => {
  it("gives the rows of a query, with the columns that a library has", async () => {
    await ok(post(`${documents}/files/add(url='plan.txt',overwrite=true)`, "text"));
    await ok(post(`${documents}/files/add(url='other.txt',overwrite=true)`, "text"));
    const named = "<FieldRef Name='FileLeafRef'/><Value Type='Text'>plan</Value>";
    for (const query of [
      { Query: `<Query><Where><BeginsWith>${named}</BeginsWith></Where></Query>` },
      { Contains: `<Contains>${named}</Contains>` },
    ]) {
      const { text } = await ok(post(`${library}/getListItemChangesSinceToken`, { query }));
      expect(text).toContain('ItemCount="1"');
      expect(text).toMatch(/ows_FileLeafRef='\d+;#plan\.txt'/);
    }
  });
});

describe("a list of tasks", () => {
  it("has the columns of a task, with their choices", async () => {
    await ok(post("_api/web/lists", { Title: "To do", BaseTemplate: 107 }));
    const { value } = await ok(get("_api/web/lists/getByTitle('To do')/fields"));
    const found = Object.fromEntries(value.map((field) => [field.InternalName, field]));
    expect(found).toMatchObject({
      Title: { TypeAsString: "Text" },
      AssignedTo: { TypeAsString: "User" },
      Body: { TypeAsString: "Note" },
      DueDate: { TypeAsString: "DateTime" },
      PercentComplete: { TypeAsString: "Number" },
      Predecessors: { TypeAsString: "LookupMulti" },
      Priority: { Choices: ["(1) High", "(2) Normal", "(3) Low"] },
      StartDate: { TypeAsString: "DateTime" },
      Status: { Choices: ["Not Started", "In Progress", "Completed", "Deferred", "Waiting on someone else"] },
    });
    const types = await ok(get("_api/web/lists/getByTitle('To do')/contentTypes?$select=Name"));
    expect(types.value.map(({ Name }) => Name)).toEqual(["Task", "Folder"]);
  });

  it("has its views, and gives a new task its first status", async () => {
    const { value } = await ok(get("_api/web/lists/getByTitle('To do')/views?$select=Title,DefaultView"));
    expect(value.map(({ Title }) => Title)).toEqual([
      "All Tasks",
      "My Tasks",
      "Due Today",
      "Active Tasks",
      "By Assigned To",
      "By My Groups",
    ]);
    expect(value.filter(({ DefaultView }) => DefaultView).map(({ Title }) => Title)).toEqual(["All Tasks"]);
    const task = await ok(post("_api/web/lists/getByTitle('To do')/items", { Title: "Write the paper" }));
    expect(task).toMatchObject({ Status: "Not Started", Priority: "(2) Normal" });
  });

  it("shows open tasks in the view of active ones", async () => {
    await ok(post("_api/web/lists/getByTitle('To do')/items", { Title: "Done", Status: "Completed" }));
    const { ListViewXml } = await ok(get("_api/web/lists/getByTitle('To do')/views/getByTitle('Active Tasks')"));
    const query = { ViewXml: ListViewXml };
    const { value } = await ok(post("_api/web/lists/getByTitle('To do')/getitems", { query }));
    expect(value.map(({ Title }) => Title)).toEqual(["Write the paper"]);
  });
});

describe("the hidden list of people", () => {
  it("is one of the site's lists, and hidden", async () => {
    const { value } = await ok(get("_api/web/lists?$filter=Hidden eq true&$select=Title"));
    expect(value.map(({ Title }) => Title)).toEqual(["User Information List"]);
    const shown = await ok(get("_api/web/lists?$filter=Hidden eq false&$select=Title"));
    expect(shown.value.map(({ Title }) => Title)).not.toContain("User Information List");
  });

  it("is read by its title and by its id, with the people as rows", async () => {
    const list = await ok(get("_api/web/lists/getByTitle('User Information List')?$expand=RootFolder"));
    expect(list).toMatchObject({ BaseTemplate: 112, RootFolder: { ServerRelativeUrl: "/sites/dev/_catalogs/users" } });
    const { value } = await ok(
      get(`_api/web/lists(guid'${String(list.Id)}')/items?$filter=EMail eq 'owner@contoso.example'`),
    );
    expect(value).toMatchObject([{ Title: "Olga Owner", Name: "i:0#.f|membership|owner@contoso.example" }]);
  });

  it("answers 501 for what it does not have here, such as its columns, and is left out where they are expanded", async () => {
    const { value } = await ok(get("_api/web/lists?$expand=Fields,RootFolder&$select=Title,Fields/Title"));
    expect(value.map(({ Title }) => Title)).not.toContain("User Information List");
    expect((await get("_api/web/lists/getByTitle('User Information List')/fields")).status).toBe(501);
  });
});

describe("forms", () => {
  it.each([
    [library, "/sites/dev/Shared Documents/Forms", "Upload.aspx"],
    [rows, "/sites/dev/Lists/Rows", "NewForm.aspx"],
  ])("of %s are pages that show, edit and add", async (list, folder, adding) => {
    const { value } = await ok(get(`${list}/forms`));
    expect(value.map(({ FormType, ServerRelativeUrl }) => [FormType, ServerRelativeUrl])).toEqual([
      [4, `${folder}/DispForm.aspx`],
      [6, `${folder}/EditForm.aspx`],
      [8, `${folder}/${adding}`],
    ]);
    expect(await ok(get(`${list}/forms('${String(value[1]?.Id)}')`))).toMatchObject({ FormType: 6 });
  });
});

describe("the properties of a folder", () => {
  it("count what lies in it, and of a list's root name the list", async () => {
    await ok(post("_api/web/folders/addUsingPath(decodedUrl='/sites/dev/Shared Documents/2026')"));
    expect(await ok(get(`${documents}?$expand=Properties`))).toMatchObject({
      Properties: {
        vti_x005f_folderitemcount: 3,
        vti_x005f_foldersubfolderitemcount: 1,
        vti_x005f_listtitle: "Documents",
      },
    });
    const inner = await ok(get("_api/web/getFolderByServerRelativeUrl('/sites/dev/Shared Documents/2026')/properties"));
    expect(inner).toMatchObject({ vti_x005f_folderitemcount: 0 });
    expect(inner).not.toHaveProperty("vti_x005f_listtitle");
  });
});

describe("all lists with their root folders", () => {
  it("are refused to a member when nothing is selected, and not to an owner", async () => {
    const path = "_api/web/lists?$expand=RootFolder";
    expect(await refusal(get(path, "member"))).toEqual([403, "-2147024891, System.UnauthorizedAccessException"]);
    expect((await get(path)).status).toBe(200);
  });

  it("are given to a member who selects", async () => {
    const selected = "_api/web/lists?$expand=RootFolder&$select=RootFolder/ServerRelativeUrl,*";
    expect((await ok(get(selected, "member"))).value.length).toBeGreaterThan(1);
  });
});
