// The features of this tab, and what they say of actions once that is loaded: after the cards are painted.
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { checksOf } from "../../plan/checks.ts";
import { definitionsOf, type Says } from "../../plan/feature.ts";
import type { Feature } from "./feature.ts";
import { painted, untilLoaded } from "./lazyPart.ts";
import { useSession } from "./session.tsx";

interface Features {
  readonly features: readonly Feature[];
  /** What those features say that have been loaded. */
  readonly says: readonly Says[];
  /** The plan's own checks, once they are loaded. */
  readonly checksOf: typeof checksOf | undefined;
}

const FeaturesContext = createContext<Features>({ features: [], says: [], checksOf: undefined });

/** Loads what features say, and the lists that they say it by, now that there is something to see. */
export function FeaturesProvider({ features, children }: { features: readonly Feature[]; children: ReactNode }) {
  const { sync } = useSession();
  const [loaded, setLoaded] = useState<Omit<Features, "features">>({ says: [], checksOf: undefined });
  useEffect(() => {
    let current = true;
    void painted().then(async () => {
      const lists = features.flatMap(({ lists = [] }) => lists);
      const titles = lists.flatMap(({ title, load }) => (load === "after" ? [title] : []));
      const further = await untilLoaded(() => definitionsOf(features, titles));
      if (further.length > 0) await sync.follow(further);
      const { checksOf } = await untilLoaded(() => import("../../plan/checks.ts"));
      const says = await untilLoaded(() => Promise.all(features.map(({ says }) => says?.() ?? {})));
      if (current) setLoaded({ says, checksOf });
    });
    return () => {
      current = false;
    };
  }, [features, sync]);
  return <FeaturesContext value={{ features, ...loaded }}>{children}</FeaturesContext>;
}

export function useFeatures(): Features {
  return useContext(FeaturesContext);
}
