// The tab: creates every part, connects them, and starts syncing.
import { type ReactNode, StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { askBeforeLeaving, firstQuery, homeAddress, savedSite } from "../host/browser/address.ts";
import { browserHost } from "../host/browser/browserHost.ts";
import { clearAccount } from "../host/browser/clearAccount.ts";
import { openDrafts } from "../host/browser/drafts.ts";
import { openEditStorage } from "../host/browser/editStorage.ts";
import { withLock } from "../host/browser/lock.ts";
import { browserPresence } from "../host/browser/presence.ts";
import type { SettingsOutcome } from "../host/browser/settings.ts";
import { browserSignIn } from "../host/browser/signIn.ts";
import { type StartedHost, startHost } from "../host/browser/teams.ts";
import { systemClock } from "../host/clock.ts";
import { siteOf } from "../host/siteOf.ts";
// Loaded with the tab, so that the board needs no further request.
import "../features/board/BoardPage.tsx";
import type { Host } from "../ports/host.ts";
import type { Settings } from "../ports/settings.ts";
import type { Feature } from "../ui/kit/feature.ts";
import { lazyPart } from "../ui/kit/lazyPart.ts";
import type { StartError } from "../ui/shell/NoStart.tsx";
import { type SetUpPageProps, Tab } from "../ui/shell/Tab.tsx";
import { features as product } from "./features.ts";
import { planSync } from "./planSync.ts";

type SiteParts = typeof import("./site.ts");

interface Parts {
  readonly settings: Promise<SettingsOutcome>;
  readonly site: Promise<SiteParts>;
}

const SetUpPage = lazyPart<SetUpPageProps>(
  () => import("../features/setup/SiteSetup.tsx").then(({ SiteSetup }) => SiteSetup),
  "rare",
);

export async function openTab({ settings, site }: Parts, features: readonly Feature[] = product): Promise<void> {
  const element = document.getElementById("tab");
  if (!element) throw new Error("The page has no place for the tab");
  const root = createRoot(element);
  // The first screen is loaded at once.
  const first = features.find(({ key }) => key === "board")?.screens?.[0]?.show.load();
  const read = await settings;
  if (read.kind !== "settings") {
    // Microsoft's hosts are told that the page is loaded, which needs no settings.
    void startHost({ hostOrigins: [] });
    const network: StartError = { kind: "later", why: "The board's address did not respond.", waitMs: undefined };
    const error: StartError = read.kind === "bad" ? { kind: "not-installed", detail: read.detail } : network;
    await showNoStart(root, browserHost(), error);
    return;
  }
  const started = await startHost({ hostOrigins: read.value.hostOrigins });
  const parts = await site.catch(() => undefined);
  if (parts) await showTab({ root, started, settings: read.value, parts, features, first });
  else await showNoStart(root, started.host, { kind: "incomplete" });
  started.host.ready();
}

function show(root: Root, page: ReactNode): void {
  root.render(<StrictMode>{page}</StrictMode>);
}

/** If this cannot be loaded either, the page's own HTML shows an error (`start.ts`). */
async function showNoStart(root: Root, host: Host, error: StartError): Promise<void> {
  const { NoStart } = await import("../ui/shell/NoStart.tsx");
  show(root, <NoStart host={host} error={error} />);
}

interface Ready {
  readonly root: Root;
  readonly started: StartedHost;
  readonly settings: Settings;
  readonly parts: SiteParts;
  readonly features: readonly Feature[];
  readonly first: Promise<unknown> | undefined;
}

async function showTab({ root, started, settings, parts, features, first }: Ready): Promise<void> {
  const { host, where } = started;
  const { commentsOf, createGate, filesOf, listsOf, notifierOf, openSite, peopleOf, setUpOf, tokenFailure } = parts;
  const signIn = browserSignIn({ settings, where });
  const named = savedSite();
  const chosen = siteOf({ named, channel: host.siteUrl }, settings);
  if (chosen.kind === "not-ours") {
    await showNoStart(root, host, { kind: "wrong-site", named: named ?? "", home: homeAddress() });
    return;
  }
  const siteUrl = chosen.url;
  const gate = createGate(systemClock);
  const site = openSite({ siteUrl, signIn, clock: systemClock, gate });
  const ownerSignIn = browserSignIn({ settings, where, permission: "AllSites.FullControl" });
  const owners = { site: openSite({ siteUrl, signIn: ownerSignIn, clock: systemClock, gate }), signIn: ownerSignIn };
  const owned = { site, owners, features };
  const setUp = setUpOf(owned, settings.timeZone);
  if (host.frame === "settings") {
    const { SetUpTab } = await import("../features/setup/SetUpTab.tsx");
    show(root, <SetUpTab host={host} setUp={setUp} siteUrl={siteUrl} onSignIn={() => signIn.interactive()} />);
    return;
  }
  await first;
  const files = filesOf(site);
  const lists = listsOf(site);
  const comments = commentsOf(site);
  const sync = planSync({
    features,
    files,
    lists,
    presence: browserPresence(),
    clock: systemClock,
    openStorage: openEditStorage,
    withLock,
    // A meeting's stage runs on the device of everybody in the meeting.
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
      features={features}
      files={files}
      people={peopleOf(owned)}
      comments={comments}
      notify={notifierOf({ lists, comments })}
      setUp={setUp}
      workers={() => import("./workers.ts")}
      SetUpPage={SetUpPage}
      host={host}
      openDrafts={openDrafts}
      clearAccount={clearAccount}
      onSignOut={async () => void (await Promise.all([signIn.forget(), ownerSignIn.forget()]))}
      query={firstQuery(host.subPage)}
      siteUrl={siteUrl}
      onSignIn={onSignIn}
    />,
  );
  sync.start();
  // The next page sends what is kept on the device; only edits that could not be kept would be lost.
  askBeforeLeaving(() => sync.state().edits.some((edit) => !edit.kept));
}
