// The host's theme around everything, followed live, and a voice for screen readers.
import { FluentProvider } from "@fluentui/react-components";
import { type ReactNode, useSyncExternalStore } from "react";
import type { Host } from "../../ports/host.ts";
import { Announcer } from "./announcer.tsx";
import { usePaletteClasses } from "./palette.ts";
import { fluentThemes } from "./theme.ts";

export function Themed({ host, children }: { host: Host; children: ReactNode }) {
  const palette = usePaletteClasses();
  const told = useSyncExternalStore(host.onThemeChange, host.theme);
  // In a meeting everybody looks at the same dark stage, whatever each one's own theme.
  const theme = host.frame === "meetingStage" && told !== "contrast" ? "dark" : told;
  // For what the browser draws itself: scroll bars, the calendar of a date.
  const colorScheme = theme === "default" ? "light" : "dark";
  return (
    <FluentProvider theme={fluentThemes[theme]} className={palette[theme]} style={{ height: "100%", colorScheme }}>
      <Announcer>{children}</Announcer>
    </FluentProvider>
  );
}
