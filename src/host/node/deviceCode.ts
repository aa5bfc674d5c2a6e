// Signs in by device code: the person opens a page on any device and types a code. MSAL keeps the tokens in memory.
import { type AccountInfo, type AuthenticationResult, PublicClientApplication } from "@azure/msal-node";
import type { SignIn, TokenOutcome } from "../../ports/host.ts";
import { outcomeOf } from "./outcome.ts";

export interface DeviceCodeOptions {
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
  show(message: string): void;
}

export function deviceCodeSignIn({ clientId, authority, scope, show }: DeviceCodeOptions): SignIn {
  const client = new PublicClientApplication({ auth: { clientId, authority } });
  const scopes = [scope];
  let account: AccountInfo | undefined;

  async function attempt(ask: () => Promise<AuthenticationResult | null>): Promise<TokenOutcome> {
    try {
      const result = await ask();
      if (!result) return { kind: "refused", detail: "The identity service answered without a token." };
      account = result.account ?? account;
      return { kind: "token", token: result.accessToken, expires: result.expiresOn ?? new Date() };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  return {
    async token(turnedDown) {
      const known = account;
      if (!known) return { kind: "interaction-needed", detail: "Nobody has signed in yet." };
      return attempt(() =>
        client.acquireTokenSilent({ account: known, scopes, ...(turnedDown?.claims && { claims: turnedDown.claims }) }),
      );
    },
    interactive: (claims) =>
      attempt(() =>
        client.acquireTokenByDeviceCode({
          scopes,
          ...(claims && { claims }),
          deviceCodeCallback: ({ message }) => show(message),
        }),
      ),
  };
}
