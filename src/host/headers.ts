// What a web server has to say with the page, so that only Microsoft's hosts frame it and nothing but its own script runs. Whoever serves it reads this.
import type { Settings } from "../ports/settings.ts";

/** Where Teams, Outlook and Microsoft 365 show tabs: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
const microsoftHosts = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
];

/** teams-js asks here which hosts there are, and does without when nobody answers. */
const teamsHostList = "https://res.cdn.office.net";

export type ServedSettings = Pick<Settings, "authority" | "sharePointOrigin" | "hostOrigins">;

/** Headers of every answer, by lower-case name. There is no `x-frame-options`: it can only forbid all framing, and Teams' too. */
export function securityHeaders(settings: ServedSettings): Readonly<Record<string, string>> {
  return {
    "content-security-policy": contentSecurityPolicy(settings),
    "permissions-policy": permissionsPolicy,
    "referrer-policy": "strict-origin-when-cross-origin",
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
  };
}

function contentSecurityPolicy({ authority, sharePointOrigin, hostOrigins }: ServedSettings): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Griffel fills style elements that it makes empty. Chromium would take the hash of nothing for them, but Safari hashes nothing to something else.
    "style-src 'self' 'unsafe-inline'",
    "style-src-attr 'none'",
    "img-src 'self' data:",
    `connect-src 'self' ${sharePointOrigin} ${new URL(authority).origin} ${teamsHostList}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...microsoftHosts, ...hostOrigins].join(" ")}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** What the tab uses is left to it; the rest is off, also for anything that got into the page. */
const permissionsPolicy = [
  ...["clipboard-write", "fullscreen"].map((feature) => `${feature}=(self)`),
  ...["camera", "display-capture", "geolocation", "microphone", "payment", "usb"].map((feature) => `${feature}=()`),
].join(", ");

/** Names in `assets/` hold a hash of what is in the file; what stands at a fixed name is asked for again each time. */
export const caching = { assets: "public, max-age=31536000, immutable", others: "no-cache" } as const;
