// People's names, as screens show them. SharePoint keeps no name of somebody whose account was removed from the site.
import type { Person } from "../schema/column.ts";
import { formerMember } from "./words.ts";

type Named = Pick<Person, "name">;

export function nameOf({ name }: Named): string {
  return name || formerMember.within;
}

/** At the start of a sentence or of a line. */
export function nameAtStart({ name }: Named): string {
  return name || formerMember.atStart;
}
