// The page that Teams shows while the tab is added to a channel, or its settings are opened: the set-up, with Teams' Save button.
import { useCallback } from "react";
import type { Host } from "../../ports/host.ts";
import type { SetUp } from "../../ports/setUp.ts";
import { Themed } from "../../ui/kit/Themed.tsx";
import { SiteSetup } from "./SiteSetup.tsx";

interface Props {
  readonly host: Host;
  readonly setUp: SetUp;
  readonly siteUrl: string;
  readonly onSignIn: () => Promise<unknown>;
}

export function SetUpTab({ host, setUp, siteUrl, onSignIn }: Props) {
  const { offerSave } = host;
  const onMaySave = useCallback((may: boolean) => offerSave?.(may ? siteUrl : undefined), [offerSave, siteUrl]);
  return (
    <Themed host={host}>
      <main style={{ height: "100%" }}>
        <SiteSetup setUp={setUp} onMaySave={onMaySave} onSignIn={onSignIn} />
      </main>
    </Themed>
  );
}
