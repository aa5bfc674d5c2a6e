// A server under load, killed without warning, opened again: what it had acknowledged must be there.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "../../../src/local/sharepoint/faultKinds.ts";
import { openSharePoint } from "../../../src/local/sharepoint/server.ts";
import { defaultDirectory } from "../../../src/local/sharepoint/standaloneDirectory.ts";

const MAIN = fileURLToPath(new URL("../../../src/local/sharepoint/main.ts", import.meta.url));
const LIST = "_api/web/lists/getByTitle('Killed')";
const HEADERS = {
  authorization: "Bearer owner",
  accept: "application/json;odata=nometadata",
  "content-type": "application/json",
};

interface Known {
  /** titles that were acknowledged, in order */
  acknowledged: string[];
  /** sent, answer never seen */
  pending: string | undefined;
}

async function startServer(data: string): Promise<{ child: ChildProcess; site: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, "--port", "0", "--data", data], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const site = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /SharePoint: (\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
  });
  return { child, site };
}

async function send(site: string, path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(`${site}/${path}`, {
    method: "POST",
    headers: { ...HEADERS, ...more },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response;
}

export interface Killing {
  kills: number;
  seed: number;
  progress?(done: number, writes: number): void;
}

/** Returns how many acknowledged writes were checked. Throws when one is missing or the records disagree. */
export async function killAndCheck({ kills, seed, progress }: Killing): Promise<number> {
  const next = seeded(seed);
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  const data = join(folder, "site.db");
  const rows = new Map<number, Known>();
  let unknownAdds: string[] = [];
  let writes = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const { child, site } = await startServer(data);
      const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
      if (kill === 0)
        await send(site, "_api/web/lists", { Title: "Killed", EnableVersioning: true, MajorVersionLimit: 50000 });
      let alive = true;
      const worker = async (number: number) => {
        for (let i = 0; alive; i++) {
          const title = `k${kill} w${number} ${i}`;
          // A row belongs to one worker at a time, so that the order of its titles is known.
          const mine = [...rows.keys()].filter((id) => id % 4 === number && rows.get(id)?.pending === undefined);
          const id = next() < 0.5 ? mine[Math.floor(next() * mine.length)] : undefined;
          const known = id === undefined ? undefined : rows.get(id);
          if (known) known.pending = title;
          else unknownAdds.push(title);
          try {
            if (id === undefined || !known) {
              const made = (await (await send(site, `${LIST}/items`, { Title: title })).json()) as { Id: number };
              rows.set(made.Id, { acknowledged: [title], pending: undefined });
              unknownAdds = unknownAdds.filter((one) => one !== title);
            } else {
              await send(site, `${LIST}/items(${id})`, { Title: title }, { "x-http-method": "MERGE", "if-match": "*" });
              known.acknowledged.push(title);
              known.pending = undefined;
            }
            writes++;
          } catch (problem) {
            if (alive) throw problem;
          }
        }
      };
      const work = [0, 1, 2, 3].map(worker);
      const settled = Promise.allSettled(work);
      // A random moment, but not before something was acknowledged: a busy machine may be slow to begin.
      const enough = writes + 5 + Math.floor(next() * 80);
      const latest = Date.now() + 10_000;
      while (writes < enough && Date.now() < latest)
        await new Promise((resolve) => setTimeout(resolve, 1 + next() * 20));
      alive = false;
      child.kill("SIGKILL");
      await ended;
      for (const result of await settled) if (result.status === "rejected") throw result.reason;
      await check(data, rows, unknownAdds);
      progress?.(kill + 1, writes);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return writes;
}

interface ItemAnswer {
  Id: number;
  Title: string;
  owshiddenversion: number;
  OData__UIVersionString: string;
}

async function check(data: string, rows: Map<number, Known>, unknownAdds: string[]): Promise<void> {
  const origin = "http://127.0.0.1:1";
  const sharepoint = openSharePoint({
    data,
    origin,
    sites: [{ path: "/sites/dev", title: "dev" }],
    directory: [...defaultDirectory],
    authenticate: async (token) => token,
  });
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const init =
      body === undefined ? { headers: HEADERS } : { method: "POST", headers: HEADERS, body: JSON.stringify(body) };
    const response = await sharepoint.fetch(new Request(`${origin}/sites/dev/${path}`, init));
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  };
  try {
    const stored = new Map<number, ItemAnswer>();
    for (let after = 0; ; ) {
      const page = await ask<{ value: ItemAnswer[] }>(
        `${LIST}/items?$select=Id,Title,owshiddenversion,OData__UIVersionString&$top=5000&$skiptoken=${encodeURIComponent(`Paged=TRUE&p_ID=${after}`)}`,
      );
      for (const row of page.value) stored.set(row.Id, row);
      const last = page.value[page.value.length - 1];
      if (!last) break;
      after = last.Id;
    }
    for (const [id, known] of rows) {
      const row = stored.get(id);
      const last = known.acknowledged[known.acknowledged.length - 1];
      if (!row) throw new Error(`Row ${id} was acknowledged and is gone`);
      if (row.Title !== last && row.Title !== known.pending)
        throw new Error(`Row ${id} is "${row.Title}", acknowledged was "${last}"`);
      // What was in flight is settled now: it happened or it did not.
      if (known.pending !== undefined && row.Title === known.pending) known.acknowledged.push(known.pending);
      known.pending = undefined;
      if (row.owshiddenversion !== known.acknowledged.length)
        throw new Error(`Row ${id} has revision ${row.owshiddenversion} after ${known.acknowledged.length} writes`);
    }
    for (const row of stored.values()) {
      if (rows.has(row.Id)) continue;
      if (!unknownAdds.includes(row.Title)) throw new Error(`Row ${row.Id} came from nowhere`);
      rows.set(row.Id, { acknowledged: [row.Title], pending: undefined });
    }
    unknownAdds.length = 0;
    await checkRecords(ask, stored, rows);
  } finally {
    sharepoint.close();
  }
}

type Ask = <T>(path: string, body?: unknown) => Promise<T>;

async function checkRecords(ask: Ask, stored: Map<number, ItemAnswer>, rows: Map<number, Known>): Promise<void> {
  const logged = new Map<number, number>();
  let token: { StringValue: string } | undefined;
  for (;;) {
    const query = { Add: true, Update: true, ...(token ? { ChangeTokenStart: token } : {}) };
    const page = await ask<{ value: { ItemId: number; ChangeToken: { StringValue: string } }[] }>(
      `${LIST}/getchanges`,
      { query },
    );
    for (const change of page.value) logged.set(change.ItemId, (logged.get(change.ItemId) ?? 0) + 1);
    const last = page.value[page.value.length - 1];
    if (!last) break;
    token = last.ChangeToken;
  }
  const list = await ask<{ ItemCount: number }>(`${LIST}?$select=ItemCount`);
  if (list.ItemCount !== stored.size) throw new Error(`The list counts ${list.ItemCount} rows and has ${stored.size}`);
  for (const row of stored.values()) {
    if (logged.get(row.Id) !== row.owshiddenversion)
      throw new Error(`Row ${row.Id}: ${logged.get(row.Id)} changes logged, revision ${row.owshiddenversion}`);
  }
  // Versions of a sample: reading them all would take longer than the rest.
  for (const row of [...stored.values()].filter((one) => one.Id % 17 === 0).slice(-20)) {
    const { value } = await ask<{ value: { Title: string }[] }>(`${LIST}/items(${row.Id})/versions`);
    const titles = value.map((one) => one.Title).reverse();
    if (JSON.stringify(titles) !== JSON.stringify(rows.get(row.Id)?.acknowledged))
      throw new Error(`Row ${row.Id}: versions ${JSON.stringify(titles)}`);
  }
}
