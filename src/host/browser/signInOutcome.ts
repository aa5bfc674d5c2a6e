// Turns what MSAL throws into what it means for the person: click, wait, or give up.
import type { TokenOutcome } from "../../ports/host.ts";

type NoToken = Exclude<TokenOutcome, { kind: "token" }>;
type Msal = Pick<typeof import("@azure/msal-browser"), "AuthError" | "InteractionRequiredAuthError">;

/** The person closed the window, or the host has nobody signed in: another click may go better. */
const worthAClick = ["user_canceled", "user_cancelled", "no_account_found"];

const worthWaiting = [
  "no_network_connectivity",
  "temporarily_unavailable",
  "server_error",
  "service_not_available",
  "bridge_timeout",
  "timed_out",
];

/**
 * `detail` is for the person to read; MSAL's own words go with it only where they say something: most are a code and a link.
 * Without `msal` the library itself could not be loaded, which only the network can be to blame for.
 */
export function outcomeOf(error: unknown, msal: Msal | undefined): NoToken {
  if (error instanceof HostSilent) return { kind: "unreachable", detail: error.message };
  if (!msal) return { kind: "unreachable", detail: "The part of the board that signs in could not be loaded." };
  // By class, not by subError: the bridge drops that.
  if (error instanceof msal.InteractionRequiredAuthError) {
    return { kind: "interaction-needed", detail: "SharePoint wants you to sign in or to agree first." };
  }
  const code = error instanceof msal.AuthError ? error.errorCode : "";
  if (worthAClick.includes(code)) return { kind: "interaction-needed", detail: "Nobody has signed in yet." };
  if (worthWaiting.includes(code)) return { kind: "unreachable", detail: "The sign-in service could not be reached." };
  return { kind: "refused", detail: `Signing in was refused: ${wordsOf(error)}` };
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/:? See https:\/\/\S+( for details)?\.?/, "");
}

/** The bridge has no time limit of its own: a request that a host does not know would wait for ever. */
export class HostSilent extends Error {}

export function withinReason<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostSilent("Teams did not answer the request to sign in.")), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
