import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FaultPlan } from "../../../src/local/sharepoint/faults.ts";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
  await post("_api/web/lists", { Title: "Rows" });
});
afterEach(() => set({}));
afterAll(() => running.stop());

const post = (path: string, body: unknown) =>
  running.request("owner", path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
const set = (plan: FaultPlan) => fetch(`${running.url}/_local/faults`, { method: "POST", body: JSON.stringify(plan) });
const clock = async (order: object) =>
  (await fetch(`${running.url}/_local/clock`, { method: "POST", body: JSON.stringify(order) })).json() as Promise<{
    now: string;
  }>;
const rows = async () =>
  ((await (await running.request("owner", "_api/web/lists/getByTitle('Rows')/items")).json()) as { value: unknown[] })
    .value.length;
const add = () => post("_api/web/lists/getByTitle('Rows')/items", { Title: "x" });

describe("scripted failures", () => {
  it("throttle with Retry-After in seconds, as a date or missing, and once with an HTML page", async () => {
    await set({
      script: [
        { kind: "throttled", seconds: 7 },
        { kind: "throttled", retryAfter: "date", seconds: 60 },
        { kind: "unavailable", retryAfter: "none" },
        { kind: "throttled", html: true },
        { kind: "timeout" },
      ],
    });
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await running.request("owner", "_api/web"));
    expect(answers.map((one) => one.status)).toEqual([429, 429, 503, 429, 504, 200]);
    expect(answers[0]?.headers.get("retry-after")).toBe("7");
    expect(Date.parse(answers[1]?.headers.get("retry-after") ?? "")).toBeGreaterThan(Date.now() + 50_000);
    expect(answers[2]?.headers.get("retry-after")).toBeNull();
    expect(answers[3]?.headers.get("content-type")).toContain("text/html");
  });

  it("strike only the requests they name", async () => {
    await set({ script: [{ kind: "forbidden", method: "POST", url: "getByTitle('Rows')/items", times: 2 }] });
    expect((await running.request("owner", "_api/web")).status).toBe(200);
    expect((await add()).status).toBe(403);
    expect((await add()).status).toBe(403);
    expect((await add()).status).toBe(201);
  });

  it("strike one operation of a batch and spare the others", async () => {
    await set({ script: [{ kind: "throttled", inBatch: true, url: "items", seconds: 3 }] });
    const [sp, execute] = running.as("owner").batched();
    const items = sp.web.lists.getByTitle("Rows").items();
    const web = sp.web();
    const seen = Promise.allSettled([items, web]);
    await execute().catch(() => undefined);
    expect((await seen).map((one) => one.status)).toEqual(["rejected", "fulfilled"]);
  });

  it("ask for new claims", async () => {
    await set({ script: [{ kind: "challenge" }] });
    const answer = await running.request("owner", "_api/web");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/error="insufficient_claims", claims="/);
  });

  it("lose an answer before and after the row is stored", async () => {
    const before = await rows();
    await set({ script: [{ kind: "lostBefore" }] });
    await expect(add()).rejects.toThrow();
    expect(await rows()).toBe(before);
    await set({ script: [{ kind: "lostAfter" }] });
    await expect(add()).rejects.toThrow();
    expect(await rows()).toBe(before + 1);
  });

  it("deliver a write twice, and slowly", async () => {
    const before = await rows();
    await set({ script: [{ kind: "duplicate" }, { kind: "slow", milliseconds: 120 }] });
    expect((await add()).status).toBe(201);
    expect(await rows()).toBe(before + 2);
    await set({ script: [{ kind: "slow", milliseconds: 120 }] });
    const at = Date.now();
    await running.request("owner", "_api/web");
    expect(Date.now() - at).toBeGreaterThanOrEqual(115);
  });
});

describe("failures from a seed", () => {
  it("are the same for the same seed", async () => {
    const run = async () => {
      await set({ random: { seed: 5, rate: 0.5, kinds: ["throttled", "timeout", "forbidden"] } });
      const seen: number[] = [];
      for (let i = 0; i < 20; i++) seen.push((await running.request("owner", "_api/web")).status);
      return seen;
    };
    const first = await run();
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(await run()).toEqual(first);
  });
});

describe("a budget of resource units", () => {
  it("sends headers from 80%, refuses when used up, and makes early requests wait longer", async () => {
    await clock({ now: "2026-06-01T10:00:00Z", stopped: true });
    await set({ budget: { unitsPerMinute: 10, penaltySeconds: 5 } });
    const get = () => running.request("owner", "_api/web");
    for (let i = 0; i < 3; i++) expect((await get()).headers.get("ratelimit-remaining")).toBeNull();
    expect((await get()).headers.get("ratelimit-remaining")).toBe("2");
    await get();
    const refused = await get();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await get()).headers.get("retry-after")).toBe("65");
    await clock({ advance: 61_000 });
    expect((await get()).status).toBe(429);
    await clock({ advance: 120_000 });
    expect((await get()).status).toBe(200);
    await clock({ reset: true });
  });

  it("does not lengthen the wait for requests at the right time, or before any refusal", async () => {
    await clock({ now: "2026-06-01T10:00:00Z", stopped: true });
    await set({ budget: { unitsPerMinute: 2, penaltySeconds: 5 } });
    const told = async (login: string) => (await running.request(login, "_api/web")).headers.get("retry-after");
    expect([await told("owner"), await told("owner")]).toEqual([null, "60"]);
    expect([await told("member"), await told("visitor")]).toEqual(["60", "60"]);
    expect([await told("member"), await told("owner")]).toEqual(["65", "70"]);
    await clock({ advance: 60_000 });
    expect(await told("visitor")).toBe("10");
    await clock({ advance: 10_000 });
    expect(await told("visitor")).toBe(null);
    await clock({ reset: true });
  });
});

describe("the clock", () => {
  it("ages change tokens until they are refused", async () => {
    const { CurrentChangeToken: token } = (await running.as("owner").web.select("CurrentChangeToken")()) as {
      CurrentChangeToken: { StringValue: string };
    };
    await clock({ advance: 59 * 86_400_000 });
    const query = { Item: true, Add: true, ChangeTokenStart: token };
    expect((await post("_api/web/getchanges", { query })).status).toBe(200);
    await clock({ advance: 2 * 86_400_000 });
    const refused = await post("_api/web/getchanges", { query });
    expect(refused.status).toBe(500);
    expect(await refused.text()).toContain("before the start of the current change log");
    expect(
      (await post("_api/web/getchanges", { query: { ...query, IgnoreStartTokenNotFoundError: true } })).status,
    ).toBe(200);
    await clock({ reset: true });
  });
});
