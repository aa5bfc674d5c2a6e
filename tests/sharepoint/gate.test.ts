import { describe, expect, test } from "vitest";
import { createGate, waitTold } from "../../src/sharepoint/gate.ts";
import { fakeClock, settle } from "../support/fakeClock.ts";

const now = new Date("2026-11-22T09:00:00Z");

describe("the wait that Retry-After tells, in seconds", () => {
  const told = (header: string | null) => waitTold(header, now) / 1000;
  test("is the number or the date given", () => {
    expect(told("7")).toBe(7);
    expect(told("Sun, 22 Nov 2026 09:00:30 GMT")).toBe(30);
  });
  test.each([null, "", "0", "-1", "abc", "Sun, 22 Nov 2026 08:00:00 GMT"])("is ten when the header is %j", (header) => {
    expect(told(header)).toBe(10);
  });
  test("is never more than a quarter of an hour", () => {
    expect(told("86400")).toBe(900);
  });
});

test("a wait told to one request holds all, and the longest counts", async () => {
  const clock = fakeClock();
  const gate = createGate(clock);
  gate.hold(5000);
  gate.hold(1000);
  let passed = 0;
  void gate.pass().then(() => passed++);
  void gate.pass().then(() => passed++);
  await clock.advance(4999);
  expect(passed).toBe(0);
  await clock.advance(1);
  await settle();
  expect(passed).toBe(2);
});
