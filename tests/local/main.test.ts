// `npm start` as people run it: a process of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "main-"));
const data = join(folder, "data");
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

function run(script: string, ...args: string[]): Run {
  const child = spawn(process.execPath, ["--import", "tsx", `src/local/${script}`, ...args], { stdio: "pipe" });
  running.add(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => lines.push(...chunk.toString().trimEnd().split("\n")));
  }
  const ended = once(child, "close").then(([code, signal]) => {
    running.delete(child);
    return (code ?? signal) as number | string;
  });
  return { child, lines, ended };
}

const ready = ({ lines }: Run) =>
  expect.poll(() => lines.at(-1), { timeout: 120_000 }).toMatch(/^Improvement Board: http:\/\/127\.0\.0\.1:\d+\/$/);

const countActions = async (hostUrl: string): Promise<number> => {
  const { siteUrl } = (await (await fetch(`${hostUrl}host.json`)).json()) as { siteUrl: string };
  const body = new URLSearchParams({ grant_type: "password", username: "lead-5" });
  const tokens = (await (await fetch(`${hostUrl}identity/token`, { method: "POST", body })).json()) as {
    access_token: string;
  };
  const headers = { authorization: `Bearer ${tokens.access_token}`, accept: "application/json;odata=nometadata" };
  const response = await fetch(`${siteUrl}/_api/web/lists/getByTitle('Actions')/items?$select=Id&$top=5000`, {
    headers,
  });
  return ((await response.json()) as { value: unknown[] }).value.length;
};

test("it starts with the sample plan, is found at its last line, and keeps its data when it is stopped and started", async () => {
  const first = run("main.ts", "--port", "0", "--data", data);
  await ready(first);
  const url = first.lines.at(-1)?.split(" ").at(-1) ?? "";
  expect((await fetch(url)).status).toBe(200);
  const actions = await countActions(url);
  // The plan's 146, and a folder for each programme.
  expect(actions).toBe(146 + 9);

  const twice = run("main.ts", "--port", "0", "--data", data);
  expect(await twice.ended).toBe(1);
  expect(twice.lines.join("\n")).toContain(`in use by the tenant at ${url}`);
  const reset = run("reset.ts", "--data", data);
  expect(await reset.ended).toBe(1);
  expect(existsSync(data)).toBe(true);

  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);

  const second = run("main.ts", "--port", "0", "--data", data);
  await ready(second);
  expect(second.lines.join("\n")).not.toContain("Writing the plan");
  expect(await countActions(second.lines.at(-1)?.split(" ").at(-1) ?? "")).toBe(actions);
  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);

  const after = run("reset.ts", "--data", data);
  expect(await after.ended).toBe(0);
  expect(existsSync(data)).toBe(false);
}, 240_000);

test("killed while it writes the plan, it starts over and ends with the whole plan", async () => {
  const killed = run("main.ts", "--port", "0", "--data", data);
  await expect.poll(() => killed.lines.join("\n"), { timeout: 120_000 }).toContain("Writing the plan");
  killed.child.kill("SIGKILL");
  await killed.ended;
  const again = run("main.ts", "--port", "0", "--data", data);
  await ready(again);
  expect(again.lines.join("\n")).toContain("starting over");
  expect(await countActions(again.lines.at(-1)?.split(" ").at(-1) ?? "")).toBe(146 + 9);
  again.child.kill("SIGTERM");
  await again.ended;
}, 240_000);

test("a port that is taken is said plainly, with the way out", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const start = run("main.ts", "--port", String(port), "--data", join(folder, "other"));
  expect(await start.ended).toBe(1);
  expect(start.lines.join("\n")).toBe(
    `Port ${port} is in use. Is another one running? Choose another with: npm start -- --port ${port + 100}`,
  );
  await new Promise((resolve) => other.close(resolve));
});

test("an option that does not exist is answered with how to start it", async () => {
  const start = run("main.ts", "--prot", "5600");
  expect(await start.ended).toBe(1);
  expect(start.lines.join("\n")).toContain("Usage: npm start");
});
