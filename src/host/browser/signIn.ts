// Signs the person in to SharePoint, with tokens in memory only: inside Teams by MSAL's nested app authentication, anywhere else in a
// window of our own. Outcomes are values.
import type { AuthenticationResult, IPublicClientApplication, PopupRequest, SilentRequest } from "@azure/msal-browser";
import { nestedAppAuth } from "@microsoft/teams-js";
import type { NoToken, SignIn, TokenOutcome, TurnedDown } from "../../ports/host.ts";
import type { Settings } from "../../ports/settings.ts";
import { createNestedClient, createWindowClient } from "./clients.ts";
import { loadMsal, type Msal } from "./msal.ts";
import { outcomeOf, withinReason } from "./signInOutcome.ts";
import type { StartedHost } from "./teams.ts";

/** Milliseconds that Teams has to answer what needs nobody's click. */
const patience = 20_000;

export interface SignInOptions {
  readonly settings: Settings;
  /** Where {@link StartedHost} says that we are: MSAL must not be asked before Teams has started. */
  readonly where: StartedHost["where"];
  /** What to ask SharePoint for. */
  readonly permission?: "AllSites.Write" | "AllSites.FullControl";
}

export function browserSignIn({ settings, where, permission = "AllSites.Write" }: SignInOptions): SignIn {
  const scopes = [`${settings.sharePointOrigin}/${permission}`];
  let client: Promise<IPublicClientApplication> | undefined;
  let silent: Promise<TokenOutcome> | undefined;
  /** What SharePoint asked for and nobody has clicked for yet. */
  let challenge: string | undefined;

  function clientOf(msal: Msal): Promise<IPublicClientApplication> {
    const create = inWindow(where) ? createWindowClient : createNestedClient;
    client ??= withinReason(create(msal, settings), patience).catch((error: unknown) => {
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
      return { kind: "token", token: answer.accessToken, expires: answer.expiresOn ?? new Date() };
    } catch (error) {
      return outcomeOf(error, msal, settings);
    }
  }

  async function askSilently(turnedDown: TurnedDown | undefined): Promise<TokenOutcome> {
    const claims = turnedDown?.claims;
    const outcome = await attempt((application, msal) => {
      const account = application.getActiveAccount();
      if (!account && inWindow(where)) return Promise.resolve(wantsWindow(where));
      const request: SilentRequest = {
        scopes,
        // A hidden frame would be the third way; browsers keep cookies from it, so it only takes time to fail.
        cacheLookupPolicy: msal.CacheLookupPolicy.AccessTokenAndRefreshToken,
        ...(account && { account }),
        ...(claims && { claims }),
        ...(turnedDown && { forceRefresh: true }),
      };
      return withinReason(application.acquireTokenSilent(request), patience);
    });
    if (outcome.kind === "interaction-needed") challenge = claims ?? challenge;
    return outcome;
  }

  return {
    token(turnedDown) {
      if (turnedDown) return askSilently(turnedDown);
      // A board that opens asks for a dozen tokens at once; one answer serves them all.
      silent ??= askSilently(undefined).finally(() => {
        silent = undefined;
      });
      return silent;
    },
    async interactive(claims = challenge) {
      const request: PopupRequest = {
        scopes,
        // Somebody who clicks again has lost the first window.
        overrideInteractionInProgress: true,
        ...(claims && { claims }),
      };
      const outcome = await attempt((application) => application.acquireTokenPopup(request));
      if (outcome.kind === "token") challenge = undefined;
      return outcome;
    },
  };
}

/** Whether signing in takes a window of our own, because whoever shows us does not do it for us. */
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
