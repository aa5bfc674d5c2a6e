// Serves the list page at the site's addresses, and issues tokens to it for any person.
import { siteOf } from "./address.ts";
import { base, type PageSettings } from "./settings.ts";

export interface ListPagesOptions {
  readonly settings: PageSettings;
  /** A file of the built page, or undefined when there is none of that path. */
  file(path: string): Response | undefined;
  /** An access token for a person by short name; undefined for an unknown name. */
  tokenFor(id: string): Promise<string | undefined>;
}

/** Allows only the page's own script and no other host, whatever a formatter or value contains. */
export const headers: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

/** Undefined for requests that are not for the page but for REST. */
export function createListPages(options: ListPagesOptions): (request: Request) => Promise<Response> | undefined {
  const { settings, file } = options;
  return (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith(base)) return ownFile(pathname.slice(base.length), request.method, searchParams);
    const isPerson = request.method === "GET" && request.headers.get("accept")?.includes("text/html");
    if (!isPerson || /\/_(api|vti_bin)(\/|$)/i.test(pathname)) return undefined;
    if (siteOf(pathname, settings.sites) === undefined) return undefined;
    return Promise.resolve(file("/") ?? missing());
  };

  async function ownFile(name: string, method: string, query: URLSearchParams): Promise<Response> {
    if (name === "settings.json") return Response.json(settings, { headers: { "cache-control": "no-store" } });
    if (name !== "token") return file(`/${name}`) ?? missing();
    // Only by POST, so that no link can make a page receive a token.
    if (method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
    const token = await options.tokenFor(query.get("as") ?? "");
    return token === undefined ? missing() : new Response(token, { headers: { "cache-control": "no-store" } });
  }
}

function missing(): Response {
  return new Response("Not found\n", { status: 404, headers: { "content-type": "text/plain" } });
}
