// Turns an error of MSAL into what it means for the person: click, wait, or stop.
import type { NoToken } from "../../ports/host.ts";
import type { Settings } from "../../ports/settings.ts";
import type { Msal } from "./msal.ts";

type Errors = Pick<Msal, "AuthError" | "InteractionRequiredAuthError">;

/** The host has nobody signed in, or the sign-in has expired. A click may help. */
const worthAClick = ["no_account_found", "invalid_grant", "interaction_in_progress_cancelled"];
const windowBlocked = ["popup_window_error", "empty_window_error"];
const cancelled = ["user_canceled", "user_cancelled"];

const worthWaiting = [
  "no_network_connectivity",
  "network_error",
  "post_request_failed",
  "get_request_failed",
  "endpoints_resolution_error",
  "temporarily_unavailable",
  "server_error",
  "service_not_available",
  "bridge_timeout",
  "timed_out",
];

/** Entra's numbers for "the person declined" and "only an administrator may consent"; there is no other sign of either. */
const declinedNumber = /AADSTS65004\b/;
const administratorNumber = /AADSTS(90093|90094\d?|90095)\b/;

/**
 * `detail` is for people. It includes MSAL's message only where nothing better is known: most are a code and a link.
 * `msal` is absent if the library could not be loaded, for which there is no cause but the network.
 */
export function outcomeOf(
  error: unknown,
  msal: Errors | undefined,
  settings: Pick<Settings, "authority" | "tenant" | "clientId">,
): NoToken {
  if (error instanceof HostSilent) return { kind: "unreachable", detail: error.message };
  if (!msal) return { kind: "unreachable", detail: "The part of the board that signs you in did not load." };
  const code = error instanceof msal.AuthError ? error.errorCode : "";
  const words = wordsOf(error);
  if (administratorNumber.test(words)) {
    const detail = "An administrator needs to approve the board first.";
    return { kind: "refused", detail, because: { kind: "administrator", consentUrl: consentUrl(settings) } };
  }
  if (cancelled.includes(code) || declinedNumber.test(words)) {
    const detail = "The sign-in window was closed before you signed in.";
    return { kind: "interaction-needed", detail, because: { kind: "declined" } };
  }
  if (windowBlocked.includes(code)) {
    const detail = "Your browser blocked the sign-in window.";
    return { kind: "interaction-needed", detail, because: { kind: "window-blocked" } };
  }
  // By class, because the bridge to Teams drops `subError`.
  if (error instanceof msal.InteractionRequiredAuthError) {
    return { kind: "interaction-needed", detail: "SharePoint wants you to sign in or to agree first." };
  }
  if (worthAClick.includes(code)) return { kind: "interaction-needed", detail: "You have not signed in yet." };
  if (worthWaiting.includes(code)) return { kind: "unreachable", detail: "The sign-in service could not be reached." };
  return { kind: "refused", detail: `You could not be signed in: ${words}` };
}

/** https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent: covers every permission of the app registration. */
function consentUrl({ authority, tenant, clientId }: Pick<Settings, "authority" | "tenant" | "clientId">): string {
  return `${authority}/${tenant}/adminconsent?${new URLSearchParams({ client_id: clientId })}`;
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/:? See https:\/\/\S+( for details)?\.?/, "");
}

/** The bridge to Teams has no timeout: a request that the host does not know would wait for ever. */
export class HostSilent extends Error {}

export function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostSilent("Teams did not respond to the request to sign in.")), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
