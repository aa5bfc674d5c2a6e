// Phrases as councils write them. Each is read as a person reads it, or not at all.
import { describe, expect, it } from "vitest";
import { type DateReading, readDatePhrase } from "../../src/plan/datePhrase.ts";
import { CAREFULLY } from "./datePhrase.careful.ts";
import { COUNCIL } from "./datePhrase.council.ts";
import { UNSEEN } from "./datePhrase.unseen.ts";

function readingOf(written: string): DateReading {
  if (written === "?") return { kind: "not understood" };
  const [, kind = "", rest = ""] = /^(by|between|onwards|ongoing|recurring|to be agreed) ?(.*)$/.exec(written) ?? [];
  const day = (pattern: RegExp) => pattern.exec(rest)?.[1];
  const start = kind === "recurring" ? day(/from (\S+)/) : kind === "by" ? undefined : day(/^(\S+)/);
  const due = kind === "recurring" ? day(/to (\S+)/) : kind === "by" ? rest : day(/ (\S+)$/);
  const [months, weeks] = [day(/^(\d+)m/), day(/^(\d+)w/)];
  return {
    kind: kind as DateReading["kind"],
    ...(start && { start }),
    ...(due && { due }),
    ...(months && { everyMonths: Number(months) }),
    ...(weeks && { everyWeeks: Number(weeks) }),
  };
}

const read = (phrase: string) => {
  const { reason: _, ...reading } = readDatePhrase(phrase);
  return reading;
};

describe("the forms that councils use", () => {
  it.each(COUNCIL)("%s", (phrase, written) => {
    expect(read(phrase)).toEqual(readingOf(written));
  });

  it("has at least 300 of them, each once, and reads at least 85 in 100", () => {
    expect(new Set(COUNCIL.map(([phrase]) => phrase)).size).toBe(COUNCIL.length);
    expect(COUNCIL.length).toBeGreaterThanOrEqual(300);
    const understood = COUNCIL.filter(([phrase]) => read(phrase).kind !== "not understood");
    expect(understood.length / COUNCIL.length).toBeGreaterThanOrEqual(0.85);
  });
});

describe("a word that changes the meaning, before or after", () => {
  const before = [
    "Not",
    "Was",
    "Moved from",
    "Revised:",
    "Originally",
    "Unless agreed,",
    "Approximately",
    "Previously",
    "Delayed,",
    "<",
  ];
  const after = [
    "not met",
    "if possible",
    "(moved)",
    "(was earlier)",
    "subject to funding",
    "at the earliest",
    "?",
    "(cancelled)",
    "or later",
    "TBC?",
  ];
  const understood = COUNCIL.filter(([, written]) => written !== "?").map(([phrase]) => phrase);

  it.each(before)("%s …", (words) => {
    expect(understood.filter((phrase) => read(`${words} ${phrase}`).kind !== "not understood")).toEqual([]);
  });

  it.each(after)("… %s", (words) => {
    expect(understood.filter((phrase) => read(`${phrase} ${words}`).kind !== "not understood")).toEqual([]);
  });

  it("is not ignored in a note either", () => {
    const noted = (phrase: string) => read(`${phrase}. Note: deferred`);
    expect(understood.filter((phrase) => noted(phrase).kind !== "not understood")).toEqual([]);
  });
});

describe("phrases that were written before the grammar", () => {
  it.each(UNSEEN)("%s", (phrase, expected) => {
    expect([{ kind: "not understood" }, expected]).toContainEqual(read(phrase));
  });

  it("understands most of them", () => {
    const readable = UNSEEN.filter(([, { kind }]) => kind !== "not understood");
    const understood = readable.filter(([phrase]) => read(phrase).kind !== "not understood");
    expect(understood.length / readable.length).toBeGreaterThanOrEqual(0.7);
  });
});

describe("phrases by somebody who had not read the grammar", () => {
  it("are never said to be due when they are not", () => {
    const wrong = CAREFULLY.flatMap(([phrase, ...days]) => {
      const { start, due } = readDatePhrase(phrase);
      const isRight = due === undefined || days.includes(due) || (start !== undefined && days.includes(start));
      return isRight ? [] : [[phrase, due]];
    });
    expect(CAREFULLY.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });
});
