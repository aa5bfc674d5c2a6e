// The kinds of channel. A private or shared channel has its own SharePoint site.

export const channels = ["standard", "private", "shared"] as const;
export type ChannelKind = (typeof channels)[number];

/** Absolute addresses. */
export type ChannelSites = Readonly<Record<ChannelKind, string>>;
