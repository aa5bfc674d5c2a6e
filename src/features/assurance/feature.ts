// Whether what is claimed is so: checks, evidence, claims and verification.
import type { Feature } from "../../ui/kit/feature.ts";
import { lazyPart } from "../../ui/kit/lazyPart.ts";

export const assurance: Feature = {
  key: "assurance",
  inSharePoint: () => import("./inSharePoint.ts"),
  lists: [
    {
      title: "Evidence files",
      load: "after",
      definition: () => import("./list.ts").then(({ evidenceFiles }) => evidenceFiles),
    },
    {
      title: "Restricted evidence",
      load: "after",
      definition: () => import("./list.ts").then(({ restrictedFiles }) => restrictedFiles),
    },
    {
      title: "Evidence corrections",
      load: "after",
      definition: () => import("../../plan/corrections.ts").then(({ corrections }) => corrections),
    },
  ],
  files: () => import("./fileCheck.ts").then(({ lostFiles }) => lostFiles),
  papers: () => import("./papers.ts").then(({ papers }) => papers),
  says: () => import("./says.ts").then(({ says }) => says),
  screens: [
    {
      key: "assurance",
      title: "Checks",
      group: "assurance",
      show: lazyPart(() => import("./ChecksPage.tsx").then(({ ChecksPage }) => ChecksPage)),
    },
    {
      key: "evidence",
      title: "Evidence",
      group: "assurance",
      lists: ["Evidence"],
      show: lazyPart(() => import("./EvidencePage.tsx").then(({ EvidencePage }) => EvidencePage)),
    },
  ],
  panel: [
    {
      key: "agreed plan",
      order: 25,
      lists: ["Plan dates"],
      show: lazyPart(() => import("./AgreedPlan.tsx").then(({ AgreedPlan }) => AgreedPlan)),
    },
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
  moveForms: {
    account: lazyPart(() => import("./ClaimForm.tsx").then(({ ClaimForm }) => ClaimForm)),
    checked: lazyPart(() => import("./VerifyForm.tsx").then(({ VerifyForm }) => VerifyForm)),
  },
};
