// What one installation of the tab is told about itself, in `settings.json` beside the page.

export interface Settings {
  /** The Entra app's id. */
  readonly clientId: string;
  /** Entra tenant: a directory id, or `organizations`. */
  readonly tenant: string;
  /** The identity service; `https://login.microsoftonline.com` in the real world. */
  readonly authority: string;
  /** The only SharePoint this installation talks to, as an origin: `https://contoso.sharepoint.com`. */
  readonly sharePointOrigin: string;
  /** The site for places that have none of their own (personal tab, chats), as an absolute URL. */
  readonly defaultSite: string;
  /** Further origins that may host the tab, besides Microsoft's own; for a host of one's own. */
  readonly hostOrigins: readonly string[];
}
