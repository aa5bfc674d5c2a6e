// A council's own plan in: from Word, Excel, CSV or a pasted table; and the whole plan out as a workbook that comes in again.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const importing: Feature = {
  key: "importing",
  lists: [{ title: "Imports", load: "screen", definition: async () => (await import("./list.ts")).imports }],
  screens: [
    {
      key: "import",
      title: "Import",
      group: "manage",
      offered: ({ board }) => board.isOwner,
      lists: ["Imports"],
      show: lazyPart(() => import("./ImportPage.tsx").then(({ ImportPage }) => ImportPage), "rare"),
    },
  ],
  inSharePoint: () => import("./inSharePoint.ts"),
};
