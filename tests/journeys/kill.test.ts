// The local tenant killed in the middle of updates: whatever it had acknowledged is there when it starts again.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openLists } from "../../src/app/site.ts";
import { systemClock } from "../../src/host/clock.ts";
import { signInFor } from "../../src/host/node/signIn.ts";
import { actions } from "../../src/plan/actions.ts";
import type { Lists } from "../../src/ports/lists.ts";
import { rowsIn } from "../support/rows.ts";
import { copySampleData } from "../support/sampleData.ts";

const started = new Set<ChildProcess>();
const folders: string[] = [];

afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Starts the tenant in a process of its own; gives the process and its SharePoint site. */
async function start(data: string): Promise<{ child: ChildProcess; siteUrl: string }> {
  const args = ["--import", "tsx", "src/local/main.ts", "--port", "0", "--data", data];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  started.add(child);
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const address = () => /^Improvement Board: (\S+)$/m.exec(output)?.[1];
  await expect.poll(address).toBeTruthy();
  const { sites } = (await (await fetch(`${address()}host.json`)).json()) as { sites: { standard: string } };
  return { child, siteUrl: sites.standard };
}

const listsAs = (siteUrl: string, as: string): Lists =>
  openLists({ siteUrl, clock: systemClock, signIn: signInFor(siteUrl, { as, show: () => undefined }) });

const actionIds = async (lists: Lists): Promise<number[]> => (await rowsIn(lists, actions)).map(({ id }) => id);

test("every acknowledged update is there after kill -9", async () => {
  const data = await mkdtemp(join(tmpdir(), "kill-"));
  folders.push(data);
  await copySampleData(data);
  const first = await start(data);
  const acknowledged: { id: number; operation: string }[] = [];
  let killed = false;

  async function write(as: string, ids: readonly number[]): Promise<void> {
    const lists = listsAs(first.siteUrl, as);
    for (let turn = 0; !killed; turn++) {
      const id = ids[turn % ids.length] ?? 1;
      const row = await lists.readRow(actions, id);
      if (row.kind !== "done") return;
      const operation = `${as} ${turn}`;
      const fields = { narrative: `Update ${turn} by ${as}` };
      const written = await lists.update(actions, { id, etag: row.value.etag, fields, operation });
      if (written.kind === "done") acknowledged.push({ id, operation });
      if (acknowledged.length >= 60 && !killed) {
        killed = true;
        first.child.kill("SIGKILL");
      }
    }
  }

  const ids = await actionIds(listsAs(first.siteUrl, "owner"));
  const writers = ["owner", "verifier-1", "verifier-2"];
  await Promise.all(
    writers.map((as, index) => write(as, ids.filter((_, at) => at % writers.length === index).slice(0, 5))),
  );
  if (first.child.exitCode === null && first.child.signalCode === null) await once(first.child, "exit");

  const second = await start(data);
  const lists = listsAs(second.siteUrl, "owner");
  expect(await actionIds(lists)).toHaveLength(146);
  for (const { id, operation } of acknowledged) {
    const versions = await lists.versions(actions, id);
    const operations = versions.kind === "done" ? versions.value.map(({ fields }) => fields.operation) : [];
    expect(operations).toContain(operation);
  }
});
