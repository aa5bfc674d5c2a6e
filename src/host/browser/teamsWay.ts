// The way back in Teams, by the host's own button. The browser's history is left alone: a frame shares it with Teams, and going
// back in it could take Teams elsewhere.
import { pages } from "@microsoft/teams-js";
import type { Way } from "../../ports/host.ts";
import { addressOf } from "./address.ts";

export function teamsWay(): Way {
  const listeners = new Set<(query: string) => void>();
  let trail: readonly string[] = [];
  // Where this says no, teams-js asks the host to leave the tab.
  const goUp = (): boolean => {
    const above = trail.at(-2);
    if (above === undefined) return false;
    for (const listener of listeners) listener(above);
    return listeners.size > 0;
  };
  let isRegistered = false;
  return {
    stand(next) {
      trail = next;
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
