// The context of every page: its address, the signed-in person, and the REST client.
import { type Address, link } from "./address.ts";
import type { Ask } from "./rest/ask.ts";
import type { List } from "./rest/read.ts";
import type { PageSettings, Person } from "./settings.ts";

export interface Shell {
  readonly address: Address;
  readonly settings: PageSettings;
  readonly person: Person;
  readonly ask: Ask;
  /** Where the page's contents go. */
  readonly place: HTMLElement;
}

/** An address of the site for the same person. */
export function to(
  shell: Shell,
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return link(path, { ...parameters, as: shell.person.id });
}

/** The address of a row's form, with the present page to return to. */
export function toForm(shell: Shell, list: List, page: "DispForm" | "EditForm" | "NewForm", id?: number): string {
  const folder = shell.address.place.kind === "list" ? shell.address.place.folder : undefined;
  const path = `${list.info.RootFolder.ServerRelativeUrl}/${page}.aspx`;
  const Source = shell.address.place.kind === "list" ? here() : (shell.address.query.get("Source") ?? undefined);
  return to(shell, path, { ID: id, RootFolder: page === "NewForm" ? folder : undefined, Source });
}

export function toVersions(shell: Shell, list: List, id: number): string {
  const Source = here();
  return to(shell, `${shell.address.site}/_layouts/15/Versions.aspx`, { list: list.info.Id, ID: id, Source });
}

function here(): string {
  return `${location.pathname}${location.search}`;
}
