// Serves the tab on its own origin, with the settings file of an installation.
import { caching, securityHeaders } from "../host/headers.ts";
import type { Settings } from "../ports/settings.ts";
import { projectFolder } from "./build.ts";
import { readFolder } from "./folders.ts";
import { answer, type Listening } from "./servers.ts";
import { clientId, tenantId } from "./teams/identity.ts";

export interface TabOptions {
  readonly port: Listening;
  readonly hostOrigin: string;
  readonly sharePointOrigin: string;
  readonly siteUrl: string;
  /** The identity service's https origin. */
  readonly authority: string;
}

export function serveTab(options: TabOptions & { readonly folder: string }): void {
  const told = settingsOf(options);
  const settings = JSON.stringify(told);
  const headers = securityHeaders(told);
  const file = readFolder(options.folder, headers);
  options.port.answerWith(
    answer([`localhost:${options.port.port}`], (request) => {
      const path = new URL(request.url).pathname;
      if (path === "/settings.json") {
        return new Response(settings, {
          headers: { ...headers, "content-type": "application/json", "cache-control": caching.others },
        });
      }
      return file(path) ?? new Response("Not found\n", { status: 404, headers });
    }),
  );
}

/** The same from the sources, by Vite's development server. Returns a function that closes it. */
export async function serveDevelopmentTab(options: TabOptions): Promise<() => Promise<void>> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: `${projectFolder}vite.config.ts`,
    root: `${projectFolder}src/app`,
    base: "/",
    server: { middlewareMode: true, hmr: { server: options.port.server } },
  });
  const settings = JSON.stringify(settingsOf(options));
  const headers = Object.entries(developmentHeaders(options));
  options.port.answerWith((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (request.url === "/settings.json") {
      response.setHeader("content-type", "application/json");
      response.end(settings);
      return;
    }
    vite.middlewares(request, response);
  });
  return () => vite.close();
}

function settingsOf({ hostOrigin, sharePointOrigin, siteUrl, authority }: TabOptions): Settings {
  return {
    clientId,
    tenant: tenantId,
    authority,
    sharePointOrigin,
    defaultSite: siteUrl,
    sites: [],
    timeZone: 2,
    hostOrigins: [hostOrigin],
  };
}

/** Vite's development server adds inline scripts and styles, so the policy only restricts who may frame the page. */
function developmentHeaders({ hostOrigin }: TabOptions): Record<string, string> {
  return {
    "content-security-policy": `frame-ancestors ${hostOrigin}`,
    "cache-control": caching.others,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
  };
}
