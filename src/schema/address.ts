// Where sites and lists lie: one way to make their addresses, and to tell whether two are the same. SharePoint tells addresses apart
// without regard to case, and `%20` and a space are one.

/** What says where in a site a list lies. */
export interface Placed {
  readonly title: string;
  readonly library: boolean;
}

/** The path of a site's address on its server, decoded and without a slash at its end: `/sites/plan`; empty for a root site. */
export function sitePathOf(siteUrl: string): string {
  return decoded(new URL(siteUrl).pathname).replace(/\/+$/, "");
}

/** A list is known by its address, which stays when somebody changes its title. `sitePath` as SharePoint gives it; `/` is a root site. */
export function listPathOf(sitePath: string, { title, library }: Placed): string {
  return `${sitePath.replace(/\/+$/, "")}/${library ? "" : "Lists/"}${title}`;
}

/** The absolute address of a list, for a link. */
export function listUrlOf(siteUrl: string, list: Placed): string {
  return new URL(siteUrl).origin + encodedPath(listPathOf(sitePathOf(siteUrl), list));
}

/** A path with its parts escaped, to be put into an address. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

export function isSamePath(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

/** The part of a path that lies below another; nothing where it does not lie there. */
export function below(parent: string, path: string): string | undefined {
  const start = keyOf(parent);
  if (!keyOf(path).startsWith(`${start}/`)) return undefined;
  // By parts, not by length: a letter may be longer in the other case.
  return decoded(path).split("/").slice(start.split("/").length).join("/");
}

/** The same for all ways to write a path. */
export function keyOf(path: string): string {
  return decoded(path).replace(/\/+$/, "").toLowerCase();
}

/** What is no escape sequence is taken as it is: a folder may be called `100%`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch (problem) {
    if (problem instanceof URIError) return path.normalize("NFC");
    throw problem;
  }
}
