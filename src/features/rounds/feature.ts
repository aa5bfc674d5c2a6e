// Rounds of updates: opening and closing them, and who has updated.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const rounds: Feature = {
  key: "rounds",
  screens: [
    {
      key: "rounds",
      title: "Rounds",
      group: "manage",
      lists: ["Update rounds"],
      show: lazyPart(() => import("./RoundsPage.tsx").then(({ RoundsPage }) => RoundsPage)),
    },
  ],
};
