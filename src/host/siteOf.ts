// Which SharePoint site the tab works with. Addresses from a link or from the host are untrusted text.

const longestAddress = 400;

/** The path of a site; escapes of slashes, backslashes and control characters are not allowed. */
const path = /^(?:\/(?!_)(?:[\w.~'()!$&+,;=@-]|%(?!2f|5c|7f|[01])[0-9a-f]{2})+){0,6}$/i;

export interface Installation {
  /** The only SharePoint that the tab may use, as an origin. */
  readonly sharePointOrigin: string;
  /** The site for tabs without one of their own. */
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
  // Any difference between the two is a user name, a password, a query or a fragment.
  const isPlain = url.href.replace(/\/$/, "") === `${sharePointOrigin}${sitePath}`;
  return isPlain && path.test(sitePath) ? `${sharePointOrigin}${sitePath}` : undefined;
}
