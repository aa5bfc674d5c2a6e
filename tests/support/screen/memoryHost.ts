// A host in memory: it shows the way back in the page's address, and remembers what the tab asked of it.
import type { Frame, Host, Theme } from "../../../src/ports/host.ts";
import { type MemoryStage, memoryStage } from "./memoryStage.ts";

export interface MemoryHost extends Host {
  setTheme(theme: Theme): void;
  /** What the host's own back button does. */
  back(): void;
  /** Sub-pages that were offered for sharing, oldest first. */
  readonly shared: readonly string[];
  /** Addresses that were to be opened outside the tab. */
  readonly outside: readonly string[];
  readonly stage: MemoryStage | undefined;
}

export interface Place {
  readonly frame: Frame;
  readonly scope: Host["scope"];
  readonly theme: Theme;
  readonly subPage: string;
}

export function memoryHost({ frame, scope, theme: first, subPage }: Place): MemoryHost {
  const themed = new Set<(theme: Theme) => void>();
  const going = new Set<(query: string) => void>();
  const shared: string[] = [];
  const outside: string[] = [];
  let theme = first;
  let levels: readonly string[] = [];
  return {
    frame,
    scope,
    siteUrl: undefined,
    subPage,
    theme: () => theme,
    onThemeChange(listener) {
      themed.add(listener);
      return () => themed.delete(listener);
    },
    setTheme(next) {
      theme = next;
      for (const listener of themed) listener(next);
    },
    ready: () => undefined,
    share: (query) => void shared.push(query),
    ...{ shared, outside },
    link: (query) => `https://teams.example/tab?${query}`,
    ownLink: (query) => `https://teams.example/own?${query}`,
    backStack: {
      show(next) {
        levels = next;
        window.history.replaceState(undefined, "", `?${next.at(-1)}`);
      },
      onGo(listener) {
        going.add(listener);
        return () => going.delete(listener);
      },
    },
    back() {
      for (const listener of going) listener(levels.at(-2) ?? "");
    },
    offerSave: undefined,
    message: undefined,
    openLink: (url) => void outside.push(url),
    stage: frame === "sidePanel" || frame === "meetingStage" ? memoryStage() : undefined,
  };
}
