// The page that Teams shows while the tab is added to a channel, or its settings are opened: the set-up, with Teams' Save button.
import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import type { Host } from "../../ports/host.ts";
import type { SetUp } from "../../ports/setUp.ts";
import { Announcer } from "../shared/announcer.tsx";
import { fluentThemes } from "../shared/theme.ts";
import { SiteSetup } from "./SiteSetup.tsx";

interface Props {
  readonly host: Host;
  readonly setUp: SetUp;
  readonly siteUrl: string;
  readonly onSignIn: () => Promise<boolean>;
}

export function SetUpTab({ host, setUp, siteUrl, onSignIn }: Props) {
  const theme = useSyncExternalStore(host.onThemeChange, host.theme);
  const colorScheme = theme === "default" ? "light" : "dark";
  const { offerSave } = host;
  const onMaySave = useCallback((may: boolean) => offerSave?.(may ? siteUrl : undefined), [offerSave, siteUrl]);
  return (
    <FluentProvider theme={fluentThemes[theme]} style={{ height: "100%", colorScheme }}>
      <Announcer>
        <SiteSetup setUp={setUp} onMaySave={onMaySave} onSignIn={onSignIn} />
      </Announcer>
    </FluentProvider>
  );
}
