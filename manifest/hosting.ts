// The headers of the hosted tab in the configuration formats of the usual hosts.
import { caching, securityHeaders } from "../src/host/headers.ts";
import { settingsOfTab } from "./settings.ts";
import type { Installation } from "./settingsValues.ts";

type Headers = Readonly<Record<string, string>>;

/** The configuration files to put beside the page, by name. `pages` are the built HTML files. */
export function hostingFiles(installation: Installation, pages: readonly string[]): Readonly<Record<string, string>> {
  const settings = settingsOfTab(installation);
  const headers = securityHeaders(settings);
  return {
    "settings.json": json(settings),
    "staticwebapp.config.json": json(azureStaticWebApps(headers)),
    _headers: netlifyAndCloudflare(headers, ["/", ...pages.map((page) => `/${page}`), "/settings.json"]),
    "web.config": internetInformationServices(headers),
  };
}

/** https://learn.microsoft.com/azure/static-web-apps/configuration */
function azureStaticWebApps(headers: Headers) {
  return {
    globalHeaders: { ...headers, "cache-control": caching.others },
    routes: [{ route: "/assets/*", headers: { "cache-control": caching.assets } }],
  };
}

/** These hosts join all rules that match an address, so the rule for all pages has no caching header. */
function netlifyAndCloudflare(headers: Headers, others: readonly string[]): string {
  const rule = (path: string, lines: Headers) =>
    [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return [
    rule("/*", headers),
    rule("/assets/*", { "cache-control": caching.assets }),
    ...others.map((path) => rule(path, { "cache-control": caching.others })),
    "",
  ].join("\n");
}

/** IIS and Azure App Service on Windows, which lack a MIME type for some of our files. */
function internetInformationServices(headers: Headers): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `        <add name="${name}" value="${escapeXml(value)}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <clear />
${lines.join("\n")}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
  </system.webServer>
  <location path="assets">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

/** To include in a server block. A location with a header of its own inherits no other, so each location has all headers. */
export function nginx(installation: Installation): string {
  const location = (path: string, cacheControl: string) => {
    const headers = { ...securityHeaders(settingsOfTab(installation)), "cache-control": cacheControl };
    const lines = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`);
    return `location ${path} {\n${lines.join("\n")}\n}\n`;
  };
  return `${location("/", caching.others)}\n${location("/assets/", caching.assets)}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
