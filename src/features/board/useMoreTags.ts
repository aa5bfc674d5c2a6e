// Tags of a card that features add, a line each: first what is urgent, or an empty line.
import { useCallback, useMemo } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Day } from "../../schema/column.ts";
import { useFeatures } from "../../ui/kit/features.tsx";

/** What features say of an action, once they are loaded. */
export function useMoreTags(board: Board, today: Day): (action: Action) => string {
  const { says } = useFeatures();
  const saying = useMemo(() => says.filter(({ tags, checks }) => tags || checks), [says]);
  // Without any, it is the same function for every board, and no lane is drawn anew for it.
  const about = saying.length > 0 ? board : undefined;
  return useCallback(
    (action) => {
      if (!about) return "";
      const checks = saying.flatMap((each) => each.checks ?? []).flatMap(({ find }) => find(action, about, today));
      const tags = saying.flatMap((each) => each.tags?.(action, about, today) ?? []);
      return [tags.join("; "), ...checks.map(({ tag }) => tag)].join("\n");
    },
    [saying, about, today],
  );
}
