import { expect, test } from "vitest";
import { initialState, readAddress, shownTheme, writeAddress } from "../../../../src/local/teams/page/address.ts";

test("an address says everything about a window, and reads back as the same", () => {
  const state = {
    as: "coordinator-3",
    frame: "meetingStage",
    channel: "private",
    theme: "contrast",
    width: "phone",
    network: "slow",
    signin: "consent",
    sub: "action/1.1.1?view=a&b",
  } as const;
  expect(readAddress(writeAddress(state))).toEqual(state);
});

test("what is as at first is left out of the address, except for the person", () => {
  expect(writeAddress(initialState)).toBe("?as=lead-1");
  expect(readAddress("")).toEqual(initialState);
});

test("what an address says wrongly is as at first", () => {
  expect(readAddress("?as=nobody&theme=pink&frame=elsewhere&network=&width=7")).toEqual(initialState);
});

test("a meeting is dark whatever the person's theme, unless that is contrast", () => {
  const shown = (query: string) => shownTheme(readAddress(query));
  expect(shown("?frame=meetingStage")).toBe("dark");
  expect(shown("?frame=meetingStage&theme=glass")).toBe("dark");
  expect(shown("?frame=sidePanel&theme=contrast")).toBe("contrast");
  expect(shown("?frame=personal&theme=glass")).toBe("glass");
});
