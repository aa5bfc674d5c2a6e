import { expect, test } from "vitest";
import { initialState, readAddress, shownTheme, writeAddress } from "../../../../src/local/teams/page/address.ts";

test("an address contains the whole state of a window", () => {
  const state = {
    as: "coordinator-3",
    frame: "meetingStage",
    channel: "private",
    theme: "contrast",
    width: "phone",
    network: "slow",
    signin: "consent",
    stage: "shared",
    sharing: "sometimes",
    role: "attendee",
    sub: "action/1.1.1?view=a&b",
  } as const;
  expect(readAddress(writeAddress(state))).toEqual(state);
});

test("initial values are left out of the address, except the person", () => {
  expect(writeAddress(initialState)).toBe("?as=lead-1");
  expect(readAddress("")).toEqual(initialState);
});

test("an invalid value takes its initial value", () => {
  expect(readAddress("?as=nobody&theme=pink&frame=elsewhere&network=&width=7&stage=&sharing=404&role=chair")).toEqual(
    initialState,
  );
});

test("the stage of a meeting is dark in every theme except contrast, and the side panel follows the theme", () => {
  const shown = (query: string) => shownTheme(readAddress(query));
  expect(shown("?frame=meetingStage")).toBe("dark");
  expect(shown("?frame=meetingStage&theme=glass")).toBe("dark");
  expect(shown("?frame=meetingStage&theme=contrast")).toBe("contrast");
  expect(shown("?frame=sidePanel")).toBe("default");
  expect(shown("?frame=sidePanel&theme=dark")).toBe("dark");
  expect(shown("?frame=personal&theme=glass")).toBe("glass");
});
