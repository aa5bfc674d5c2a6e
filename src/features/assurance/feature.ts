// Whether what is claimed is so: checks, evidence, claims and verification.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const assurance: Feature = {
  key: "assurance",
  inSharePoint: () => import("./inSharePoint.ts"),
  screen: {
    key: "assurance",
    title: "Checks & evidence",
    show: lazyPart(() => import("./AssurancePage.tsx").then(({ AssurancePage }) => AssurancePage)),
  },
  panel: [
    {
      key: "evidence",
      order: 30,
      lists: ["Evidence"],
      show: lazyPart(() => import("./Evidence.tsx").then(({ Evidence }) => Evidence)),
    },
    {
      key: "verification",
      order: 40,
      lists: ["Claims", "Verifications"],
      show: lazyPart(() => import("./Verification.tsx").then(({ Verification }) => Verification)),
    },
  ],
  moveNeeds: { checked: lazyPart(() => import("./ToVerify.tsx").then(({ ToVerify }) => ToVerify)) },
};
