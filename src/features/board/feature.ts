// The board: every action as a card in the column that its status gives it. Its page comes with the tab (`app/tab.tsx`).
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart, partsOf } from "../../ui/kit/lazyPart.ts";

export const board: Feature = {
  key: "board",
  lists: [
    {
      title: "Saved filters",
      load: "screen",
      definition: () => import("./list.ts").then(({ savedFilters }) => savedFilters),
    },
  ],
  inSharePoint: () => import("./inSharePoint.ts"),
  screens: [
    {
      key: "board",
      title: "Board",
      group: "board",
      isWide: true,
      show: lazyPart(() => import("./BoardPage.tsx").then(({ BoardPage }) => BoardPage)),
    },
    {
      key: "add",
      title: "Add an action",
      group: "board",
      inNavigation: false,
      show: partsOf(() => import("./parts.ts"))("AddPage"),
    },
  ],
};
