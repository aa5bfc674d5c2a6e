// Which SharePoint site the tab works with. Addresses from a link or from the host are untrusted text.
import { keyOf } from "../schema/address.ts";

const longestAddress = 400;

/** The path of a site; escapes of slashes, backslashes and control characters are not allowed. */
const path = /^(?:\/(?!_)(?:[\w.~'()!$&+,;=@-]|%(?!2f|5c|7f|[01])[0-9a-f]{2})+){0,6}$/i;

export interface Installation {
  /** The only SharePoint that the tab may use, as an origin. */
  readonly sharePointOrigin: string;
  /** The site for tabs without one of their own. */
  readonly defaultSite: string;
  /** Further sites that an address may name. */
  readonly sites: readonly string[];
}

interface Wanted {
  /** What the page's address names. */
  readonly named: string | undefined;
  /** The site of the channel that the tab is in, as the host says. */
  readonly channel: string | undefined;
}

/** The site, without a slash at its end; or that the address names one that is neither the installation's nor the channel's. */
export type SiteOutcome = { readonly kind: "site"; readonly url: string } | { readonly kind: "not-ours" };

export function siteOf({ named, channel }: Wanted, installation: Installation): SiteOutcome {
  const { defaultSite, sites, sharePointOrigin } = installation;
  const own = siteIn(channel, sharePointOrigin);
  const standard = defaultSite.replace(/\/$/, "");
  if (!named) return { kind: "site", url: own ?? standard };
  const asked = siteIn(named, sharePointOrigin);
  const known = [own, standard, ...sites.map((site) => siteIn(site, sharePointOrigin))];
  const url = known.find((site) => site !== undefined && asked !== undefined && keyOf(site) === keyOf(asked));
  return url === undefined ? { kind: "not-ours" } : { kind: "site", url };
}

function siteIn(address: string | undefined, sharePointOrigin: string): string | undefined {
  if (!address || address.length > longestAddress || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const sitePath = url.pathname.replace(/\/$/, "");
  // Any difference between the two is a user name, a password, a query or a fragment.
  const isPlain = url.href.replace(/\/$/, "") === `${sharePointOrigin}${sitePath}`;
  return isPlain && path.test(sitePath) ? `${sharePointOrigin}${sitePath}` : undefined;
}
