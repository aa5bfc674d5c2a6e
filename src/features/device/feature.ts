// What this device keeps of the person, and clearing it.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const device: Feature = {
  key: "device",
  screens: [
    {
      key: "device",
      title: "This device",
      group: "manage",
      show: lazyPart(() => import("./DevicePage.tsx").then(({ DevicePage }) => DevicePage)),
    },
  ],
};
