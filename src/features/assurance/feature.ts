// Whether what is claimed is so: checks, evidence, claims and verification.
import type { Feature } from "../../ui/kit/feature.ts";
import { partsOf } from "../../ui/kit/lazyPart.ts";

const part = partsOf(() => import("./parts.ts"));

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
      show: part("ChecksPage"),
    },
    {
      key: "evidence",
      title: "Evidence",
      group: "assurance",
      lists: ["Evidence"],
      show: part("EvidencePage"),
    },
  ],
  panel: [
    {
      key: "agreed plan",
      order: 25,
      lists: ["Plan dates"],
      show: part("AgreedPlan"),
    },
    {
      key: "evidence",
      order: 30,
      lists: ["Evidence"],
      show: part("Evidence"),
    },
    {
      key: "verification",
      order: 40,
      lists: ["Claims", "Verifications"],
      show: part("Verification"),
    },
  ],
  moveForms: {
    account: part("ClaimForm"),
    checked: part("VerifyForm"),
  },
};
