// The definition of a list by its title: at once for the plan's own, loaded with its feature for others.
import { useEffect, useState } from "react";
import { startLists } from "../../plan/board.ts";
import { definitionsOf } from "../../plan/feature.ts";
import type { List } from "../../schema/list.ts";
import { useFeatures } from "./features.tsx";
import { untilLoaded } from "./lazyPart.ts";

export function useDefinition(title: string): List | undefined {
  const own = startLists.find((list) => list.title === title);
  const { features } = useFeatures();
  const [found, setFound] = useState<List>();
  useEffect(() => {
    let current = true;
    if (!own) void untilLoaded(() => definitionsOf(features, [title])).then(([list]) => current && setFound(list));
    return () => {
      current = false;
    };
  }, [features, title, own]);
  return own ?? (found?.title === title ? found : undefined);
}
