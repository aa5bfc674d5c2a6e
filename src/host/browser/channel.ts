// How the tabs and windows of one person tell each other what has changed.

/** Nothing where the browser has no channels or blocks them: the other tabs then find out when they next look. */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
