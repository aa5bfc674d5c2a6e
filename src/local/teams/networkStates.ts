// The states of a host window's network: what the toolbar offers and the server applies.
export const networkStates = ["online", "slow", "offline"] as const;
export type NetworkState = (typeof networkStates)[number];

/** What slow adds to each request. */
export const slowMilliseconds = 1500;
