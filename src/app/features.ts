// The features of the product, in the order in which they come.
import type { FeatureRules } from "../plan/feature.ts";

export const features: readonly FeatureRules[] = [
  { key: "assurance", inSharePoint: () => import("../features/assurance/inSharePoint.ts") },
];
