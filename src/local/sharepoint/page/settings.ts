// The settings of the page, sent by its server: the sites, the people, and the addresses of the rest of the tenant.

/** The path of the page's files, as in SharePoint. */
export const base = "/_layouts/15/list/";

export interface Person {
  /** Short name, kept in the address: `coordinator-5`. */
  readonly id: string;
  readonly title: string;
  readonly login: string;
}

export interface PageSettings {
  /** Server-relative paths. */
  readonly sites: readonly string[];
  readonly people: readonly Person[];
  /** The address that issues tokens, for requests by hand. */
  readonly tokenUrl: string;
  /** A page of the tenant to link to, with the parameter for the person. */
  readonly home: { readonly url: string; readonly title: string };
}
