// Starts Teams and describes it as a `Host`. Outside Teams, or if the host never answers, the plain browser page is the host.
import { app, chat, pages } from "@microsoft/teams-js";
import type { Frame, Host, Theme } from "../../ports/host.ts";
import { ownAddress } from "./address.ts";
import { browserHost } from "./browserHost.ts";
import { lateStage } from "./lateStage.ts";
import { offerSave } from "./offerSave.ts";
import { teamsBackStack } from "./teamsBackStack.ts";

export interface StartedHost {
  readonly host: Host;
  /** `mute`: the page is framed, but its host did not answer in time. `anonymous`: in Teams, for somebody without an account. */
  readonly where: "teams" | "anonymous" | "browser" | "mute";
}

export interface StartOptions {
  /** Origins that may host the tab, besides Microsoft's. */
  readonly hostOrigins: readonly string[];
}

/** Milliseconds for the host to answer. */
const timeout = 10_000;
let started: Promise<StartedHost> | undefined;

/** Starts Teams once, however often it is called: React's strict mode calls it twice, which teams-js does not allow. */
export function startHost(options: StartOptions): Promise<StartedHost> {
  started ??= start(options);
  return started;
}

async function start({ hostOrigins }: StartOptions): Promise<StartedHost> {
  if (!mayHaveHost()) return { host: browserHost(), where: "browser" };
  // teams-js itself gives up after a minute, which is too long for an empty page.
  const context = await Promise.race([contextOf(hostOrigins), after(timeout)]);
  if (!context) return { host: browserHost(), where: "mute" };
  return { host: teamsHost(context), where: isAnonymous(context) ? "anonymous" : "teams" };
}

/** Teams on the web and the desktop frames the page; on phones it adds a native interface to the window instead. */
function mayHaveHost(): boolean {
  return window.parent !== window || "nativeInterface" in window;
}

async function contextOf(hostOrigins: readonly string[]): Promise<app.Context | undefined> {
  try {
    await app.initialize([...hostOrigins]);
    // The outline in the page's own HTML is visible by now.
    app.notifyAppLoaded();
    return await app.getContext();
  } catch {
    // A host that refuses is treated as one that does not answer.
    return undefined;
  }
}

/** Somebody who joined a meeting by its link. Teams may give an id or a licence for them, but no login. */
function isAnonymous({ user }: app.Context): boolean {
  return !user?.loginHint && !user?.userPrincipalName && (!user?.id || user.licenseType === "Unknown");
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

function teamsHost(context: app.Context): Host {
  const frame = frameOf(context.page.frameContext);
  const isInMeeting = frame === "sidePanel" || frame === "meetingStage";
  const listeners = new Set<(theme: Theme) => void>();
  let theme = themeOf(context.app.theme);
  app.registerOnThemeChangeHandler((name) => {
    theme = themeOf(name);
    for (const listener of listeners) listener(theme);
  });
  return {
    frame,
    scope: scopeOf(context),
    siteUrl: context.sharePointSite?.teamSiteUrl || undefined,
    subPage: context.page.subPageId || undefined,
    theme: () => theme,
    onThemeChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ready() {
      // The page is loaded whatever the host answers.
      app.notifySuccess().catch(() => undefined);
    },
    share(subPage, label) {
      // teams-js throws in frames that cannot be linked to, such as a settings page.
      if ((frame === "content" || isInMeeting) && pages.isSupported())
        pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
    },
    link: (subPage) => deepLink(context, subPage),
    ownLink: (subPage) => deepLink({ app: context.app, page: { id: personalTab } }, subPage),
    backStack: teamsBackStack(),
    offerSave: frame === "settings" ? offerSave : undefined,
    message: chat.isSupported()
      ? (people, text) => {
          // Rejects if the person cancels.
          chat.openGroupChat({ users: [...people], message: text }).catch(() => undefined);
        }
      : undefined,
    // Phones open no link of a tab by themselves.
    openLink: (url) => void app.openLink(url).catch(() => undefined),
    stage: isInMeeting ? lateStage : undefined,
  };
}

interface LinkedTab extends Pick<app.Context, "app" | "channel"> {
  readonly page: Pick<app.Context["page"], "id">;
}

/** Of the personal tab, in the manifest. */
const personalTab = "personal";

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application; old hosts do not give the app's id. */
function deepLink({ app: { appId }, page, channel }: LinkedTab, subPage: string): string {
  if (!appId) return ownAddress(subPage);
  const url = new URL(`https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(page.id)}`);
  url.searchParams.set("context", JSON.stringify({ subEntityId: subPage, ...(channel && { channelId: channel.id }) }));
  return url.href;
}

const frames: readonly Frame[] = ["content", "meetingStage", "sidePanel", "settings", "remove", "task"];

function frameOf(name: string): Frame {
  return frames.find((frame) => frame === name) ?? "content";
}

/** A tab in a chat is shared by everybody in it, as a channel's is. */
function scopeOf({ meeting, channel, chat }: app.Context): Host["scope"] {
  if (meeting) return "meeting";
  return channel || chat ? "channel" : "personal";
}

/** An unknown theme is shown as light. */
function themeOf(name: string): Theme {
  return name === "dark" || name === "contrast" || name === "glass" ? name : "default";
}
