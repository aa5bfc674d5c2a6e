// `npm start` as people run it: a process of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { copySampleData } from "../support/sampleData.ts";

vi.setConfig({ testTimeout: 900_000 });
/** A site is set up and the plan written, which takes a busy machine its time. */
const patience = { timeout: 300_000 };
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
  expect.poll(() => lines.at(-1), patience).toMatch(/^Improvement Board: http:\/\/127\.0\.0\.1:\d+\/$/);

const countActions = async (hostUrl: string): Promise<number> => {
  const { sites } = (await (await fetch(`${hostUrl}host.json`)).json()) as { sites: { standard: string } };
  const body = new URLSearchParams({ grant_type: "password", username: "lead-5" });
  const tokens = (await (await fetch(`${hostUrl}identity/token`, { method: "POST", body })).json()) as {
    access_token: string;
  };
  const headers = { authorization: `Bearer ${tokens.access_token}`, accept: "application/json;odata=nometadata" };
  const response = await fetch(`${sites.standard}/_api/web/lists/getByTitle('Actions')/items?$select=Id&$top=5000`, {
    headers,
  });
  return ((await response.json()) as { value: unknown[] }).value.length;
};

const urlOf = ({ lines }: Run): string => lines.at(-1)?.split(" ").at(-1) ?? "";

/** The plan's 146, and a folder for each programme. */
const everything = 146 + 9;

// One folder's life, told in order: writing the plan takes too long to do it for each sentence.
describe("a data folder", () => {
  const start = () => run("main.ts", "--port", "0", "--data", data);
  let tenant: Run;

  const marker = join(data, "local-tenant.json");
  const firstStep = /Setting up the site: [^\n]* \(1 of/;

  test("is marked as unfinished as long as the plan is being written", async () => {
    const killed = start();
    await expect.poll(() => killed.lines.join("\n"), patience).toMatch(firstStep);
    killed.child.kill("SIGKILL");
    await killed.ended;
    expect(JSON.parse(readFileSync(marker, "utf8"))).toMatchObject({ sample: "started" });
  });

  test("is started over when it is marked so, whatever is in it", async () => {
    rmSync(data, { recursive: true });
    await copySampleData(data);
    const written = JSON.parse(readFileSync(marker, "utf8")) as object;
    expect(written).toMatchObject({ sample: "written" });
    writeFileSync(marker, JSON.stringify({ ...written, sample: "started" }));
    const again = start();
    await expect.poll(() => again.lines.join("\n"), patience).toMatch(firstStep);
    expect(again.lines.join("\n")).toMatch(/starting over[\s\S]*Setting up the site/);
    again.child.kill("SIGKILL");
    await again.ended;
  });

  test("is opened once the plan is written in it", async () => {
    rmSync(data, { recursive: true });
    await copySampleData(data);
    tenant = start();
    await ready(tenant);
    expect((await fetch(urlOf(tenant))).status).toBe(200);
    expect(await countActions(urlOf(tenant))).toBe(everything);
  });

  test("is not opened or deleted while a tenant uses it", async () => {
    const twice = start();
    const reset = run("reset.ts", "--data", data);
    expect(await Promise.all([twice.ended, reset.ended])).toEqual([1, 1]);
    for (const { lines } of [twice, reset])
      expect(lines.join("\n")).toContain(`in use by the tenant at ${urlOf(tenant)}`);
    expect(existsSync(data)).toBe(true);
  });

  test("keeps what is in it when the tenant is stopped and started again", async () => {
    tenant.child.kill("SIGTERM");
    expect(await tenant.ended).toBe(0);
    tenant = start();
    await ready(tenant);
    expect(tenant.lines.join("\n")).not.toContain("Writing the plan");
    expect(await countActions(urlOf(tenant))).toBe(everything);
  });

  test("is deleted by a reset when no tenant uses it", async () => {
    tenant.child.kill("SIGINT");
    expect(await tenant.ended).toBe(0);
    expect(await run("reset.ts", "--data", data).ended).toBe(0);
    expect(existsSync(data)).toBe(false);
  });
});

test("a port in use is reported with a command for another port", async () => {
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
