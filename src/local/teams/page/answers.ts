// The answers of the host to the functions of teams-js, in one table.
import type { HostSettings } from "../hostSettings.ts";
import type { HostState } from "./address.ts";
import { contextAnswer, initializeAnswer, type SavedTab } from "./context.ts";
import type { TabRequest } from "./messages.ts";
import type { SignInBroker } from "./nestedSignIn.ts";
import type { StageBroker } from "./stage.ts";

/** What requests of the tab can do to the host window. */
export interface HostWindow {
  readonly settings: HostSettings;
  readonly session: string;
  readonly broker: SignInBroker;
  readonly stage: StageBroker;
  state(): HostState;
  loaded(): void;
  failed(message: string): void;
  shareLink(sub: string, label: string): void;
  goTo(sub: string | undefined): void;
  openOutside(url: string): void;
  leave(): void;
  handles(event: string): void;
  readyToUnload(): void;
  savedTab(): SavedTab | undefined;
  setTab(tab: SavedTab): void;
  allowSave(valid: boolean): void;
  saveDone(error: string | undefined): void;
}

type Answer = readonly unknown[] | undefined;

/** Without a value no answer is sent: teams-js expects none. */
const none: Answer = undefined;

const answers: Record<string, (host: HostWindow, args: readonly unknown[], data: unknown) => Answer | Promise<Answer>> =
  {
    initialize: (host) => initializeAnswer(host.state()),
    getContext: (host) => [contextAnswer(host.state(), host.settings, host.savedTab(), host.session)],
    registerHandler: (host, [event]) => silently(() => host.handles(String(event))),
    "appInitialization.appLoaded": (host) => silently(() => host.loaded()),
    "appInitialization.success": (host) => {
      host.loaded();
      // notifySuccess awaits this answer, because the runtime declares that the host sends one.
      return [true];
    },
    "appInitialization.failure": (host, [reason, message]) =>
      silently(() => host.failed(String(message ?? reason ?? ""))),
    "appInitialization.expectedFailure": (host) => silently(() => host.loaded()),
    setFrameContext: () => none,
    returnFocus: () => none,
    readyToUnload: (host) => silently(() => host.readyToUnload()),
    shareDeepLink: (host, [sub, label]) => silently(() => host.shareLink(String(sub ?? ""), String(label ?? ""))),

    "settings.getSettings": (host) => [host.savedTab() ?? {}],
    "settings.setSettings": (host, [tab]) => {
      const problem = problemWith(tab, host.settings.tabUrl);
      if (problem) return [false, problem];
      host.setTab(tab as SavedTab);
      return [true];
    },
    "settings.setValidityState": (host, [valid]) => silently(() => host.allowSave(valid === true)),
    "settings.save.success": (host) => silently(() => host.saveDone(undefined)),
    "settings.save.failure": (host, [reason]) =>
      silently(() => host.saveDone(String(reason ?? "The tab did not say why."))),
    "settings.remove.success": () => none,
    "settings.remove.failure": () => none,

    executeDeepLink: (host, [link]) => {
      const inside = subPageOf(String(link));
      if (inside !== undefined) host.goTo(inside || undefined);
      else if (/^https?:/.test(String(link))) host.openOutside(String(link));
      else return [false, "This host opens web addresses only."];
      return [true];
    },
    "pages.navigateToApp": (host, [to]) => {
      const sub = (to as { subPageId?: unknown } | undefined)?.subPageId;
      host.goTo(typeof sub === "string" ? sub : undefined);
      return [true];
    },
    navigateCrossDomain: () => [false, "This host stays on the tab's own origin."],
    navigateBack: (host) => {
      host.leave();
      return [true];
    },
    getTabInstances: () => [{ teamTabs: [] }],
    getMruTabInstances: () => [{ teamTabs: [] }],

    // SharePoint accepts no token of this kind, so this fails as in Teams.
    "authentication.getAuthToken": () => [false, "resourceRequiresConsent"],
    "authentication.authenticate": () => [false, "CancelledByUser"],
    "nestedAppAuth.execute": async (host, _args, data) => {
      const json = await host.broker.answer(data);
      return json === undefined ? none : [null, json];
    },

    "meeting.getMeetingDetails": (host) => [
      null,
      {
        conversation: { id: "19:meeting_improvement@thread.v2" },
        details: { id: "improvement", title: "Improvement meeting", type: "Scheduled", joinUrl: location.origin },
        organizer: { id: "", tenantId: host.settings.tenantId },
      },
    ],
    "meeting.getAppContentStageSharingCapabilities": ({ stage }) => stage.capabilities(),
    "meeting.getAppContentStageSharingState": ({ stage }) => stage.state(),
    "meeting.shareAppContentToStage": ({ stage }, [url, options]) => stage.share(url, options),
    "meeting.stopSharingAppContentToStage": ({ stage }) => stage.stop(),
  };

/** Answers one request. A function that is not in the table gets no answer, only a warning on the console. */
export async function answer(request: TabRequest, host: HostWindow): Promise<void> {
  const entry = Object.hasOwn(answers, request.func) ? answers[request.func] : undefined;
  if (!entry) {
    console.warn(`The host page does not implement ${request.func}.`, request.args);
    return;
  }
  const args = await entry(host, request.args, request.data);
  if (args) request.reply(args);
}

function silently(run: () => void): Answer {
  run();
  return none;
}

function problemWith(tab: unknown, tabUrl: string): string | undefined {
  const { contentUrl, entityId } = (tab ?? {}) as Partial<SavedTab>;
  if (typeof entityId !== "string" || entityId === "") return "entityId is missing.";
  if (typeof contentUrl !== "string" || !URL.canParse(contentUrl)) return "contentUrl is not an address.";
  // In Teams the validDomains of the manifest decide.
  if (new URL(contentUrl).origin !== new URL(tabUrl).origin) return "contentUrl is outside the app's valid domains.";
  return undefined;
}

/** The sub-page in a Teams deep link to our own tab; undefined for any other address. */
export function subPageOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (url.hostname !== "teams.microsoft.com" || !url.pathname.startsWith("/l/entity/")) return undefined;
  try {
    const context = JSON.parse(url.searchParams.get("context") ?? "{}") as { subEntityId?: unknown };
    return typeof context.subEntityId === "string" ? context.subEntityId : "";
  } catch {
    return "";
  }
}
