// Every screen that a feature brings has at least one state to be looked at. Without a browser.
import { expect, test } from "vitest";
import { features } from "../../../src/app/features.ts";
import { readAddress } from "../../../src/ui/kit/address.ts";
import type { Feature } from "../../../src/ui/kit/feature.ts";
import { screensOf } from "../../../src/ui/shell/screens.ts";
import { lessons } from "../../features/lessons/feature.ts";
import { aBoard } from "../../support/builders.ts";
import type { ScreenState } from "./screenState.ts";
import { states } from "./states.ts";

test("every screen of the product has a state", () => {
  expect(screensWithoutState(features)).toEqual([]);
});

test("a feature's screen without one is found", () => {
  expect(screensWithoutState([...features, lessons])).toEqual(["lessons"]);
});

function screensWithoutState(all: readonly Feature[]): readonly string[] {
  const shown = new Set(states.map((state) => screenIn(state, all)));
  return all.flatMap(({ screens = [] }) => screens.map(({ key }) => key)).filter((key) => !shown.has(key));
}

/** The key of the screen that the state's address names, or of the one that its place begins with. */
function screenIn({ query, sub = "" }: ScreenState, all: readonly Feature[]): string {
  const place = new URLSearchParams(query).get("frame");
  const scope = place === "personal" ? "personal" : "channel";
  const frame = place === "sidePanel" || place === "meetingStage" ? place : "content";
  const board = aBoard({ isOwner: true });
  return screensOf(all, { board, frame, scope, wanted: readAddress(sub).screen }).screen.key;
}
