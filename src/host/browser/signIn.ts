// Signs the person in to SharePoint: inside Teams by MSAL's nested app authentication, elsewhere in a sign-in window. Tokens are in
// memory only; outcomes are values.
import type { AuthenticationResult, IPublicClientApplication, PopupRequest, SilentRequest } from "@azure/msal-browser";
import { nestedAppAuth } from "@microsoft/teams-js";
import type { NoToken, SignIn, TokenOutcome, TurnedDown } from "../../ports/host.ts";
import type { Settings } from "../../ports/settings.ts";
import { createNestedClient, createWindowClient } from "./clients.ts";
import { loadMsal, type Msal } from "./msal.ts";
import type { StartedHost } from "./teams.ts";
import { withTimeout } from "./withTimeout.ts";

/** Milliseconds for Teams to answer a request that needs no click. */
const timeout = 20_000;

export interface SignInOptions {
  readonly settings: Settings;
  /** From `startHost`, because MSAL must not be used before Teams has started. */
  readonly where: StartedHost["where"];
  /** The permission to ask SharePoint for. */
  readonly permission?: "AllSites.Write" | "AllSites.FullControl";
}

export interface BrowserSignIn extends SignIn {
  /** Forgets who is signed in, on this page. Teams and Entra do not. */
  forget(): Promise<void>;
}

export function browserSignIn({ settings, where, permission = "AllSites.Write" }: SignInOptions): BrowserSignIn {
  const scopes = [`${settings.sharePointOrigin}/${permission}`];
  let client: Promise<IPublicClientApplication> | undefined;
  let silent: Promise<TokenOutcome> | undefined;
  /** The claims challenge that waits for a click. */
  let challenge: string | undefined;
  /** Whether the account was not the right one: a window would use it again without asking. */
  let wantsAnotherAccount = false;

  function clientOf(msal: Msal): Promise<IPublicClientApplication> {
    const create = inWindow(where) ? createWindowClient : createNestedClient;
    client ??= withTimeout(create(msal, settings), timeout).catch((error: unknown) => {
      client = undefined;
      throw error;
    });
    return client;
  }

  async function attempt(
    ask: (client: IPublicClientApplication, msal: Msal) => Promise<AuthenticationResult | NoToken>,
  ): Promise<TokenOutcome> {
    if (where === "anonymous") return nobody;
    let msal: Msal | undefined;
    try {
      msal = await loadMsal();
      const application = await clientOf(msal);
      const answer = await ask(application, msal);
      if ("kind" in answer) return answer;
      application.setActiveAccount(answer.account);
      wantsAnotherAccount = false;
      return { kind: "token", token: answer.accessToken, expires: answer.expiresOn ?? new Date() };
    } catch (error) {
      const outcome = await meaningOf(error, msal, settings);
      if (outcome.kind !== "unreachable" && outcome.because?.kind === "entra") {
        wantsAnotherAccount = outcome.because.reason.account ?? false;
      }
      return outcome;
    }
  }

  async function askSilently(turnedDown: TurnedDown | undefined): Promise<TokenOutcome> {
    const claims = turnedDown?.claims;
    const outcome = await attempt((application, msal) => {
      const account = application.getActiveAccount();
      if (!account && inWindow(where)) return Promise.resolve(wantsWindow(where));
      const request: SilentRequest = {
        scopes,
        // MSAL would also try a hidden frame, which always fails after a while, because browsers withhold cookies from it.
        cacheLookupPolicy: msal.CacheLookupPolicy.AccessTokenAndRefreshToken,
        ...(account && { account }),
        ...(claims && { claims }),
        ...(turnedDown && { forceRefresh: true }),
      };
      return withTimeout(application.acquireTokenSilent(request), timeout);
    });
    if (outcome.kind === "interaction-needed") challenge = claims ?? challenge;
    return outcome;
  }

  return {
    token(turnedDown) {
      if (turnedDown) return askSilently(turnedDown);
      // A board that opens asks for a dozen tokens at once; one request serves them all.
      silent ??= askSilently(undefined).finally(() => {
        silent = undefined;
      });
      return silent;
    },
    async interactive(claims = challenge) {
      const request: PopupRequest = {
        scopes,
        // Somebody who clicks again has lost or closed the first window.
        overrideInteractionInProgress: true,
        ...(wantsAnotherAccount && { prompt: "select_account" }),
        ...(claims && { claims }),
      };
      const outcome = await attempt(async (application) => {
        const before = application.getActiveAccount();
        const answer = await application.acquireTokenPopup(request);
        if (!before || before.homeAccountId === answer.account.homeAccountId) return answer;
        // What the page shows, what is typed in it and what waits to be sent are those of the account before.
        wantsAnotherAccount = true;
        return otherAccount(before.username, answer.account.username);
      });
      if (outcome.kind === "token") challenge = undefined;
      return outcome;
    },
    async forget() {
      const known = client;
      client = silent = challenge = undefined;
      try {
        // Inside Teams MSAL keeps nothing that it could clear: its tokens are gone with the client.
        if (inWindow(where)) await (await known)?.clearCache();
      } catch {
        // A client that could not be made has nothing.
      }
    },
  };
}

function otherAccount(before: string, now: string): NoToken {
  const detail = `You signed in as ${now}, but this page was opened by ${before}. Sign in as ${before}, or reload the page and then sign in as ${now}.`;
  return { kind: "interaction-needed", detail };
}

/** Whether signing in takes a window, because the host does not sign in for the tab. */
function inWindow(where: StartedHost["where"]): boolean {
  return where !== "teams" || !nestedAppAuth.isNAAChannelRecommended();
}

function wantsWindow(where: StartedHost["where"]): NoToken {
  if (where === "browser") return { kind: "interaction-needed", detail: "You have not signed in yet." };
  return where === "mute"
    ? {
        kind: "interaction-needed",
        detail: "Teams is not responding.",
        because: { kind: "host-silent" },
      }
    : {
        kind: "interaction-needed",
        detail: "Your version of Teams cannot sign you in to SharePoint.",
        because: { kind: "host-too-old" },
      };
}

const nobody: NoToken = {
  kind: "refused",
  detail: "You joined this meeting without an account, so SharePoint cannot show you the plan.",
  because: { kind: "anonymous" },
};

/** What errors mean is loaded when there is one: the first card does without. If it does not load, neither will anything else. */
async function meaningOf(error: unknown, msal: Msal | undefined, settings: Settings): Promise<NoToken> {
  const outcomes = await import("./signInOutcome.ts").catch(() => undefined);
  return (
    outcomes?.outcomeOf(error, msal, settings) ?? { kind: "unreachable", detail: "The board could not be loaded." }
  );
}
