// What the page is told by its server: the sites there are, who may be chosen, and where the rest of the tenant is.

/** Everything of the page but its address lies below this path, as SharePoint's own pages keep theirs. */
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
  /** Where tokens are to be had for requests by hand. */
  readonly tokenUrl: string;
  /** A page of the tenant to lead back to, with the parameter that carries the person. */
  readonly home: { readonly url: string; readonly title: string };
}
