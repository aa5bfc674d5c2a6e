// The definition of a site of the product: the lists of the plan and of its features, and the groups of features.
import type { FeatureRules } from "../plan/feature.ts";
import { lists } from "../plan/inSharePoint/lists.ts";
import type { SiteDefinition } from "../provision/definition.ts";
import type { GroupDefinition } from "../schema/access.ts";

/** @throws if two features define different groups under one name, which is a bug. */
export async function siteDefinition(features: readonly Pick<FeatureRules, "inSharePoint">[]): Promise<SiteDefinition> {
  const parts = await Promise.all(features.map((feature) => feature.inSharePoint?.()));
  const groups: Record<string, GroupDefinition> = {};
  for (const [key, group] of parts.flatMap((part) => Object.entries(part?.groups ?? {}))) {
    const known = groups[key] ?? group;
    if (known.title !== group.title || known.description !== group.description) {
      throw new Error(`Two features bring different groups as “${key}”.`);
    }
    groups[key] = group;
  }
  return { lists: [...lists, ...parts.flatMap((part) => part?.lists ?? [])], groups };
}
