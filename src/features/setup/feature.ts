// The site and its people: owners give roles; the page that sets a site up is shown by the shell, where there is no board yet.
import type { Feature, Place } from "../../ui/kit/feature.ts";
import { partsOf } from "../../ui/kit/lazyPart.ts";

const part = partsOf(() => import("./parts.ts"));
const offered = ({ board }: Place) => board.isOwner;

export const setup: Feature = {
  key: "setup",
  says: () => import("./says.ts").then(({ says }) => says),
  screens: [
    {
      key: "people",
      title: "Roles",
      group: "manage",
      offered,
      show: part("PeoplePage"),
    },
    {
      key: "setup",
      title: "Set-up",
      group: "manage",
      offered,
      show: part("SetUpScreen"),
    },
  ],
};
