// The page's address. Its query holds the view, so that a reload shows the same, and the site that the tab was saved with.

const siteParameter = "site";
/** The sub-page of a link that was shared from a plain browser page. */
const subPageParameter = "sub";

export function readQuery(): string {
  return window.location.search.slice(1);
}

/** The site that the tab was saved with: untrusted text. */
export function savedSite(): string | undefined {
  return new URLSearchParams(window.location.search).get(siteParameter) ?? undefined;
}

export function linkedSubPage(): string | undefined {
  return new URLSearchParams(window.location.search).get(subPageParameter) || undefined;
}

/**
 * The view to begin with. A link is followed once: from then on it is a part of the page's own address, which knows where the person
 * went from there. A reload is told the link again, because Teams keeps it until the person leaves the tab (teams-js#2475).
 */
export function firstQuery(link: string | undefined): string {
  if (link === undefined || (window.history.state as Followed | null)?.followed === link) return readQuery();
  const state: Followed = { followed: link };
  window.history.replaceState(state, "", addressOf(link));
  return link;
}

/** Of this page's entry in the history, which a reload keeps and a page that is opened anew does not have. */
interface Followed {
  readonly followed: string;
}

/** The page's address with that view, for the address bar. */
export function addressOf(query: string): string {
  return withQuery(query, savedSite()).href;
}

/** The page's address without a site or a view. */
export function homeAddress(): string {
  return withQuery("", undefined).href;
}

/** An address that opens the tab on a site. */
export function addressForSite(siteUrl: string): string {
  return withQuery("", siteUrl).href;
}

/** An address that opens the sub-page, to be shared. */
export function ownAddress(subPage: string): string {
  return withQuery(new URLSearchParams({ [subPageParameter]: subPage }).toString(), savedSite()).href;
}

function withQuery(query: string, site: string | undefined): URL {
  const url = new URL(window.location.pathname, window.location.origin);
  const parameters = new URLSearchParams(query);
  // The query may be from a link, which anybody may have written.
  if (site) parameters.set(siteParameter, site);
  else parameters.delete(siteParameter);
  url.search = parameters.toString();
  return url;
}

/** Asks before the page closes if something would be lost. */
export function askBeforeLeaving(wouldLose: () => boolean): void {
  window.addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
}
