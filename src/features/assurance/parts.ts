// What the feature draws, loaded in one file.

export { AgreedPlan } from "./AgreedPlan.tsx";
export { ChecksPage } from "./ChecksPage.tsx";
export { ClaimForm } from "./ClaimForm.tsx";
export { Evidence } from "./Evidence.tsx";
export { EvidencePage } from "./EvidencePage.tsx";
export { Verification } from "./Verification.tsx";
export { VerifyForm } from "./VerifyForm.tsx";
