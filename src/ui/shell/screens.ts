// Which screens a person is offered, and which is shown.
import { type Board, isUnavailable } from "../../plan/board.ts";
import type { Feature, Place, Screen } from "../kit/feature.ts";
import { type Group, groups } from "../kit/groups.ts";

interface Asked extends Place {
  /** The key in the address. */
  readonly wanted: string | undefined;
}

export interface Screens {
  /** What the navigation lists. */
  readonly offered: readonly Screen[];
  readonly screen: Screen;
  /** Where the place begins. */
  readonly start: Screen;
}

export function screensOf(features: readonly Feature[], asked: Asked): Screens {
  const { board, frame, wanted } = asked;
  const mayBe = features
    .flatMap(({ screens = [] }) => screens)
    .filter(({ onStage, offered }) => (onStage || frame !== "meetingStage") && (offered?.(asked) ?? true));
  const start = mayBe.find(({ isStart }) => isStart?.(asked)) ?? mayBe[0];
  if (!start) throw new Error("There is no screen to begin with");
  return {
    // A list that is missing takes its screen away; an address that leads there says why.
    offered: mayBe.filter(
      ({ inNavigation, lists }) => inNavigation !== false && unavailableIn(board, lists).length === 0,
    ),
    screen: mayBe.find(({ key }) => key === wanted) ?? start,
    start,
  };
}

/** Titles of those of the lists that cannot be read. */
export function unavailableIn(board: Board, titles: readonly string[] = []): readonly string[] {
  return titles.filter((title) => isUnavailable(board, title));
}

/** An entry of the navigation, with the screens in it. */
export interface ScreenGroup {
  readonly group: Group;
  readonly screens: readonly Screen[];
}

/** The groups that have a screen to show, in the navigation's order. */
export function screenGroups(offered: readonly Screen[]): readonly ScreenGroup[] {
  return (Object.keys(groups) as Group[])
    .map((group) => ({ group, screens: offered.filter((screen) => screen.group === group) }))
    .filter(({ screens }) => screens.length > 0);
}
