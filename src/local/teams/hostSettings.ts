// The settings of the host page, which it reads from `/host.json`.
import type { ChannelSites } from "./channels.ts";

export interface HostSettings {
  /** The address of the tab. The host page exchanges messages with its origin only. */
  readonly tabUrl: string;
  readonly sites: ChannelSites;
  readonly clientId: string;
  readonly tenantId: string;
  /** The host name of the token issuer, by which MSAL's cache finds an account. */
  readonly authorityHost: string;
}
