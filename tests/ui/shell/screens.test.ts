// Which screens the navigation has, under which groups.
import { expect, test } from "vitest";
import { features } from "../../../src/app/features.ts";
import { groups } from "../../../src/ui/kit/groups.ts";
import { screenGroups, screensOf } from "../../../src/ui/shell/screens.ts";
import { aBoard } from "../../support/builders.ts";

const present = new Set(["lists/evidence", "lists/update rounds"]);

function navigation(isOwner: boolean, scope: "personal" | "channel") {
  const { offered } = screensOf(features, {
    board: aBoard({ isOwner, present }),
    scope,
    readOnly: false,
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
    Progress: ["Overview", "Changes", "Timeline", "On time"],
    Assurance: ["Checks", "Evidence"],
    Manage: ["Rounds", "This device"],
  });
});

test("groups stand in the navigation's order, whatever the order of the features", () => {
  const { offered } = screensOf(features.toReversed(), {
    board: aBoard({ isOwner: true, present }),
    scope: "personal",
    readOnly: false,
    wanted: undefined,
  });
  expect(screenGroups(offered).map(({ group }) => group)).toEqual(["board", "work", "progress", "assurance", "manage"]);
});
