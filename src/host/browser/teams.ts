// The place we run in, as Teams tells it. Outside Teams, or in a host that never answers, the plain browser page takes its part.
import { app, chat, pages } from "@microsoft/teams-js";
import type { Frame, Host, Theme } from "../../ports/host.ts";
import { ownAddress } from "./address.ts";
import { browserHost } from "./browserHost.ts";
import { offerSave } from "./offerSave.ts";
import { teamsBackStack } from "./teamsBackStack.ts";

export interface StartedHost {
  readonly host: Host;
  /** `mute`: we are framed, but the host did not answer in time. `anonymous`: in Teams, with somebody who has no account. */
  readonly where: "teams" | "anonymous" | "browser" | "mute";
}

export interface StartOptions {
  /** Origins that may host us besides Microsoft's own. */
  readonly hostOrigins: readonly string[];
}

/** Milliseconds that the host has to answer. */
const timeout = 10_000;
let started: Promise<StartedHost> | undefined;

/** Starts Teams once, however often it is called: React's strict mode calls everything twice, and teams-js must not be. */
export function startHost(options: StartOptions): Promise<StartedHost> {
  started ??= start(options);
  return started;
}

async function start({ hostOrigins }: StartOptions): Promise<StartedHost> {
  if (!mayHaveHost()) return { host: browserHost(), where: "browser" };
  // teams-js gives up by itself only after a minute; nobody looks at an empty page for that long.
  const context = await Promise.race([contextOf(hostOrigins), after(timeout)]);
  if (!context) return { host: browserHost(), where: "mute" };
  return { host: teamsHost(context), where: isAnonymous(context) ? "anonymous" : "teams" };
}

/** Teams on the web and the desktop frames us; on phones it puts a native interface into the window instead. */
function mayHaveHost(): boolean {
  return window.parent !== window || "nativeInterface" in window;
}

async function contextOf(hostOrigins: readonly string[]): Promise<app.Context | undefined> {
  try {
    await app.initialize([...hostOrigins]);
    // There is something to see: the skeleton in the page itself.
    app.notifyAppLoaded();
    return await app.getContext();
  } catch {
    // A host that refuses is to us the same as one that is silent.
    return undefined;
  }
}

/** Who joins a meeting by its link alone: Teams tells an id or a licence of some, but a login of none. */
function isAnonymous({ user }: app.Context): boolean {
  return !user?.loginHint && !user?.userPrincipalName && (!user?.id || user.licenseType === "Unknown");
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

function teamsHost(context: app.Context): Host {
  const frame = frameOf(context.page.frameContext);
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
      // Its outcome is the host's to show: we are loaded either way.
      app.notifySuccess().catch(() => undefined);
    },
    share(subPage, label) {
      // teams-js throws in the frames that Teams has no link for, such as a settings page.
      const shareable = frame === "content" || frame === "sidePanel" || frame === "meetingStage";
      if (shareable && pages.isSupported()) pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
    },
    link: (subPage) => deepLink(context, subPage),
    backStack: teamsBackStack(),
    offerSave: frame === "settings" ? offerSave : undefined,
    message: chat.isSupported()
      ? (people, text) => {
          // Rejects when the person changes their mind.
          chat.openGroupChat({ users: [...people], message: text }).catch(() => undefined);
        }
      : undefined,
  };
}

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application; old hosts keep the app's id to themselves. */
function deepLink({ app: { appId }, page, channel }: app.Context, subPage: string): string {
  if (!appId) return ownAddress(subPage);
  const url = new URL(`https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(page.id)}`);
  url.searchParams.set("context", JSON.stringify({ subEntityId: subPage, ...(channel && { channelId: channel.id }) }));
  return url.href;
}

const frames: readonly Frame[] = ["content", "meetingStage", "sidePanel", "settings", "remove", "task"];

function frameOf(name: string): Frame {
  return frames.find((frame) => frame === name) ?? "content";
}

/** A chat's tab is shared by all in the chat, as a channel's is. */
function scopeOf({ meeting, channel, chat }: app.Context): Host["scope"] {
  if (meeting) return "meeting";
  return channel || chat ? "channel" : "personal";
}

/** A theme that we do not know yet is shown light. */
function themeOf(name: string): Theme {
  return name === "dark" || name === "contrast" || name === "glass" ? name : "default";
}
