// Where our lists lie in a site.

import type { ListDefinition } from "../schema/list.ts";

/** A list is known by its address, which stays when somebody changes its title. */
export function pathOf(webPath: string, { title, library = false }: Pick<ListDefinition, "title" | "library">): string {
  return `${webPath === "/" ? "" : webPath}/${library ? "" : "Lists/"}${title}`;
}
