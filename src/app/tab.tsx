// The tab: builds everything, plugs it together, starts it.
import { type ReactNode, StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { siteOf } from "../host/siteOf.ts";
import { askBeforeLeaving, readQuery, savedSite } from "../host/browser/address.ts";
import { alone } from "../host/browser/alone.ts";
import { browserHost } from "../host/browser/browserHost.ts";
import { openDrafts } from "../host/browser/drafts.ts";
import { openEditStorage } from "../host/browser/editStorage.ts";
import { browserPresence } from "../host/browser/presence.ts";
import type { SettingsOutcome } from "../host/browser/settings.ts";
import { browserSignIn } from "../host/browser/signIn.ts";
import { type StartedHost, startHost } from "../host/browser/teams.ts";
import { systemClock } from "../host/clock.ts";
import type { Settings } from "../ports/settings.ts";
import { createSync } from "../sync/sync.ts";
import { NoStart, type StartTrouble } from "../ui/shell/NoStart.tsx";
import { Tab } from "../ui/shell/Tab.tsx";

type RecordParts = typeof import("./record.ts");

interface Parts {
  readonly settings: Promise<SettingsOutcome>;
  readonly record: Promise<RecordParts>;
}

export async function openTab({ settings, record }: Parts): Promise<void> {
  const element = document.getElementById("tab");
  if (!element) throw new Error("The page has no place for the tab");
  const root = createRoot(element);
  const read = await settings;
  if (read.kind !== "settings") {
    // Microsoft's own hosts need no settings to hear that there is something to see.
    void startHost({ hostOrigins: [] });
    const network: StartTrouble = { kind: "later", why: "The board's own address did not answer.", waitMs: undefined };
    const trouble: StartTrouble = read.kind === "bad" ? { kind: "not-installed", detail: read.detail } : network;
    show(root, <NoStart host={browserHost()} trouble={trouble} />);
    return;
  }
  const started = await startHost({ hostOrigins: read.value.hostOrigins });
  const parts = await record.catch(() => undefined);
  if (parts) await showTab(root, started, read.value, parts);
  else show(root, <NoStart host={started.host} trouble={{ kind: "incomplete" }} />);
  started.host.ready();
}

function show(root: Root, page: ReactNode): void {
  root.render(<StrictMode>{page}</StrictMode>);
}

async function showTab(root: Root, started: StartedHost, settings: Settings, parts: RecordParts): Promise<void> {
  const { host, where } = started;
  const { createGate, filesOf, listsOf, openSite, peopleOf, setUpOf, tokenFailure } = parts;
  const signIn = browserSignIn({ settings, where });
  const siteUrl = siteOf([savedSite(), host.siteUrl], settings);
  const gate = createGate(systemClock);
  const site = openSite({ siteUrl, signIn, clock: systemClock, gate });
  const ownerSignIn = browserSignIn({ settings, where, permission: "AllSites.FullControl" });
  const owners = { site: openSite({ siteUrl, signIn: ownerSignIn, clock: systemClock, gate }), signIn: ownerSignIn };
  const setUp = setUpOf(site, owners);
  if (host.frame === "settings") {
    const { SetUpTab } = await import("../features/setup/SetUpTab.tsx");
    show(root, <SetUpTab host={host} setUp={setUp} siteUrl={siteUrl} onSignIn={() => signIn.interactive()} />);
    return;
  }
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
  const onSignIn = async () => {
    const outcome = await signIn.interactive();
    if (outcome.kind !== "token") return tokenFailure(outcome);
    await sync.refresh();
    return undefined;
  };
  show(
    root,
    <Tab
      sync={sync}
      files={filesOf(site)}
      people={peopleOf(site, owners)}
      setUp={setUp}
      host={host}
      openDrafts={openDrafts}
      query={host.subPage ?? readQuery()}
      siteUrl={siteUrl}
      onSignIn={onSignIn}
    />,
  );
  sync.start();
  // What is kept on the device is sent by the next page; only what could not be kept would be lost.
  askBeforeLeaving(() => sync.state().edits.some((edit) => !edit.kept));
}
