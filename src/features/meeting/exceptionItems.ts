// What those who challenge look at between meetings: how the plan stands where it does not go well, each figure with its actions.
import { type Action, columnOf, daysLate } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Item } from "../../plan/feature.ts";
import { openChallenges } from "../../plan/meetings/onRecord.ts";
import { records } from "../../plan/meetings/records.ts";
import { travelSince } from "../../plan/snapshots/last.ts";
import type { Day } from "../../schema/column.ts";
import { sayWords } from "./sayWords.ts";

const { exceptions: words } = sayWords;

/** For the senior leadership team and the Board, who may put something on record. Owners may too, but that is not their work. */
export function exceptionItems(board: Board, today: Day): readonly Item[] {
  const { actions, mayAdd, isOwner, since } = board;
  if (!mayAdd.has(records.title) || isOwner) return [];
  const challenges = openChallenges(board);
  const found: readonly Exception[] = [
    {
      key: "worse",
      query: "screen=board&show=worse",
      holds: (action) => since !== undefined && travelSince(action, since, today)?.direction === "down",
    },
    { key: "red", query: "screen=board&column=Red", holds: (action) => columnOf(action, today) === "Red" },
    { key: "overdue", query: "screen=board&show=overdue", holds: (action) => daysLate(action, today) > 0 },
    { key: "challenged", query: "screen=assurance", holds: ({ id }) => challenges.has(id) },
  ];
  return found.flatMap(({ key, query, holds }) => {
    const count = [...actions.values()].filter(holds).length;
    if (count === 0) return [];
    const told = {
      heading: words.heading,
      title: words.about[key],
      reason: words.count(count),
      isToRead: true,
    } as const;
    return [{ key: `exceptions ${key}`, query, ...told }];
  });
}

interface Exception {
  readonly key: keyof typeof words.about;
  /** Of the screen that shows them. */
  readonly query: string;
  readonly holds: (action: Action) => boolean;
}
