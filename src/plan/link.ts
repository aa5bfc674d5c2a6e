// Addresses that people typed or that SharePoint gave. Only addresses of web pages become links.

/** The address if it is safe to follow: http or https, without a user name or password; otherwise nothing. */
export function safeLink(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && !url.username && !url.password ? url.href : undefined;
}

/** Where a safe link leads, for people: `council.example`, or the name of a file on the plan's site. */
export function placeOf(link: string, siteUrl: string): string {
  const { host, href, pathname } = new URL(link);
  if (!href.startsWith(`${new URL(siteUrl).href.replace(/\/$/, "")}/`)) return host;
  return readable(pathname.split("/").at(-1) ?? "") || host;
}

function readable(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (problem) {
    if (problem instanceof URIError) return encoded;
    throw problem;
  }
}
