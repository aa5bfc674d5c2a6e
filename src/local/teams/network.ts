// The simulated network between a host window and SharePoint: online, slow or offline, as set in the window's toolbar.
import { decodeJwt } from "jose";
import type { NetworkState } from "./networkStates.ts";

/** The most windows remembered; the oldest are dropped. */
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

/** Reads the token without verifying it: SharePoint checks permissions, and this only finds the window. */
function sessionOf(authorization: string | undefined): string | undefined {
  const token = authorization?.match(/^Bearer (.+)$/i)?.[1];
  if (!token) return undefined;
  try {
    return String(decodeJwt(token).sid);
  } catch {
    return undefined;
  }
}
