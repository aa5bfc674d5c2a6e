// The host's theme around everything, followed live, and a voice for screen readers.
import { FluentProvider } from "@fluentui/react-components";
import { type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import type { Host, Theme } from "../../ports/host.ts";
import { Announcer } from "./announcer.tsx";
import { usePaletteClasses } from "./palette.ts";
import { loadedTheme, loadTheme } from "./theme.ts";

export function Themed({ host, children }: { host: Host; children: ReactNode }) {
  const told = useSyncExternalStore(host.onThemeChange, host.theme);
  // In a meeting everybody looks at the same dark stage, whatever each one's own theme.
  const wanted = host.frame === "meetingStage" ? onStage(told) : told;
  return (
    <InTheme theme={wanted}>
      <Announcer>{children}</Announcer>
    </InTheme>
  );
}

/** The stage is dark; who needs high contrast keeps it. */
export const onStage = (theme: Theme): Theme => (theme === "contrast" ? theme : "dark");

export function InTheme({ theme: wanted, children }: { theme: Theme; children: ReactNode }) {
  const palette = usePaletteClasses();
  // The page's own HTML stands until the first theme is there; another one takes its place once it is.
  const [theme, setTheme] = useState(wanted);
  const fluent = loadedTheme(theme) ?? use(loadTheme(theme));
  useEffect(() => {
    let current = true;
    void loadTheme(wanted).then(() => current && setTheme(wanted));
    return () => {
      current = false;
    };
  }, [wanted]);
  // For what the browser draws itself: scroll bars, the calendar of a date.
  const colorScheme = theme === "default" ? "light" : "dark";
  return (
    <FluentProvider theme={fluent} className={palette[theme]} style={{ height: "100%", colorScheme }}>
      {children}
    </FluentProvider>
  );
}
