// What a site is to hold: handed in by whoever knows the features.
import type { GroupDefinition } from "../schema/access.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";

export interface SiteDefinition {
  /** In the order in which they are laid down. */
  readonly lists: readonly ListDefinition[];
  /** Groups whose members the owners choose, by the names that lists grant them rights under; beside those of the plan's roles. */
  readonly groups: Readonly<Record<string, GroupDefinition>>;
}
