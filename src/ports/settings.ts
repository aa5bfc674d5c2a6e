// The settings of one installation of the tab, in `settings.json` beside the page.

export interface Settings {
  /** The Entra app's id. */
  readonly clientId: string;
  /** Entra tenant: a directory id, or `organizations`. */
  readonly tenant: string;
  /** The identity service; `https://login.microsoftonline.com` in the real world. */
  readonly authority: string;
  /** The origin of the only SharePoint that this installation uses: `https://contoso.sharepoint.com`. */
  readonly sharePointOrigin: string;
  /** Absolute URL of the site for tabs without one of their own (personal tab, chats). */
  readonly defaultSite: string;
  /** Absolute URLs of further sites that the tab's address may name: a second plan's, those of channels' tabs outside their channel. */
  readonly sites: readonly string[];
  /** SharePoint's id of the time zone that a site should have: 2 is the United Kingdom's. */
  readonly timeZone: number;
  /** Further origins that may host the tab, besides Microsoft's, such as an intranet. */
  readonly hostOrigins: readonly string[];
}
