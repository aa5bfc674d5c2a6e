// The tab's entry: builds everything, plugs it together, starts it.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { siteOf } from "../domain/site.ts";
import { askBeforeLeaving, readQuery, savedSite } from "../host/browser/address.ts";
import { alone } from "../host/browser/alone.ts";
import { openDrafts } from "../host/browser/drafts.ts";
import { openEditStorage } from "../host/browser/editStorage.ts";
import { browserPresence } from "../host/browser/presence.ts";
import { browserSignIn } from "../host/browser/signIn.ts";
import { startHost } from "../host/browser/teams.ts";
import { systemClock } from "../host/clock.ts";
import type { Settings } from "../ports/settings.ts";
import { createSync } from "../sync/sync.ts";
import { Tab } from "../ui/tab/Tab.tsx";

// Asked for at once, side by side with Teams' answer.
const record = import("./record.ts");
const settings: Settings = await (await fetch("settings.json")).json();
const { host, where } = await startHost({ hostOrigins: settings.hostOrigins });
const signIn = browserSignIn({ settings, where });
const siteUrl = siteOf([savedSite(), host.siteUrl], settings);
const { createGate, filesOf, listsOf, openSite, peopleOf, setUpOf } = await record;
const gate = createGate(systemClock);
const site = openSite({ siteUrl, signIn, clock: systemClock, gate });
const ownerSignIn = browserSignIn({ settings, where, permission: "AllSites.FullControl" });
const owners = { site: openSite({ siteUrl, signIn: ownerSignIn, clock: systemClock, gate }), signIn: ownerSignIn };
const sync = createSync({
  lists: listsOf(site),
  presence: browserPresence(),
  clock: systemClock,
  openStorage: openEditStorage,
  alone,
  // A meeting's stage is shown to everybody in it at once.
  tick: host.frame === "meetingStage" ? 30_000 : 15_000,
  newOperation: () => crypto.randomUUID(),
});

const root = document.getElementById("tab");
if (!root) throw new Error("The page has no place for the tab");
const setUp = setUpOf(site, owners);
const onSignIn = async () => {
  const outcome = await signIn.interactive();
  if (host.frame !== "settings") await sync.refresh();
  return outcome.kind === "token";
};
if (host.frame === "settings") {
  const { SetUpTab } = await import("../ui/setup/SetUpTab.tsx");
  createRoot(root).render(
    <StrictMode>
      <SetUpTab host={host} setUp={setUp} siteUrl={siteUrl} onSignIn={onSignIn} />
    </StrictMode>,
  );
} else {
  createRoot(root).render(
    <StrictMode>
      <Tab
        sync={sync}
        files={filesOf(site)}
        people={peopleOf(site, owners)}
        setUp={setUp}
        host={host}
        openDrafts={openDrafts}
        query={host.subPage ?? readQuery()}
        onSignIn={onSignIn}
      />
    </StrictMode>,
  );
  sync.start();
}
host.ready();
// What is kept on the device is sent by the next page; only what could not be kept would be lost.
askBeforeLeaving(() => sync.state().edits.some((edit) => !edit.kept));
