// Which SharePoint site the tab works with. What an address or a host says of it is untrusted text.

const longestAddress = 400;

/** Characters of a site's path; what is escaped is no slash, backslash or control character. */
const path = /^(?:\/(?!_)(?:[\w.~'()!$&+,;=@-]|%(?!2f|5c|7f|[01])[0-9a-f]{2})+){0,6}$/i;

export interface Installation {
  /** The only SharePoint that the tab may use, as an origin. */
  readonly sharePointOrigin: string;
  /** The site for places that have none of their own. */
  readonly defaultSite: string;
}

/** The first address that is a site of our SharePoint, without a slash at its end; otherwise the default site. */
export function siteOf(addresses: readonly (string | undefined)[], installation: Installation): string {
  const [first] = addresses.flatMap((address) => siteIn(address, installation) ?? []);
  return first ?? installation.defaultSite.replace(/\/$/, "");
}

function siteIn(address: string | undefined, { sharePointOrigin }: Installation): string | undefined {
  if (!address || address.length > longestAddress || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const sitePath = url.pathname.replace(/\/$/, "");
  // Whatever is left out of these two would be a name, a password, a query or a fragment.
  const isPlain = url.href.replace(/\/$/, "") === `${sharePointOrigin}${sitePath}`;
  return isPlain && path.test(sitePath) ? `${sharePointOrigin}${sitePath}` : undefined;
}
