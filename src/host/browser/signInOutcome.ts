// Turns an error of MSAL into what it means for the person: click, wait, or stop.
import type { AuthError } from "@azure/msal-browser";
import type { EntraReason, NoToken } from "../../ports/host.ts";
import type { Settings } from "../../ports/settings.ts";
import { entraReason } from "./entraReasons.ts";
import type { Msal } from "./msal.ts";
import { HostSilent } from "./withTimeout.ts";

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

/** Entra gives these by number alone. */
const declinedNumber = 65004;
/** Nobody is signed in, or the person has not agreed yet: every sign-in begins so. */
const firstNumbers = [50058, 65001, 90008];
const administratorNumber = /^(90093|90094\d?|90095)$/;

/** For what Entra's list has no remedy for, or gives no reason. */
const unexplained: EntraReason = {
  what: "You could not be signed in",
  todo: "Sign in again. If that does not help, send this message to the people who look after Microsoft 365.",
  helper: "administrator",
};

/**
 * `detail` is for people, so MSAL's message is no part of it: most are a code and a link.
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
  const number = numberOf(error);
  if (administratorNumber.test(String(number))) {
    const detail = "An administrator needs to approve the board first.";
    return { kind: "refused", detail, because: { kind: "administrator", consentUrl: consentUrl(settings) } };
  }
  if (cancelled.includes(code) || number === declinedNumber) {
    const detail = "The sign-in window was closed before you signed in.";
    return { kind: "interaction-needed", detail, because: { kind: "declined" } };
  }
  if (windowBlocked.includes(code)) {
    const detail = "Your browser blocked the sign-in window.";
    return { kind: "interaction-needed", detail, because: { kind: "window-blocked" } };
  }
  const isFirst = number !== undefined && firstNumbers.includes(number);
  const reason = number === undefined ? undefined : entraReason(number);
  if (reason === "busy" || (!reason && worthWaiting.includes(code))) {
    return { kind: "unreachable", detail: "The sign-in service could not be reached." };
  }
  if (reason || (number && !isFirst)) return notSignedIn(reason ?? unexplained, error);
  // By class, because the bridge to Teams drops `subError`.
  if (isFirst || error instanceof msal.InteractionRequiredAuthError) {
    return { kind: "interaction-needed", detail: "SharePoint wants you to sign in or to agree first." };
  }
  if (worthAClick.includes(code)) return { kind: "interaction-needed", detail: "You have not signed in yet." };
  // The bridge to Teams may pass on a refusal without code or message.
  if (error instanceof msal.AuthError) return notSignedIn(unexplained, error);
  return { kind: "refused", detail: `You could not be signed in: ${messageOf(error) || "no reason was given."}` };
}

function notSignedIn(reason: EntraReason, error: unknown): NoToken {
  const because = { kind: "entra", reason, reference: referenceOf(error) } as const;
  return { kind: "interaction-needed", detail: `${reason.what}. ${reason.todo}`, because };
}

/** Entra's number for an error, as in AADSTS50105: in the message, or beside it. */
function numberOf(error: unknown): number | undefined {
  const { errorNo } = (error ?? {}) as { readonly errorNo?: unknown };
  const found = /AADSTS(\d+)/.exec(messageOf(error))?.[1] ?? errorNo;
  return Number(found) || undefined;
}

/** What finds the error in Entra's log of sign-ins. */
function referenceOf(error: unknown): string {
  const number = numberOf(error);
  const { errorCode, correlationId } = (error ?? {}) as Partial<AuthError>;
  const code = number ? `AADSTS${number}` : errorCode;
  const id = /Correlation ID: ([\w-]{8,})/i.exec(messageOf(error))?.[1] ?? correlationId;
  const given = [code && `Error code: ${code}.`, id && `Correlation ID: ${id}.`].filter(Boolean).join(" ");
  return given || "No reason was given.";
}

/** https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent: covers every permission of the app registration. */
function consentUrl({ authority, tenant, clientId }: Pick<Settings, "authority" | "tenant" | "clientId">): string {
  return `${authority}/${tenant}/adminconsent?${new URLSearchParams({ client_id: clientId })}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
