// The kinds of channel that the tab can stand in. A private or shared one has a SharePoint site of its own.

export const channels = ["standard", "private", "shared"] as const;
export type ChannelKind = (typeof channels)[number];

/** Absolute addresses. */
export type ChannelSites = Readonly<Record<ChannelKind, string>>;
