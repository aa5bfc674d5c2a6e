// The tab of each channel as its set-up page saved it, stored in the browser for all host windows.
import type { ChannelKind } from "../channels.ts";
import type { SavedTab } from "./context.ts";

const keyOf = (channel: ChannelKind) => `${channel}-channel-tab`;

export function saveTab(channel: ChannelKind, tab: SavedTab): void {
  localStorage.setItem(keyOf(channel), JSON.stringify(tab));
}

/** The saved tab; ignored when its origin is another, because ports may have changed. */
export function loadSavedTab(channel: ChannelKind, tabOrigin: string): SavedTab | undefined {
  const text = localStorage.getItem(keyOf(channel));
  if (!text) return undefined;
  const tab = JSON.parse(text) as SavedTab;
  return new URL(tab.contentUrl).origin === tabOrigin ? tab : undefined;
}
