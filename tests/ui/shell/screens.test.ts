// Which screens the navigation has, under which groups.
import { describe, expect, test } from "vitest";
import { features } from "../../../src/app/features.ts";
import type { Frame } from "../../../src/ports/host.ts";
import type { Feature, Screen, ScreenProps } from "../../../src/ui/kit/feature.ts";
import { groups } from "../../../src/ui/kit/groups.ts";
import { lazyPart } from "../../../src/ui/kit/lazyPart.ts";
import { screenGroups, screensOf } from "../../../src/ui/shell/screens.ts";
import { aBoard } from "../../support/builders.ts";

const present = new Set(["lists/evidence", "lists/update rounds"]);

function navigation(isOwner: boolean, scope: "personal" | "channel") {
  const { offered } = screensOf(features, {
    board: aBoard({ isOwner, present }),
    frame: "content",
    scope,
    wanted: undefined,
  });
  return Object.fromEntries(
    screenGroups(offered).map(({ group, screens }) => [groups[group], screens.map(({ title }) => title)]),
  );
}

test("an owner's personal tab has every group that has a screen", () => {
  expect(navigation(true, "personal")).toEqual({
    Board: ["Board"],
    "My work": ["My work"],
    Progress: ["Overview", "Changes", "Timeline", "On time"],
    Assurance: ["Checks", "Evidence"],
    Manage: ["Rounds", "Roles", "Set-up", "Settings", "This device"],
  });
});

test("only owners manage people and set-up", () => {
  expect(navigation(false, "channel")).toEqual({
    Board: ["Board"],
    "My work": ["My work"],
    Progress: ["Overview", "Changes", "Timeline", "On time"],
    Assurance: ["Checks", "Evidence"],
    Manage: ["Rounds", "This device"],
  });
});

test("groups stand in the navigation's order, whatever the order of the features", () => {
  const { offered } = screensOf(features.toReversed(), {
    board: aBoard({ isOwner: true, present }),
    frame: "content",
    scope: "personal",
    wanted: undefined,
  });
  expect(screenGroups(offered).map(({ group }) => group)).toEqual(["board", "work", "progress", "assurance", "manage"]);
});

describe("a place within Teams", () => {
  const show = lazyPart<ScreenProps>(async () => () => null, "rare");
  const screen = (key: string, rest: Partial<Screen> = {}): Screen => ({
    key,
    title: key,
    group: "board",
    show,
    ...rest,
  });
  const made: Feature = {
    key: "made",
    screens: [
      screen("board", { onStage: true }),
      screen("agenda", { offered: ({ frame }) => frame === "sidePanel" }),
      screen("minutes", { inNavigation: false }),
      screen("stage", { onStage: true, inNavigation: false, isStart: ({ frame }) => frame === "meetingStage" }),
      screen("private", { onStage: true, offered: () => false }),
    ],
  };
  function shown(frame: Frame, wanted?: string) {
    const { offered, screen, start } = screensOf([made], { board: aBoard(), frame, scope: "meeting", wanted });
    return { offered: offered.map(({ key }) => key), screen: screen.key, start: start.key };
  }

  test("decides which screens are offered, and where the tab begins", () => {
    expect(shown("content")).toEqual({ offered: ["board"], screen: "board", start: "board" });
    expect(shown("sidePanel")).toEqual({ offered: ["board", "agenda"], screen: "board", start: "board" });
    expect(shown("meetingStage")).toEqual({ offered: ["board"], screen: "stage", start: "stage" });
  });

  test("reaches a screen by its address that the navigation does not list", () => {
    expect(shown("content", "minutes").screen).toBe("minutes");
    expect(shown("meetingStage", "board").screen).toBe("board");
  });

  test("shows on the stage only what is for the stage, and that only to those to whom it is offered", () => {
    expect(shown("meetingStage", "minutes").screen).toBe("stage");
    expect(shown("meetingStage", "private").screen).toBe("stage");
  });
});
