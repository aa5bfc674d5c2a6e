// The same snapshots and the same words make the same paper to the byte, whoever makes it, when and where.
import { afterEach, describe, expect, test, vi } from "vitest";
import { makePaper } from "../../../src/plan/papers/makePaper.ts";
import { canonicalJson, type Json } from "../../../src/plan/snapshots/canonical.ts";
import { textOf, unpack } from "../../support/office/unpack.ts";
import { randomPeriod, readFiles, type SnapshotText, writeFiles } from "../../support/papers/randomPeriod.ts";
import { bookOf, kindKeys, make, pageOf, requestOf, wordOf } from "../../support/papers/renderings.tsx";

const files = writeFiles(randomPeriod(11));

async function formsOf(kind: string, of: readonly SnapshotText[] = files) {
  const { paper } = make(requestOf(kind, "Internal"), readFiles(of));
  return {
    word: textOf(unpack(await wordOf(paper)), "word/document.xml"),
    book: await bookOf(paper),
    page: pageOf(paper),
  };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test("a paper is the same when it is made again, on another day and in another time zone", async () => {
  const first = await formsOf("board");
  vi.useFakeTimers({ now: new Date("2031-07-01T23:30:00Z"), toFake: ["Date"] });
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  expect(new Date().getHours()).toBe(13);
  expect(await formsOf("board")).toEqual(first);
});

describe.each(kindKeys)("a paper of the kind %s", (kind) => {
  test("is the same where the keys of the plan stand in another order", () => {
    const paperOf = (from: (file: SnapshotText) => SnapshotText) => {
      const read = readFiles(files.map(from)).map(({ snapshot }, index) => ({ snapshot, sha256: String(index) }));
      return JSON.stringify(make(requestOf(kind, "Public"), read).paper);
    };
    const turned = (file: SnapshotText) => JSON.stringify(reversed(JSON.parse(file)));
    expect(turned(files[0] ?? "")).not.toBe(files[0]);
    expect(paperOf(turned)).toBe(paperOf((file) => file));
  });
});

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}

test("the order of keys is all that was changed", () => {
  const file = JSON.parse(files[0] ?? "") as Json;
  expect(canonicalJson(reversed(file) as Json)).toBe(files[0]);
});

test("a paper is made of at least one snapshot", () => {
  const parts = { snapshots: [], sections: [], releases: {} };
  expect(() => makePaper(requestOf("board", "Internal"), parts)).toThrow("at least one snapshot");
});
