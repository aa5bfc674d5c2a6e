import { describe, expect, test } from "vitest";
import { createGate, retryAfter } from "../../src/sharepoint/gate.ts";
import { fakeClock, settle } from "../support/fakeClock.ts";

const now = new Date("2026-11-22T09:00:00Z");

describe("the wait in Retry-After, in seconds", () => {
  const told = (header: string | null) => (retryAfter(header, now) ?? Number.NaN) / 1000;
  test("is the number or the date given", () => {
    expect(told("7")).toBe(7);
    expect(told("Sun, 22 Nov 2026 09:00:30 GMT")).toBe(30);
    expect(told("86400")).toBe(86_400);
  });
  test.each([null, "", "0", "-1", "abc", "Sun, 22 Nov 2026 08:00:00 GMT"])("is undefined for %j", (header) => {
    expect(told(header)).toBeNaN();
  });
  test("is never more than a day", () => {
    expect(told("999999999")).toBe(86_400);
  });
});

describe("the gate", () => {
  const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });
  const seconds = (wait: number) => wait / 1000;

  test("holds all requests when one must wait, for the longest wait", async () => {
    const clock = fakeClock();
    const gate = createGate(clock);
    gate.heed(answer(429, { "Retry-After": "5" }));
    gate.heed(answer(503, { "Retry-After": "1" }));
    let passed = 0;
    void gate.pass().then(() => passed++);
    void gate.pass().then(() => passed++);
    await clock.advance(4999);
    expect(passed).toBe(0);
    await clock.advance(1);
    await settle();
    expect(passed).toBe(2);
  });

  test("waits ever longer when SharePoint does not say how long, until it answers", async () => {
    const clock = fakeClock();
    const gate = createGate(clock);
    const waits: number[] = [];
    for (let time = 0; time < 7; time++) {
      const wait = gate.heed(answer(429, { "content-type": "text/html" }));
      waits.push(seconds(wait));
      await clock.advance(wait);
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 300, 300]);
    expect(gate.heed(answer(200))).toBe(0);
    expect(seconds(gate.heed(answer(429)))).toBe(10);
  });

  test("waits longer than Retry-After when the last such wait was not enough", async () => {
    const clock = fakeClock();
    const gate = createGate(clock);
    const waits: number[] = [];
    for (const told of ["2", "2", "3", "60", "2"]) {
      const wait = gate.heed(answer(429, { "Retry-After": told }));
      waits.push(seconds(wait));
      await clock.advance(wait);
    }
    expect(waits).toEqual([2, 10, 20, 60, 80]);
    expect(gate.heed(answer(200))).toBe(0);
    expect(seconds(gate.heed(answer(429, { "Retry-After": "2" })))).toBe(2);
  });

  test("counts the refusals of requests that were sent together once", async () => {
    const clock = fakeClock();
    const gate = createGate(clock);
    const together = () => [gate.heed(answer(429)), gate.heed(answer(503)), gate.heed(answer(429))].map(seconds);
    expect(together()).toEqual([10, 10, 10]);
    await clock.advance(10_000);
    expect(together()).toEqual([20, 20, 20]);
  });

  test("waits for the larger of Retry-After and RateLimit-Reset", () => {
    const gate = createGate(fakeClock());
    const limit = { "RateLimit-Limit": "1250", "RateLimit-Remaining": "0", "RateLimit-Reset": "40" };
    expect(seconds(gate.heed(answer(429, { ...limit, "Retry-After": "10" })))).toBe(40);
    expect(seconds(gate.heed(answer(429, { ...limit, "Retry-After": "90" })))).toBe(90);
  });

  test("spreads what remains of a limit over the time until it is renewed", () => {
    const gate = createGate(fakeClock());
    const limit = { "RateLimit-Limit": "1250", "RateLimit-Reset": "30" };
    expect(seconds(gate.heed(answer(200, { ...limit, "RateLimit-Remaining": "60" })))).toBe(0.5);
    expect(seconds(gate.heed(answer(200, { ...limit, "RateLimit-Remaining": "0" })))).toBe(30);
    expect(gate.heed(answer(200, { ...limit, "RateLimit-Remaining": "soon" }))).toBe(0);
  });
});
