// The broker of MSAL's nested app authentication: the host signs in for the tab, with tokens from the local identity service.
import type { HostSettings } from "../hostSettings.ts";
import { slowMilliseconds } from "../networkStates.ts";
import { findPerson } from "../people.ts";
import type { HostState } from "./address.ts";

interface BridgeRequest {
  readonly messageType: "NestedAppAuthRequest";
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId?: string; readonly scope?: string };
}

/** The values of MSAL's BridgeStatusCode that the local tenant uses. */
type BridgeStatus =
  | "USER_INTERACTION_REQUIRED"
  | "USER_CANCEL"
  | "ACCOUNT_UNAVAILABLE"
  | "NO_NETWORK"
  | "TRANSIENT_ERROR"
  | "PERSISTENT_ERROR";

interface BridgeError {
  readonly status: BridgeStatus;
  readonly code: string;
  readonly description: string;
}

export interface SignInBroker {
  /** The second argument of the reply; undefined when the message is not a sign-in request. */
  answer(data: unknown): Promise<string | undefined>;
}

/** A broker for one load of the tab. Consent is forgotten when the tab is loaded again. */
export function createSignInBroker(settings: HostSettings, session: string, state: () => HostState): SignInBroker {
  let consented = false;

  async function tokens(request: BridgeRequest): Promise<object | BridgeError> {
    const { network, signin } = state();
    if (network === "offline")
      return { status: "NO_NETWORK", code: "no_network", description: "The window is offline." };
    if (network === "slow") await new Promise((resolve) => setTimeout(resolve, slowMilliseconds));
    if (signin === "refused") {
      return {
        status: "PERSISTENT_ERROR",
        code: "access_denied",
        description: "AADSTS90094: An administrator of council.example has to consent first.",
      };
    }
    if (signin === "anonymous") {
      return { status: "ACCOUNT_UNAVAILABLE", code: "no_account", description: "Nobody is signed in here." };
    }
    if (signin === "empty") return { status: "PERSISTENT_ERROR", code: "", description: "" };
    if (/^\d+$/.test(signin)) {
      const description = `AADSTS${signin}: Refused. Trace ID: ${session} Correlation ID: ${request.requestId}`;
      return { status: "USER_INTERACTION_REQUIRED", code: "invalid_grant", description };
    }
    if (request.method === "GetTokenPopup") {
      if (signin === "declined")
        return { status: "USER_CANCEL", code: "user_cancel", description: "The person said no." };
      consented = true;
    }
    if ((signin === "consent" || signin === "declined") && !consented) {
      return {
        status: "USER_INTERACTION_REQUIRED",
        code: "consent_required",
        description: "AADSTS65001: The user has not consented to use the application.",
      };
    }
    return fetchTokens(state().as, session, request.tokenParams?.scope ?? "");
  }

  return {
    async answer(data) {
      const request = parseRequest(data);
      if (!request) return undefined;
      const respond = (success: boolean, rest: object) =>
        JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: request.requestId, success, ...rest });
      switch (request.method) {
        case "GetInitContext":
          return respond(true, {
            initContext: {
              sdkName: "local.teams",
              sdkVersion: "1.0.0",
              capabilities: { queryAccount: true },
              accountContext: accountOf(state().as, settings),
            },
          });
        case "GetToken":
        case "GetTokenPopup": {
          const outcome = await tokens(request);
          if ("status" in outcome) return respond(false, { error: outcome });
          return respond(true, { token: outcome, account: accountOf(state().as, settings) });
        }
        default:
          console.warn(`The host page does not know how to sign in by ${request.method}.`);
          return undefined;
      }
    },
  };
}

async function fetchTokens(as: string, session: string, scope: string): Promise<object | BridgeError> {
  try {
    const response = await fetch("/identity/token", {
      method: "POST",
      body: new URLSearchParams({ grant_type: "password", username: as, session, scope }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return { ...answer, properties: null };
    return {
      status: "PERSISTENT_ERROR",
      code: String(answer.error),
      description: String(answer.error_description),
    };
  } catch (error) {
    return { status: "TRANSIENT_ERROR", code: "temporarily_unavailable", description: String(error) };
  }
}

function accountOf(as: string, settings: HostSettings) {
  const person = findPerson(as);
  return {
    environment: settings.authorityHost,
    homeAccountId: `${person?.objectId}.${settings.tenantId}`,
    tenantId: settings.tenantId,
    username: person?.login,
    localAccountId: person?.objectId,
    name: person?.title,
  };
}

function parseRequest(data: unknown): BridgeRequest | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const parsed = JSON.parse(data) as Partial<BridgeRequest> | null;
    return parsed?.messageType === "NestedAppAuthRequest" ? (parsed as BridgeRequest) : undefined;
  } catch {
    return undefined;
  }
}
