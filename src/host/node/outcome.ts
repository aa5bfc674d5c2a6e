// Turns an error of MSAL for Node into a `TokenOutcome`.
import { AuthError, InteractionRequiredAuthError } from "@azure/msal-node";
import type { TokenOutcome } from "../../ports/host.ts";

/** The first two are a lost connection; the third is a discovery document that could not be read. */
const networkCodes = ["network_error", "post_request_failed", "endpoints_resolution_error", "temporarily_unavailable"];
const worthAnotherTry = ["user_timeout_reached", "device_code_expired", "no_tokens_found", "no_account_found"];

export function outcomeOf(error: unknown): Exclude<TokenOutcome, { kind: "token" }> {
  const said = error instanceof Error ? error.message : String(error);
  // Entra's own message is for administrators, who use the command line; but it may be empty.
  const detail = said || "The identity service refused, and gave no reason.";
  if (error instanceof InteractionRequiredAuthError) return { kind: "interaction-needed", detail };
  const code = error instanceof AuthError ? error.errorCode : "";
  if (networkCodes.includes(code)) return { kind: "unreachable", detail };
  if (worthAnotherTry.includes(code)) return { kind: "interaction-needed", detail };
  return { kind: "refused", detail };
}
