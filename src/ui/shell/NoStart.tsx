// What is shown when the tab could not even be put together.
import type { Host } from "../../ports/host.ts";
import { Themed } from "../kit/Themed.tsx";
import { ErrorPage } from "./ErrorPage.tsx";
import type { LoadError } from "./errorPages.ts";

export type StartError = Extract<LoadError, { kind: "later" | "not-installed" | "incomplete" | "wrong-site" }>;

export function NoStart({ host, error }: { host: Host; error: StartError }) {
  return (
    <Themed host={host}>
      <ErrorPage
        error={error}
        siteUrl=""
        onSignIn={() => Promise.resolve(undefined)}
        // Whatever is missing comes with the page.
        onAskAgain={async () => window.location.reload()}
        onSetUp={undefined}
      />
    </Themed>
  );
}
