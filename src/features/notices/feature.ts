// Notices that people get by e-mail: what was sent to whom, and whether one wants any. Features send them with `session.notify`.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const notices: Feature = {
  key: "notices",
  lists: [
    {
      title: "Notices",
      load: "screen",
      definition: () => import("../../plan/notices.ts").then(({ notices }) => notices),
    },
  ],
  inSharePoint: () => import("./inSharePoint.ts"),
  screens: [
    {
      key: "notices",
      title: "Notices",
      group: "manage",
      lists: ["Notices"],
      show: lazyPart(() => import("./NoticesPage.tsx").then(({ NoticesPage }) => NoticesPage)),
    },
  ],
};
