// Back in Teams, by the host's own button. The browser's history is not used: a frame shares it with Teams, and going back in it could
// move Teams to another page.
import { pages } from "@microsoft/teams-js";
import type { BackStack } from "../../ports/host.ts";
import { addressOf } from "./address.ts";

export function teamsBackStack(): BackStack {
  const listeners = new Set<(query: string) => void>();
  let levels: readonly string[] = [];
  // If this returns false, teams-js asks the host to leave the tab.
  const goUp = (): boolean => {
    const above = levels.at(-2);
    if (above === undefined) return false;
    for (const listener of listeners) listener(above);
    return listeners.size > 0;
  };
  let isRegistered = false;
  return {
    show(next) {
      levels = next;
      window.history.replaceState(window.history.state, "", addressOf(next.at(-1) ?? ""));
    },
    onGo(listener) {
      if (!isRegistered && pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(goUp);
      isRegistered = true;
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
