// The host's theme around everything, followed live, and a voice for screen readers.
import { FluentProvider } from "@fluentui/react-components";
import { type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import type { Host } from "../../ports/host.ts";
import { Announcer } from "./announcer.tsx";
import { usePaletteClasses } from "./palette.ts";
import { loadedTheme, loadTheme } from "./theme.ts";

export function Themed({ host, children }: { host: Host; children: ReactNode }) {
  const palette = usePaletteClasses();
  const told = useSyncExternalStore(host.onThemeChange, host.theme);
  // In a meeting everybody looks at the same dark stage, whatever each one's own theme.
  const wanted = host.frame === "meetingStage" && told !== "contrast" ? "dark" : told;
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
      <Announcer>{children}</Announcer>
    </FluentProvider>
  );
}
