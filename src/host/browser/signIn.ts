// Signs the person in to SharePoint from inside Teams: MSAL's nested app authentication, loaded only when a token is wanted.
import type { AuthenticationResult, IPublicClientApplication, PopupRequest, SilentRequest } from "@azure/msal-browser";
import { nestedAppAuth } from "@microsoft/teams-js";
import type { SignIn, TokenOutcome } from "../../ports/host.ts";
import type { Settings } from "../../ports/settings.ts";
import { outcomeOf, withinReason } from "./signInOutcome.ts";
import type { StartedHost } from "./teams.ts";

type Msal = typeof import("@azure/msal-browser");

/** Milliseconds that Teams has to answer what needs nobody's click. */
const patience = 20_000;

export interface SignInOptions {
  readonly settings: Settings;
  /** Where {@link StartedHost} says that we are: MSAL must not be asked before Teams has started, nor without it. */
  readonly where: StartedHost["where"];
  /** What to ask SharePoint for. */
  readonly permission?: "AllSites.Write" | "AllSites.FullControl";
}

export function browserSignIn({ settings, where, permission = "AllSites.Write" }: SignInOptions): SignIn {
  const scopes = [`${settings.sharePointOrigin}/${permission}`];
  let client: Promise<IPublicClientApplication> | undefined;
  let silent: Promise<TokenOutcome> | undefined;

  function clientOf(msal: Msal): Promise<IPublicClientApplication> {
    client ??= withinReason(createClient(msal, settings), patience).catch((error: unknown) => {
      client = undefined;
      throw error;
    });
    return client;
  }

  async function attempt(
    ask: (client: IPublicClientApplication) => Promise<AuthenticationResult>,
  ): Promise<TokenOutcome> {
    const impossible = whyImpossible(where);
    if (impossible) return { kind: "refused", detail: impossible };
    let msal: Msal | undefined;
    try {
      msal = await import("@azure/msal-browser");
      const application = await clientOf(msal);
      const { account, accessToken, expiresOn } = await ask(application);
      application.setActiveAccount(account);
      return { kind: "token", token: accessToken, expires: expiresOn ?? new Date() };
    } catch (error) {
      return outcomeOf(error, msal);
    }
  }

  return {
    token(claims) {
      const ask = (application: IPublicClientApplication) => {
        const account = application.getActiveAccount();
        const request: SilentRequest = { scopes, ...(account && { account }), ...(claims && { claims }) };
        return withinReason(application.acquireTokenSilent(request), patience);
      };
      if (claims) return attempt(ask);
      // A board that opens asks for a dozen tokens at once; one answer serves them all.
      silent ??= attempt(ask).finally(() => {
        silent = undefined;
      });
      return silent;
    },
    interactive(claims) {
      const request: PopupRequest = { scopes, ...(claims && { claims }) };
      return attempt((application) => application.acquireTokenPopup(request));
    },
  };
}

function whyImpossible(where: StartedHost["where"]): string | undefined {
  if (where === "browser") return "Outside Teams there is no sign-in yet. Open the board from its tab in Teams.";
  if (where === "mute") return "The page that shows this tab does not answer, so nobody can be signed in.";
  return nestedAppAuth.isNAAChannelRecommended()
    ? undefined
    : "This version of Teams cannot sign in to SharePoint for a tab.";
}

function createClient(msal: Msal, settings: Settings): Promise<IPublicClientApplication> {
  return msal.createNestablePublicClientApplication({
    auth: { clientId: settings.clientId, authority: `${settings.authority}/${settings.tenant}` },
    cache: { cacheLocation: "memoryStorage" },
  });
}
