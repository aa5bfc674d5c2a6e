// The answers to `initialize` and `getContext`, in Teams' own flat names.
import type { HostSettings } from "../hostSettings.ts";
import { findPerson } from "../people.ts";
import { type HostState, shownTheme } from "./address.ts";
import { placeOf } from "./frames.ts";

const hostVersion = "2.1.2";

/** The capabilities of the host, which teams-js checks before it sends a request. */
const runtime = {
  apiVersion: 4,
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    dialog: { card: {}, url: { parentCommunication: {} }, update: {} },
    interactive: {},
    meeting: {},
    nestedAppAuth: {},
    pages: { config: {}, backStack: {}, tabs: {} },
    teamsCore: {},
  },
};

export function initializeAnswer(state: HostState): unknown[] {
  const client = state.width === "phone" ? "android" : "web";
  const { nestedAppAuth, ...others } = runtime.supports;
  const without = { ...runtime, isNAAChannelRecommended: false, supports: others };
  const told = state.signin === "missing" ? without : runtime;
  return [placeOf(state.frame).frameContext, client, hostVersion, JSON.stringify(told)];
}

export interface SavedTab {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly suggestedDisplayName?: string;
}

/** Teams' names of the channel types. */
const channelTypes = { standard: "Regular", private: "Private", shared: "Shared" } as const;

export function contextAnswer(state: HostState, settings: HostSettings, saved: SavedTab | undefined, session: string) {
  const place = placeOf(state.frame);
  const person = state.signin === "anonymous" ? undefined : findPerson(state.as);
  const site = new URL(settings.sites[state.channel]);
  return {
    appId: settings.clientId,
    theme: shownTheme(state),
    locale: "en-gb",
    osLocaleInfo: { platform: "windows", regionalFormat: "en-gb", shortDate: "dd/MM/yyyy" },
    sessionId: session,
    appSessionId: session,
    hostName: "Teams",
    hostClientType: state.width === "phone" ? "android" : "web",
    frameContext: place.frameContext,
    entityId: place.scope === "personal" ? "personal" : (saved?.entityId ?? "board"),
    subEntityId: state.sub,
    isFullScreen: false,
    userObjectId: person?.objectId,
    userDisplayName: person?.title,
    userPrincipalName: person?.login,
    loginHint: person?.login,
    userLicenseType: person ? "Office365" : "Unknown",
    tid: settings.tenantId,
    ...(place.scope === "channel" && {
      teamId: "19:improvement-team@thread.tacv2",
      teamName: "Improvement plan",
      teamType: 0,
      groupId: "2f0f6e8c-63d1-4a54-9a61-0d9b2c7e5f10",
      channelId: `19:improvement-${state.channel}@thread.tacv2`,
      channelName: "General",
      channelType: channelTypes[state.channel],
      channelRelativeUrl: `${site.pathname}/Shared Documents/General`,
      teamSiteUrl: site.href,
      teamSiteDomain: site.host,
      teamSitePath: site.pathname,
    }),
    ...(place.scope === "meeting" && {
      chatId: "19:meeting_improvement@thread.v2",
      meetingId: btoa("0#19:meeting_improvement@thread.v2#0"),
    }),
  };
}
