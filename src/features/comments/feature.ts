// Comments on an action: SharePoint's own, so that the list's pane and the panel show one conversation. They are not part of the record.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const comments: Feature = {
  key: "comments",
  panel: [
    {
      key: "comments",
      order: 70,
      show: lazyPart(() => import("./Comments.tsx").then(({ Comments }) => Comments)),
    },
  ],
};
