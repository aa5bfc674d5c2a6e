// The rows as a test sees and changes it: rows, versions and list edits over REST, past the tab.
import type { TestTenant } from "./tenant.ts";

const items = "_api/web/lists/getByTitle('Actions')/items";

export type RawVersion = Readonly<Record<string, unknown>> & { readonly Editor: { readonly LookupValue: string } };

export interface RowsOverRest {
  /** One action's row, by its reference, with `Editor/EMail`. */
  row(reference: string): Promise<Readonly<Record<string, unknown>> & { readonly Id: number }>;
  /** All its versions, newest first. */
  versions(reference: string): Promise<readonly RawVersion[]>;
  /** Changes the row as somebody would in the SharePoint list, whatever its etag. */
  change(login: string, reference: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** The entries of an action in one log (`Claims`), oldest first, with `Author/EMail`. */
  entries(list: string, reference: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Adds an entry as somebody, past the tab; gives SharePoint's status. */
  addEntry(login: string, list: string, reference: string, fields: Readonly<Record<string, unknown>>): Promise<number>;
  /** Deletes the row, as somebody would in the list. */
  remove(login: string, reference: string): Promise<void>;
}

export function rowsOverRest(tenant: TestTenant): RowsOverRest {
  async function row(reference: string) {
    const query = `$filter=Reference eq '${reference}'&$select=*,Editor/EMail&$expand=Editor`;
    const { value } = (await (await tenant.ask("owner", `${items}?${query}`)).json()) as { value: { Id: number }[] };
    const [found] = value;
    if (!found) throw new Error(`No row ${reference}`);
    return { ...found };
  }
  return {
    row,
    async versions(reference) {
      const { Id } = await row(reference);
      return ((await (await tenant.ask("owner", `${items}(${Id})/versions`)).json()) as { value: RawVersion[] }).value;
    },
    async change(login, reference, fields) {
      const { Id } = await row(reference);
      const answer = await tenant.ask(login, `${items}(${Id})`, {
        method: "POST",
        headers: { "X-HTTP-Method": "MERGE", "If-Match": "*", "content-type": "application/json;odata=nometadata" },
        body: JSON.stringify(fields),
      });
      if (answer.status !== 204) throw new Error(`Changing ${reference} as ${login} was answered ${answer.status}.`);
    },
    async entries(list, reference) {
      const query = `$filter=Reference eq '${reference}'&$select=*,Author/EMail&$expand=Author&$orderby=Id`;
      const answer = await tenant.ask("owner", `_api/web/lists/getByTitle('${list}')/items?${query}`);
      return ((await answer.json()) as { value: Record<string, unknown>[] }).value;
    },
    async addEntry(login, list, reference, fields) {
      const { Id } = await row(reference);
      const answer = await tenant.ask(login, `_api/web/lists/getByTitle('${list}')/items`, {
        method: "POST",
        headers: { "content-type": "application/json;odata=nometadata" },
        body: JSON.stringify({ ActionId: Id, Reference: reference, OperationId: crypto.randomUUID(), ...fields }),
      });
      return answer.status;
    },
    async remove(login, reference) {
      const { Id } = await row(reference);
      const headers = { "X-HTTP-Method": "DELETE", "If-Match": "*" };
      const answer = await tenant.ask(login, `${items}(${Id})`, { method: "POST", headers });
      if (!answer.ok) throw new Error(`Removing ${reference} as ${login} was answered ${answer.status}.`);
    },
  };
}
