// What is to be noted of an action, in one text.
import { useCallback } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Day } from "../../schema/column.ts";
import { useFeatures } from "../../ui/kit/features.tsx";
import { tagsOf } from "./cardTags.ts";
import { useMoreTags } from "./useMoreTags.ts";

export function useTags(board: Board, today: Day): (action: Action) => string {
  const moreTags = useMoreTags(board, today);
  const { checksOf: checks } = useFeatures();
  const { plan } = board;
  return useCallback(
    (action) => tagsOf(action, { plan, today, edit: undefined, checks, more: moreTags(action) }).join("; "),
    [plan, today, checks, moreTags],
  );
}
