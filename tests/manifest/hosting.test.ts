// The headers of the hosted tab: what they say, and that each form that a host reads says the same.

import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { hostingFiles, nginx } from "../../manifest/hosting.ts";
import { settingsOfTab } from "../../manifest/settings.ts";
import { caching, securityHeaders } from "../../src/host/headers.ts";
import { installation } from "./installation.ts";

const expected = securityHeaders(settingsOfTab(installation));
const files = hostingFiles(installation, ["index.html", "other.html"]);
const file = (name: string) => files[name] ?? "";

/** The policy's directives by name. */
function policyOf(told: { hostOrigins: readonly string[] }): Map<string, string[]> {
  const headers = securityHeaders(settingsOfTab({ ...installation, ...told }));
  const directives = (headers["content-security-policy"] ?? "").split("; ").map((each) => each.split(" "));
  return new Map(directives.map(([name = "", ...values]) => [name, values]));
}

describe("the content security policy", () => {
  const policy = policyOf(installation);

  test("allows nothing that is not named", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    for (const name of ["object-src", "base-uri", "form-action"]) expect(policy.get(name)).toEqual(["'none'"]);
  });

  test("runs the tab's own script files only, none from a text, and has one name for the policy that starts a worker", () => {
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("require-trusted-types-for")).toEqual(["'script'"]);
    expect(policy.get("trusted-types")).toEqual(["improvement-board-worker"]);
  });

  test("connects to the tenant's SharePoint, its sign-in and Teams' list of hosts, and nowhere else", () => {
    expect(policy.get("connect-src")).toEqual([
      "'self'",
      "https://westmere.sharepoint.com",
      "https://login.microsoftonline.com",
      "https://res.cdn.office.net",
    ]);
  });

  test("is framed by Microsoft's hosts and those that the settings add", () => {
    expect(policy.get("frame-ancestors")).toContain("https://teams.microsoft.com");
    expect(policy.get("frame-ancestors")).not.toContain("https://intranet.westmere.gov.uk");
    const more = policyOf({ hostOrigins: ["https://intranet.westmere.gov.uk"] });
    expect(more.get("frame-ancestors")).toContain("https://intranet.westmere.gov.uk");
  });

  test("names no origin without encryption and no star but Microsoft's", () => {
    const sources = [...policy.values()].flat();
    expect(sources.filter((each) => /http:/.test(each) || each === "*" || each === "https:")).toEqual([]);
    expect(
      sources.filter((each) => each.includes("*")).every((each) => /\*\.[a-z0-9.]*(microsoft|office)/.test(each)),
    ).toBe(true);
  });
});

describe("all configuration formats have the same headers", () => {
  test("there is no x-frame-options, which would keep Teams out", () => {
    expect([...Object.values(files), nginx(installation)].join("\n").toLowerCase()).not.toContain("x-frame-options");
  });

  test("Azure Static Web Apps", () => {
    const { globalHeaders, routes } = JSON.parse(file("staticwebapp.config.json"));
    expect(globalHeaders).toEqual({ ...expected, "cache-control": caching.others });
    expect(routes).toEqual([{ route: "/assets/*", headers: { "cache-control": caching.assets } }]);
  });

  test("Netlify and Cloudflare", () => {
    // Cloudflare reads no line of more than 2,000 characters.
    expect(
      Math.max(
        ...file("_headers")
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
    const rules = new Map(
      file("_headers")
        .split(/^(?=\/)/m)
        .map((rule) => {
          const [path = "", ...lines] = rule.trim().split("\n  ");
          return [path, Object.fromEntries(lines.map((line) => line.split(/: (.*)/, 2)))];
        }),
    );
    expect(rules.get("/*")).toEqual(expected);
    expect(rules.get("/assets/*")).toEqual({ "cache-control": caching.assets });
    for (const page of ["/", "/index.html", "/other.html", "/settings.json"]) {
      expect(rules.get(page)).toEqual({ "cache-control": caching.others });
    }
  });

  test("IIS and App Service", () => {
    const added: Record<string, string> = {};
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      if (name === "add") added[attributes.name ?? ""] = attributes.value ?? "";
    });
    parser.write(file("web.config")).close();
    expect(added).toEqual(expected);
  });

  test("nginx, which inherits no header into a location with one of its own", () => {
    const locations = nginx(installation)
      .split(/^location /m)
      .slice(1);
    const read = locations.map((text) =>
      [...text.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]),
    );
    expect(locations.map((text) => text.split(" ")[0])).toEqual(["/", "/assets/"]);
    expect(read.map((each) => Object.fromEntries(each))).toEqual([
      { ...expected, "cache-control": caching.others },
      { ...expected, "cache-control": caching.assets },
    ]);
  });
});

test("the page's settings are those of the installation, and nothing else of its file", () => {
  expect(JSON.parse(file("settings.json"))).toEqual({
    clientId: installation.clientId,
    tenant: installation.tenant,
    authority: "https://login.microsoftonline.com",
    sharePointOrigin: installation.sharePoint,
    defaultSite: installation.defaultSite,
    sites: [],
    timeZone: 2,
    hostOrigins: [],
  });
});
