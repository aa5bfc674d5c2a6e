// A person's own work. A personal tab begins with it; a channel's tab begins the same for everyone, as Teams wants it, and has this beside it.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const mine: Feature = {
  key: "mine",
  says: () => import("./says.ts").then(({ says }) => says),
  screens: [
    {
      key: "mine",
      title: "My work",
      group: "work",
      isStart: ({ scope }) => scope === "personal",
      show: lazyPart(() => import("./MyActions.tsx").then(({ MyActions }) => MyActions)),
    },
  ],
};
