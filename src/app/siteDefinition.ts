// What a site of the product is to hold: the lists of the plan, then those of its features, and the groups that features bring.
import type { FeatureRules } from "../plan/feature.ts";
import { lists } from "../plan/inSharePoint/lists.ts";
import type { SiteDefinition } from "../provision/definition.ts";
import type { GroupDefinition } from "../schema/access.ts";

/** @throws where two features bring different groups under one name, which is a mistake in our code. */
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
