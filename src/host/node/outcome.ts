// Turns what MSAL for Node throws into what it means at the command line.
import { AuthError, InteractionRequiredAuthError } from "@azure/msal-node";
import type { TokenOutcome } from "../../ports/host.ts";

/** MSAL wraps a lost connection as the first two; the third is a discovery document that did not come. */
const networkCodes = ["network_error", "post_request_failed", "endpoints_resolution_error", "temporarily_unavailable"];
const worthAnotherTry = ["user_timeout_reached", "device_code_expired", "no_tokens_found", "no_account_found"];

export function outcomeOf(error: unknown): Exclude<TokenOutcome, { kind: "token" }> {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof InteractionRequiredAuthError) return { kind: "interaction-needed", detail };
  const code = error instanceof AuthError ? error.errorCode : "";
  if (networkCodes.includes(code)) return { kind: "unreachable", detail };
  if (worthAnotherTry.includes(code)) return { kind: "interaction-needed", detail };
  return { kind: "refused", detail };
}
