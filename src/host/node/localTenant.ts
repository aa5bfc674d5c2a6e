// Signs in to the local tenant: its SharePoint says where the identity service is, which asks only for a name.
import type { SignIn, TokenOutcome, TurnedDown } from "../../ports/host.ts";

/** A token is renewed this long before it expires, so that it does not expire during a request. */
const marginMilliseconds = 5 * 60_000;

export function localSignIn(sharePointOrigin: string, as: string, permission: string): SignIn {
  let held: Extract<TokenOutcome, { kind: "token" }> | undefined;

  async function token(turnedDown?: TurnedDown): Promise<TokenOutcome> {
    if (held && !turnedDown && held.expires.getTime() - Date.now() > marginMilliseconds) return held;
    try {
      const outcome = await askFor(sharePointOrigin, as, permission);
      if (outcome.kind === "token") held = outcome;
      return outcome;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { kind: "unreachable", detail: `No local tenant answers at ${sharePointOrigin} (${detail}).` };
    }
  }

  return { token, interactive: () => token() };
}

async function askFor(sharePointOrigin: string, as: string, permission: string): Promise<TokenOutcome> {
  const discovery = await fetch(`${sharePointOrigin}/.well-known/openid-configuration`);
  const { token_endpoint } = (await discovery.json()) as { token_endpoint?: string };
  if (!token_endpoint) return { kind: "refused", detail: `${sharePointOrigin} does not say where its people sign in.` };
  const scope = `${sharePointOrigin}/${permission}`;
  const response = await fetch(token_endpoint, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", username: as, scope }),
  });
  const answer = (await response.json()) as {
    access_token?: string;
    expires_in?: number;
    error_description?: string;
  };
  if (!answer.access_token) return { kind: "refused", detail: answer.error_description ?? `${response.status}` };
  const expires = new Date(Date.now() + (answer.expires_in ?? 0) * 1000);
  return { kind: "token", token: answer.access_token, expires };
}
