// Makes and compares the addresses of sites and lists. SharePoint ignores case in addresses and treats `%20` and a space alike.

/** What decides the address of a list. */
export interface Placed {
  readonly title: string;
  readonly library: boolean;
}

/** The server-relative path of a site, decoded and without a slash at the end: `/sites/plan`; empty for a root site. */
export function sitePathOf(siteUrl: string): string {
  return decoded(new URL(siteUrl).pathname).replace(/\/+$/, "");
}

/** The server-relative path of a list, which stays when its title changes. `sitePath` is as SharePoint sends it; `/` for a root site. */
export function listPathOf(sitePath: string, { title, library }: Placed): string {
  return `${sitePath.replace(/\/+$/, "")}/${library ? "" : "Lists/"}${title}`;
}

/** The absolute address of a list, for a link. */
export function listUrlOf(siteUrl: string, list: Placed): string {
  return new URL(siteUrl).origin + encodedPath(listPathOf(sitePathOf(siteUrl), list));
}

/** A path with its parts escaped for a URL. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

export function isSamePath(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

/** The rest of a path below another path; undefined when it is not below it. */
export function below(parent: string, path: string): string | undefined {
  const start = keyOf(parent);
  if (!keyOf(path).startsWith(`${start}/`)) return undefined;
  // Compares segments, not lengths: changing case can change the length of a text.
  return decoded(path).split("/").slice(start.split("/").length).join("/");
}

/** Equal for all spellings of one path. */
export function keyOf(path: string): string {
  return decoded(path).replace(/\/+$/, "").toLowerCase();
}

/** Text that is not an escape sequence stays as it is: a folder may be called `100%`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch (problem) {
    if (problem instanceof URIError) return path.normalize("NFC");
    throw problem;
  }
}
