// The headers that a web server sends with the page: only Microsoft's hosts may frame it, and only its own scripts run. The hosted
// folder and the local tenant both take them from here.
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

/** teams-js loads its list of hosts from here, and uses a built-in list if that fails. */
const teamsHostList = "https://res.cdn.office.net";

export type ServedSettings = Pick<Settings, "authority" | "sharePointOrigin" | "hostOrigins">;

/** Headers of every response, by lower-case name. There is no `x-frame-options`, because it would forbid Teams to frame the page. */
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
    // Griffel fills style elements that it creates empty. Chromium would accept the hash of an empty element, Safari would not.
    "style-src 'self' 'unsafe-inline'",
    "style-src-attr 'none'",
    "img-src 'self' data:",
    `connect-src 'self' ${sharePointOrigin} ${new URL(authority).origin} ${teamsHostList}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...microsoftHosts, ...hostOrigins].join(" ")}`,
    "require-trusted-types-for 'script'",
    // The one policy of `ui/kit/startWorker`, which lets the tab start its own files as workers.
    "trusted-types improvement-board-worker",
  ].join("; ");
}

/** What the tab uses is allowed; everything else is off, also for a script that was injected into the page. */
const permissionsPolicy = [
  ...["clipboard-write", "fullscreen"].map((feature) => `${feature}=(self)`),
  ...["camera", "display-capture", "geolocation", "microphone", "payment", "usb"].map((feature) => `${feature}=()`),
].join(", ");

/** File names in `assets/` contain a hash of the content. Files with fixed names are revalidated each time. */
export const caching = { assets: "public, max-age=31536000, immutable", others: "no-cache" } as const;
