// Reads and writes the addresses of the page, which are its only state.

export type FormMode = "display" | "edit" | "new";

export type Place =
  | { readonly kind: "home" }
  /** `leaf` is the view's own file, such as `AllItems.aspx`; without one the list's default view is meant. */
  | { readonly kind: "list"; readonly leaf: string | undefined; readonly folder: string | undefined }
  /** A file or a folder of a library: nothing in its address tells which. */
  | { readonly kind: "inLibrary"; readonly path: string }
  | { readonly kind: "form"; readonly mode: FormMode; readonly id: number | undefined }
  | { readonly kind: "versions"; readonly id: number | undefined }
  | { readonly kind: "unknown" };

export interface Address {
  /** Server-relative, such as `/sites/improvement`. */
  readonly site: string;
  /** Server-relative path of the list; for the home page it is the site's. */
  readonly list: string;
  readonly place: Place;
  /** Short name of the signed-in person; undefined when the address has none. */
  readonly as: string | undefined;
  readonly query: URLSearchParams;
}

const forms: Readonly<Record<string, FormMode>> = {
  "dispform.aspx": "display",
  "editform.aspx": "edit",
  "newform.aspx": "new",
};

/** The site whose path an address begins with. */
export function siteOf(pathname: string, sites: readonly string[]): string | undefined {
  const low = `${decode(pathname)}/`.toLowerCase();
  return sites
    .filter((site) => low.startsWith(`${site.toLowerCase()}/`))
    .sort((one, other) => other.length - one.length)[0];
}

export function readAddress(url: URL, sites: readonly string[]): Address | undefined {
  const site = siteOf(url.pathname, sites);
  if (site === undefined) return undefined;
  const query = url.searchParams;
  const rest = decode(url.pathname).slice(site.length).split("/").filter(Boolean);
  return { site, query, as: query.get("as") ?? undefined, ...target(site, rest, query) };
}

function target(site: string, rest: readonly string[], query: URLSearchParams): Pick<Address, "list" | "place"> {
  const leaf = rest.at(-1)?.toLowerCase().endsWith(".aspx") ? rest.at(-1) : undefined;
  const folders = leaf === undefined ? rest : rest.slice(0, -1);
  const depth = folders[0]?.toLowerCase() === "lists" ? 2 : 1;
  if (rest.length === 0 || (rest.length === 1 && depth === 2)) return { list: site, place: { kind: "home" } };
  if (folders[0] === "_layouts") {
    const isVersions = leaf?.toLowerCase() === "versions.aspx";
    return {
      list: query.get("list") ?? "",
      place: isVersions ? { kind: "versions", id: idIn(query) } : { kind: "unknown" },
    };
  }
  if (folders.length < depth) return { list: site, place: { kind: "unknown" } };
  const list = `${site}/${folders.slice(0, depth).join("/")}`;
  const mode = forms[leaf?.toLowerCase() ?? ""];
  if (mode) return { list, place: { kind: "form", mode, id: idIn(query) } };
  // A folder's own address leads into it; a library keeps its pages in a folder called Forms.
  const below = folders.slice(depth).filter((folder, index) => !(index === 0 && folder === "Forms"));
  const path = below.length > 0 ? `${list}/${below.join("/")}` : undefined;
  if (path && depth === 1 && leaf === undefined && !query.has("RootFolder")) {
    return { list, place: { kind: "inLibrary", path } };
  }
  const folder = query.get("RootFolder") ?? path;
  return { list, place: { kind: "list", leaf, folder } };
}

function idIn(query: URLSearchParams): number | undefined {
  const id = Number(query.get("ID") ?? query.get("id") ?? "");
  return Number.isInteger(id) && id > 0 ? id : undefined;
}

/** Parameters that are undefined are left out. */
export function link(path: string, parameters: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return encodeURI(path).replaceAll("#", "%23").replaceAll("?", "%3F") + (text ? `?${text}` : "");
}

/** The page to which a form returns; only addresses on this server are accepted. */
export function sourceOf(query: URLSearchParams, origin: string): string | undefined {
  const source = query.get("Source");
  if (!source || !URL.canParse(source, origin)) return undefined;
  const url = new URL(source, origin);
  return url.origin === origin ? `${url.pathname}${url.search}` : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // The name itself contains a percent sign.
    return text;
  }
}
