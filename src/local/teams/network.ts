// The network between one host window and SharePoint: online, slow or offline, as the window's toolbar says.
import { decodeJwt } from "jose";
import type { NetworkState } from "./networkStates.ts";

/** Enough for any number of windows that one machine opens; the oldest go first. */
const rememberedSessions = 500;

export interface Network {
  set(session: string, state: NetworkState): void;
  /** The state of the window that the bearer token was issued to. */
  stateFor(authorization: string | undefined): NetworkState;
}

export function createNetwork(): Network {
  const states = new Map<string, NetworkState>();
  return {
    set(session, state) {
      states.delete(session);
      if (state !== "online") states.set(session, state);
      const oldest = states.keys().next();
      if (states.size > rememberedSessions && !oldest.done) states.delete(oldest.value);
    },
    stateFor(authorization) {
      const session = sessionOf(authorization);
      return (session && states.get(session)) || "online";
    },
  };
}

/** Unverified on purpose: who may do what is SharePoint's business, this only finds the wire to cut. */
function sessionOf(authorization: string | undefined): string | undefined {
  const token = authorization?.match(/^Bearer (.+)$/i)?.[1];
  if (!token) return undefined;
  try {
    return String(decodeJwt(token).sid);
  } catch {
    return undefined;
  }
}
