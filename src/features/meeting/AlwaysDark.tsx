// The stage's own theme: dark, whatever the tab's; who needs high contrast keeps it.
import { FluentProvider } from "@fluentui/react-components";
import { type ReactNode, use, useSyncExternalStore } from "react";
import { usePaletteClasses } from "../../ui/kit/palette.ts";
import { useSession } from "../../ui/kit/session.tsx";
import { loadedTheme, loadTheme } from "../../ui/kit/theme.ts";

export function AlwaysDark({ children }: { readonly children: ReactNode }) {
  const { theme, onThemeChange } = useSession();
  const palette = usePaletteClasses();
  const wanted = useSyncExternalStore(onThemeChange, theme) === "contrast" ? "contrast" : "dark";
  const fluent = loadedTheme(wanted) ?? use(loadTheme(wanted));
  return (
    <FluentProvider theme={fluent} className={palette[wanted]} style={{ height: "100%", colorScheme: "dark" }}>
      {children}
    </FluentProvider>
  );
}
