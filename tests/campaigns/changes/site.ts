// A local SharePoint in this process with a list, a library and a log, and what its owner does in them past the tab.
import type { SPFI } from "@pnp/sp/fi.js";
import { openSharePoint } from "../../../src/local/sharepoint/server.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { note, text } from "../../../src/schema/columns.ts";
import { defineList, entryColumns } from "../../../src/schema/list.ts";
import { connect } from "../../../src/sharepoint/connect.ts";
import { createGate } from "../../../src/sharepoint/gate.ts";

const origin = "https://council.sharepoint.example";
export const path = "/sites/improvement";
export const siteUrl = `${origin}${path}`;

const title = text({ name: "Title", title: "Title", description: "What it is called." });
const words = note({ name: "Words", title: "Words", description: "What it says." });

export const rows = defineList({
  title: "Rows",
  description: "Rows in folders.",
  folders: true,
  columns: { title, words },
});
export const files = defineList({
  title: "Papers",
  description: "Files in folders.",
  folders: true,
  library: true,
  columns: { title },
});
export const log = defineList({
  title: "Entries",
  description: "A log.",
  mode: "log",
  columns: { title, ...entryColumns },
});
export const lists = [rows, files, log];

/** `member` may read the site; `reader` only the lists, so that the site's changes are refused to them. */
export type Login = "owner" | "member" | "reader";

export interface Site {
  as(login: Login): SPFI;
  /** Asks as the owner; anything but success is an error. */
  ask(method: string, address: string, body?: unknown): Promise<unknown>;
  /** Runs before each request of that person is answered. */
  meanwhile: ((login: string, address: string) => Promise<void>) | undefined;
  close(): void;
}

export async function openSite(clock: Clock): Promise<Site> {
  const server = openSharePoint({
    data: ":memory:",
    origin,
    sites: [{ path, title: "Improvement" }],
    directory: (["owner", "member", "reader"] as const).map((login) => ({
      login,
      title: login,
      email: `${login}@council.example`,
      role: login === "reader" ? "none" : login,
      isSiteAdmin: login === "owner",
    })),
    authenticate: async (token) => token,
    now: clock.now,
    settings: { oldTokens: "silent" },
    log(line) {
      throw new Error(line);
    },
  });
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    await site.meanwhile?.(request.headers.get("authorization")?.split(" ")[1] ?? "", request.url);
    return server.fetch(request);
  };
  const site: Site = {
    meanwhile: undefined,
    as(login) {
      const expires = new Date(8.64e15);
      const token = async () => ({ kind: "token", token: login, expires }) as const;
      return connect({ siteUrl, signIn: { token }, gate: createGate(clock) });
    },
    async ask(method, address, body) {
      const answer = await server.fetch(
        new Request(`${siteUrl}/_api/${address}`, {
          method: method === "GET" ? "GET" : "POST",
          headers: {
            authorization: "Bearer owner",
            accept: "application/json;odata=nometadata",
            "content-type": "application/json;odata=nometadata",
            "if-match": "*",
            ...(method !== "GET" && method !== "POST" && { "x-http-method": method }),
          },
          ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
        }),
      );
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${address} ${JSON.stringify(body)}: ${answer.status} ${said}`);
      return said === "" ? undefined : JSON.parse(said);
    },
    close() {
      globalThis.fetch = real;
      server.close();
    },
  };
  await layDown(site);
  return site;
}

async function layDown({ ask }: Site): Promise<void> {
  for (const list of lists) {
    await ask("POST", "web/lists", { Title: list.title, BaseTemplate: list.library ? 101 : 100 });
    const named = `web/lists/getByTitle('${list.title}')`;
    for (const column of Object.values(list.columns)) {
      const { name } = column;
      if (name === "Title") continue;
      const unique = column.field.unique ? ' Indexed="TRUE" EnforceUniqueValues="TRUE"' : "";
      const SchemaXml = `<Field Type="${column.field.type}" Name="${name}" StaticName="${name}" DisplayName="${name}"${unique} />`;
      await ask("POST", `${named}/fields/createfieldasxml`, { parameters: { SchemaXml } });
    }
    await ask("POST", `${named}/breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)`);
    const { Id } = (await ask("POST", "web/ensureUser", { logonName: "reader@council.example" })) as { Id: number };
    await ask("POST", `${named}/roleAssignments/addRoleAssignment(principalid=${Id},roledefid=1073741826)`);
  }
}
