// The plan's settings, which its owners change: names, dates and thresholds.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const settings: Feature = {
  key: "settings",
  screens: [
    {
      key: "settings",
      title: "Settings",
      group: "manage",
      offered: ({ board }) => board.isOwner,
      show: lazyPart(() => import("./SettingsPage.tsx").then(({ SettingsPage }) => SettingsPage)),
    },
  ],
};
