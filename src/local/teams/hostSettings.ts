// What the host page is told by its server, at `/host.json`.
import type { ChannelSites } from "./channels.ts";

export interface HostSettings {
  /** Where the tab is served; its origin is the only one the host page talks to. */
  readonly tabUrl: string;
  readonly sites: ChannelSites;
  readonly clientId: string;
  readonly tenantId: string;
  /** Who issues the tokens: the host name by which MSAL's cache knows an account. */
  readonly authorityHost: string;
}
