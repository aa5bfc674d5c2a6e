// A list of its own on a new site, made over REST: the page is to show lists it has never heard of.
import type { TestTenant } from "../../../support/tenant.ts";

const rag = {
  elmType: "div",
  attributes: { class: "=if(@currentField == 'Red', 'sp-field-severity--blocked', 'sp-field-severity--good')" },
  children: [
    { elmType: "span", attributes: { iconName: "=if(@currentField == 'Red', 'OctagonSolid', 'CircleFill')" } },
    { elmType: "span", txtContent: "=substring(@currentField, 0, 1) + ' ' + @currentField + ' ' + [$Score]" },
  ],
};

const columns = [
  `<Field Type="Choice" Name="Rating" DisplayName="Rating" CustomFormatter="${inXml(JSON.stringify(rag))}"><CHOICES><CHOICE>Red</CHOICE><CHOICE>Amber</CHOICE><CHOICE>Green</CHOICE></CHOICES></Field>`,
  '<Field Type="Note" Name="Narrative" DisplayName="Narrative" RichText="FALSE" />',
  '<Field Type="DateTime" Name="Due" DisplayName="Due date" Format="DateOnly" />',
  '<Field Type="Number" Name="Score" DisplayName="Score" />',
  '<Field Type="UserMulti" Name="Leads" DisplayName="Leads" List="UserInfo" Mult="TRUE" UserSelectionMode="PeopleOnly" />',
  '<Field Type="User" Name="Checker" DisplayName="Checked by" List="UserInfo" UserSelectionMode="PeopleOnly" />',
  '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>late</CHOICE><CHOICE>costly</CHOICE></CHOICES></Field>',
  '<Field Type="Boolean" Name="Done" DisplayName="Done" />',
  '<Field Type="URL" Name="Page" DisplayName="Page" Format="Hyperlink" />',
];

const shown = ["LinkTitle", "Rating", "Narrative", "Due", "Leads", "Page"];

export const list = "/sites/improvement/Lists/Actions";
export const hostile = '<img src="/x" onerror="window.hacked = 1"><script>window.hacked = 2</script>';

export interface Rest {
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** The list's REST interface as somebody; what follows is below the list. */
export function restOf(tenant: TestTenant, login: string): Rest {
  const below = (path: string) => `_api/web/lists/getByTitle('Actions')${path}`;
  return {
    get: async <T>(path: string) => (await (await tenant.ask(login, below(path))).json()) as T,
    async post(path, body, headers = {}) {
      const sent = { "content-type": "application/json;odata=nometadata", ...headers };
      const answer = await tenant.ask(login, below(path), {
        method: "POST",
        headers: sent,
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return answer;
    },
  };
}

export async function makeList(tenant: TestTenant): Promise<void> {
  const json = { "content-type": "application/json;odata=nometadata" };
  const body = { Title: "Actions", BaseTemplate: 100, EnableVersioning: true, EnableFolderCreation: true };
  await tenant.ask("owner", "_api/web/lists", { method: "POST", headers: json, body: JSON.stringify(body) });
  const { post } = restOf(tenant, "owner");
  for (const SchemaXml of columns) await post("/fields/createfieldasxml", { parameters: { SchemaXml, Options: 8 } });

  const rows = "<OrderBy><FieldRef Name='Score' /></OrderBy>";
  const red =
    "<Where><In><FieldRef Name='Rating' /><Values><Value Type='Choice'>Red</Value><Value Type='Choice'>Amber</Value></Values></In></Where>";
  const none = "<Where><Eq><FieldRef Name='Title' /><Value Type='Text'>nothing</Value></Eq></Where>";
  const rowClass = "=if([$Rating] == 'Red', 'sp-field-severity--warning', '')";
  await addView(post, { Title: "All", ViewQuery: rows, DefaultView: true });
  await addView(post, {
    Title: "Red and Amber",
    ViewQuery: red + rows,
    CustomFormatter: JSON.stringify({ additionalRowClass: rowClass }),
  });
  await addView(post, {
    Title: "By rating",
    ViewQuery: `<GroupBy Collapse='TRUE'><FieldRef Name='Rating' /></GroupBy>${rows}`,
    Scope: 1,
  });
  await addView(post, { Title: "Two by two", ViewQuery: rows, RowLimit: 2, Scope: 1 });
  await addView(post, { Title: "Nothing", ViewQuery: none });

  await addRow(tenant, { Title: "Programme folder" }, { folder: true });
  await addRow(tenant, {
    Title: "Hold the workshops",
    Rating: "Green",
    Narrative: "Six of eight held.",
    Score: "1",
    Due: "11/30/2026",
  });
  await addRow(tenant, { Title: "Agree the budget", Rating: "Amber", Narrative: "Late.", Score: "2" });
  await addRow(tenant, {
    Title: hostile,
    Rating: "Red",
    Narrative: hostile,
    Score: "3",
    Page: "javascript:window.hacked = 3, Click me",
  });
  await addRow(tenant, { Title: "In the folder", Rating: "Green", Score: "4" }, { inFolder: true });
}

async function addView(post: Rest["post"], view: Record<string, unknown>): Promise<void> {
  const { Id } = (await (await post("/views", { PersonalView: false, RowLimit: 30, ...view })).json()) as {
    Id: string;
  };
  await post(`/views('${Id}')/viewfields/removeallviewfields`, {});
  for (const name of shown) await post(`/views('${Id}')/viewfields/addviewfield('${name}')`, {});
}

async function addRow(
  tenant: TestTenant,
  values: Record<string, string>,
  where: { folder?: true; inFolder?: true } = {},
): Promise<void> {
  const formValues = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const folder = { FieldName: "ContentTypeId", FieldValue: "0x0120" };
  const name = { FieldName: "FileLeafRef", FieldValue: values.Title ?? "" };
  const listItemCreateInfo = {
    FolderPath: { DecodedUrl: where.inFolder ? `${list}/Programme folder` : list },
    UnderlyingObjectType: where.folder ? 1 : 0,
  };
  await restOf(tenant, "lead-5").post("/AddValidateUpdateItemUsingPath", {
    listItemCreateInfo,
    formValues: where.folder ? [folder, name] : formValues,
    bNewDocumentUpdate: false,
  });
}

export async function idOf(tenant: TestTenant, title: string): Promise<number> {
  const { value } = await restOf(tenant, "owner").get<{ value: { Id: number; Title: string }[] }>(
    "/items?$select=Id,Title",
  );
  const row = value.find((one) => one.Title === title);
  if (!row) throw new Error(`No row ${title}`);
  return row.Id;
}

function inXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
