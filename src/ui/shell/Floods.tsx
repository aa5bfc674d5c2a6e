// Told to owners: somebody has added more entries about one action than people add by hand.
import { useMemo } from "react";
import type { Board } from "../../plan/board.ts";
import { floodsIn } from "../../plan/floods.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { banners as words } from "./bannerWords.ts";
import { useTabStyles } from "./Tab.styles.ts";

export function Floods({ board }: { readonly board: Board }) {
  const styles = useTabStyles();
  const { lists, isOwner, actions } = board;
  const floods = useMemo(() => (isOwner ? floodsIn({ lists }) : []), [isOwner, lists]);
  return floods.map(({ author, list, actionId, surplus }) => (
    <div key={`${list} ${author.id} ${actionId}`} className={styles.banner} data-testid="flood">
      {words.flood({ who: nameAtStart(author), list, surplus, about: actions.get(actionId)?.fields.reference })}
    </div>
  ));
}
