// The states of a host window's network, shared by the toolbar and the server.
export const networkStates = ["online", "slow", "offline"] as const;
export type NetworkState = (typeof networkStates)[number];

/** The delay of each request when the network is slow. */
export const slowMilliseconds = 1500;
