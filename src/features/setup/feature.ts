// The site and its people: owners give roles; the page that sets a site up is shown by the shell, where there is no board yet.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const setup: Feature = {
  key: "setup",
  says: () => import("./says.ts").then(({ says }) => says),
  screens: [
    {
      key: "people",
      title: "Roles",
      group: "manage",
      offered: ({ board }) => board.isOwner,
      show: lazyPart(() => import("./PeoplePage.tsx").then(({ PeoplePage }) => PeoplePage)),
    },
    {
      key: "setup",
      title: "Set-up",
      group: "manage",
      offered: ({ board }) => board.isOwner,
      show: lazyPart(() => import("./SetUpScreen.tsx").then(({ SetUpScreen }) => SetUpScreen), "rare"),
    },
  ],
};
