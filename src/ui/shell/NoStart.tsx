// What is shown when the tab could not even be put together.
import type { Host } from "../../ports/host.ts";
import { Themed } from "../kit/Themed.tsx";
import { TroublePage } from "./TroublePage.tsx";
import type { Trouble } from "./troublePages.ts";

export type StartTrouble = Extract<Trouble, { kind: "later" | "not-installed" | "incomplete" }>;

export function NoStart({ host, trouble }: { host: Host; trouble: StartTrouble }) {
  return (
    <Themed host={host}>
      <TroublePage
        trouble={trouble}
        siteUrl=""
        onSignIn={() => Promise.resolve(undefined)}
        // Whatever is missing comes with the page.
        onAskAgain={async () => window.location.reload()}
        onSetUp={undefined}
      />
    </Themed>
  );
}
