// Who may add what, over raw REST and past the tab.
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTenant, type TestTenant } from "../support/tenant.ts";

let tenant: TestTenant;
let folders: readonly { readonly Id: number; readonly FileLeafRef: string; readonly FileRef: string }[];
beforeAll(async () => {
  tenant = await startTenant({ seed: true });
  const answer = await tenant.ask(
    "owner",
    "_api/web/lists/getbytitle('Actions')/items?$select=Id,FileLeafRef,FileRef,FSObjType&$filter=FSObjType eq 1&$top=100",
  );
  folders = ((await answer.json()) as { value: typeof folders }).value;
}, 120_000);
afterAll(() => tenant.close());

const json = { "content-type": "application/json;odata=nometadata" };
const folderOf = (number: number) =>
  folders.find(({ FileLeafRef }) => FileLeafRef.startsWith(`${number} `))?.FileRef ?? "";

async function add(login: string, path: string, values: Record<string, string>, type?: number) {
  const answer = await tenant.ask(login, "_api/web/lists/getbytitle('Actions')/AddValidateUpdateItemUsingPath()", {
    method: "POST",
    headers: json,
    body: JSON.stringify({
      listItemCreateInfo: {
        FolderPath: { DecodedUrl: path },
        ...(type !== undefined && { UnderlyingObjectType: type, LeafName: values.Title }),
      },
      formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
      bNewDocumentUpdate: false,
    }),
  });
  return { status: answer.status, text: await answer.text() };
}
const post = async (login: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await tenant.ask(login, path, {
    method: "POST",
    headers: { ...json, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: answer.status, text: (await answer.text()).slice(0, 200) };
};

const listRoot = () => folderOf(3).replace(/\/[^/]*$/u, "");
const decoded = (path: string) => encodeURIComponent(path.replaceAll("'", "''"));

test.each([
  ["coordinator-3", { own: 200, other: 403, root: 403 }],
  ["lead-3", { own: 403, other: 403, root: 403 }],
  ["verifier-1", { own: 403, other: 403, root: 403 }],
  ["slt-1", { own: 403, other: 403, root: 403 }],
  ["visitor", { own: 403, other: 403, root: 403 }],
])(
  "%s may add actions where the table says, and nobody but owners writes imports or programmes",
  async (login, expected) => {
    const values = (operation: string) => ({
      Title: "x",
      Reference: "9.9",
      OperationId: `${operation}-${login}`,
      AdditionId: `${operation}-${login}`,
    });
    const own = (await add(login, folderOf(3), values("a"))).status;
    const other = (await add(login, folderOf(4), values("b"))).status;
    const root = (await add(login, listRoot(), values("c"))).status;
    expect({ own, other, root }).toEqual(expected);
    const files = listRoot().replace("/Lists/Actions", "/Import files");
    const refused = [
      await post(login, "_api/web/lists/getbytitle('Imports')/items", {
        Title: "x",
        ImportFile: "https://elsewhere.example/x",
      }),
      await post(
        login,
        `_api/web/GetFolderByServerRelativePath(decodedurl='${decoded(files)}')/files/AddUsingPath(decodedurl='import-x.json')`,
        "{}",
      ),
      await post(login, "_api/web/lists/getbytitle('Programmes')/items", { Title: "x", ProgrammeNumber: 77 }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  },
);
