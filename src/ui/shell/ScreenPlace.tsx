// The place of a screen: its lists are read first, and where one cannot be read, that is said instead.
import { Suspense, useEffect } from "react";
import { definitionsOf } from "../../plan/feature.ts";
import { Boundary } from "../kit/Boundary.tsx";
import type { Feature, Screen, ScreenProps } from "../kit/feature.ts";
import { lazyPart, untilLoaded } from "../kit/lazyPart.ts";
import { useSession } from "../kit/session.tsx";
import { Loading } from "./Loading.tsx";
import { unavailableIn } from "./screens.ts";
import { words } from "./words.ts";

const NoList = lazyPart(() => import("./NoList.tsx").then(({ NoList }) => NoList), "rare");

interface Props extends ScreenProps {
  readonly screen: Screen;
  readonly features: readonly Feature[];
  readonly onSetUp: () => void;
}

export function ScreenPlace({ screen, features, onSetUp, ...props }: Props) {
  const { board } = props;
  const isRead = useLists(screen, features, props);
  const missing = unavailableIn(board, screen.lists);
  const Show = screen.show;
  return (
    <Boundary key={screen.key} what={words.thisPage}>
      <Suspense fallback={<Loading />}>
        {missing.length > 0 ? (
          <NoList title={screen.title} lists={missing} board={board} onSetUp={onSetUp} />
        ) : isRead ? (
          <Show {...props} />
        ) : (
          <Loading />
        )}
      </Suspense>
    </Boundary>
  );
}

/** Follows the screen's lists from when it is first shown. Whether all of them have been tried to be read. */
function useLists(
  { lists = [] }: Screen,
  features: readonly Feature[],
  { board }: Pick<ScreenProps, "board">,
): boolean {
  const { sync } = useSession();
  // One text, because it has to be the same each time while nothing changes.
  const unread = lists.filter((title) => !board.lists.has(title)).join("|");
  useEffect(() => {
    if (unread === "") return;
    void untilLoaded(() => definitionsOf(features, unread.split("|"))).then((definitions) => sync.follow(definitions));
  }, [sync, features, unread]);
  return unread === "";
}
