// What the host page is told by its server, at `/host.json`.

export interface HostSettings {
  /** Where the tab is served; its origin is the only one the host page talks to. */
  readonly tabUrl: string;
  /** Absolute address of the team's SharePoint site. */
  readonly siteUrl: string;
  readonly clientId: string;
  readonly tenantId: string;
}
