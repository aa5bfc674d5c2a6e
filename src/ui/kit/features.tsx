// The features of this tab, and what they say of actions once that is loaded: after the cards are painted.
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { type Check, checksOf } from "../../plan/checks.ts";
import { definitionsOf, type Says } from "../../plan/feature.ts";
import type { Day } from "../../schema/column.ts";
import type { Feature } from "./feature.ts";
import { painted, untilLoaded } from "./lazyPart.ts";
import { useSession } from "./session.tsx";

interface Features {
  readonly features: readonly Feature[];
  /** What those features say that have been loaded. */
  readonly says: readonly Says[];
}

const FeaturesContext = createContext<Features>({ features: [], says: [] });

/** Loads what features say, and the lists that they say it by, now that there is something to see. */
export function FeaturesProvider({ features, children }: { features: readonly Feature[]; children: ReactNode }) {
  const { sync } = useSession();
  const [says, setSays] = useState<readonly Says[]>([]);
  useEffect(() => {
    let current = true;
    void painted().then(async () => {
      const lists = features.flatMap(({ lists = [] }) => lists);
      const titles = lists.flatMap(({ title, load }) => (load === "after" ? [title] : []));
      const further = await untilLoaded(() => definitionsOf(features, titles));
      if (further.length > 0) await sync.follow(further);
      const said = await untilLoaded(() => Promise.all(features.map(({ says }) => says?.() ?? {})));
      if (current) setSays(said);
    });
    return () => {
      current = false;
    };
  }, [features, sync]);
  return <FeaturesContext value={{ features, says }}>{children}</FeaturesContext>;
}

export function useFeatures(): Features {
  return useContext(FeaturesContext);
}

/** Where the action's colour and its facts disagree: by the plan's own checks, and by those of features. */
export function allChecksOf(action: Action, board: Board, today: Day, says: readonly Says[]): readonly Check[] {
  const others = says.flatMap(({ checks = [] }) =>
    checks.flatMap(({ kind, find }) => find(action, board, today).map((found) => ({ kind, ...found }))),
  );
  return [...checksOf(action, board.plan, today), ...others];
}
