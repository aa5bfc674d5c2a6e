// Stands in the tab's place once the person has had this device cleared.
import type { Host } from "../../ports/host.ts";
import { Themed } from "../kit/Themed.tsx";
import { ErrorPage } from "./ErrorPage.tsx";
import type { LoadError } from "./errorPages.ts";

export type ClearedDevice = Omit<Extract<LoadError, { kind: "cleared" }>, "kind">;

export function DeviceCleared({ host, ...cleared }: ClearedDevice & { readonly host: Host }) {
  return (
    <Themed host={host}>
      <ErrorPage
        error={{ kind: "cleared", ...cleared }}
        siteUrl=""
        onSignIn={() => Promise.resolve(undefined)}
        onAskAgain={() => Promise.resolve()}
        onSetUp={undefined}
      />
    </Themed>
  );
}
