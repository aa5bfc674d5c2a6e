// The tab: builds everything, plugs it together, starts it.
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { askBeforeLeaving, readQuery, writeQuery } from "../host/browser/address.ts";
import { alone } from "../host/browser/alone.ts";
import { browserHost } from "../host/browser/browserHost.ts";
import { openDrafts } from "../host/browser/drafts.ts";
import { openEditStorage } from "../host/browser/editStorage.ts";
import { browserPresence } from "../host/browser/presence.ts";
import type { SettingsOutcome } from "../host/browser/settings.ts";
import { browserSignIn } from "../host/browser/signIn.ts";
import { type StartedHost, startHost } from "../host/browser/teams.ts";
import { systemClock } from "../host/clock.ts";
import type { Host } from "../ports/host.ts";
import type { Settings } from "../ports/settings.ts";
import { createSync } from "../sync/sync.ts";
import { NoStart, type StartTrouble } from "../ui/tab/NoStart.tsx";
import { Tab } from "../ui/tab/Tab.tsx";

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
    showTrouble(root, browserHost(), read.kind === "bad" ? { kind: "not-installed", detail: read.detail } : network);
    return;
  }
  const started = await startHost({ hostOrigins: read.value.hostOrigins });
  const parts = await record.catch(() => undefined);
  if (parts) showTab(root, started, read.value, parts);
  else showTrouble(root, started.host, { kind: "incomplete" });
  started.host.ready();
}

function showTrouble(root: Root, host: Host, trouble: StartTrouble): void {
  root.render(
    <StrictMode>
      <NoStart host={host} trouble={trouble} />
    </StrictMode>,
  );
}

function showTab(root: Root, { host, where }: StartedHost, settings: Settings, parts: RecordParts): void {
  const { createGate, filesOf, listsOf, openSite, peopleOf, tokenFailure } = parts;
  const signIn = browserSignIn({ settings, where });
  const siteUrl = siteOf(host.siteUrl, settings);
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
  root.render(
    <StrictMode>
      <Tab
        sync={sync}
        files={filesOf(site)}
        people={peopleOf(site, owners)}
        host={host}
        openDrafts={openDrafts}
        query={host.subPage ?? readQuery()}
        onQuery={writeQuery}
        siteUrl={siteUrl}
        onSignIn={async () => {
          const outcome = await signIn.interactive();
          if (outcome.kind !== "token") return tokenFailure(outcome);
          await sync.refresh();
          return undefined;
        }}
      />
    </StrictMode>,
  );
  sync.start();
  // What is kept on the device is sent by the next page; only what could not be kept would be lost.
  askBeforeLeaving(() => sync.state().edits.some((edit) => !edit.kept));
}

/** The channel's own site, if it is on the SharePoint that this installation talks to; no other is trusted. */
function siteOf(told: string | undefined, { sharePointOrigin, defaultSite }: Settings): string {
  const site = told && URL.canParse(told) && new URL(told).origin === sharePointOrigin ? told : defaultSite;
  return site.replace(/\/$/, "");
}
