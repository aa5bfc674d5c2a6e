// What has become of the person's own edits, and of the connection, said once each; a change of somebody else's is not
// news that should interrupt.
import { useEffect, useRef } from "react";
import { useAnnounce } from "../kit/announcer.tsx";
import { laterPart } from "../kit/lazyPart.ts";
import type { BoardState } from "../kit/session.tsx";

const rules = laterPart(() => import("./newsBetween.ts"));

export function useNews(state: BoardState): void {
  const announce = useAnnounce();
  const told = useRef(state);
  useEffect(() => {
    const before = told.current;
    told.current = state;
    // Nothing is new before something has been read.
    if (!before.board && !before.error) return;
    void rules().then(({ newsBetween }) => {
      const news = newsBetween(before, state);
      if (news.length > 0) announce(news.join(" "));
    });
  }, [state, announce]);
}
