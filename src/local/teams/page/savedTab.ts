// The channel's tab as its set-up page saved it, kept in the browser for all host windows.
import type { SavedTab } from "./context.ts";

const key = "channel-tab";

export function saveTab(tab: SavedTab): void {
  localStorage.setItem(key, JSON.stringify(tab));
}

/** What was saved, unless it belongs to a tab of another origin: the ports may have changed since. */
export function loadSavedTab(tabOrigin: string): SavedTab | undefined {
  const text = localStorage.getItem(key);
  if (!text) return undefined;
  const tab = JSON.parse(text) as SavedTab;
  return new URL(tab.contentUrl).origin === tabOrigin ? tab : undefined;
}
