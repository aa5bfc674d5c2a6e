// A person's own work, and where a personal tab begins. Teams wants a channel's tab to be the same for everyone: nothing of one's own there.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const mine: Feature = {
  key: "mine",
  screen: {
    key: "mine",
    title: "My actions",
    offered: ({ scope }) => scope !== "channel",
    isStart: ({ scope }) => scope === "personal",
    show: lazyPart(() => import("./MyActions.tsx").then(({ MyActions }) => MyActions)),
  },
};
