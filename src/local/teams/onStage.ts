// What is on the stage of the local meeting, as the host page and the server tell each other.

/** Teams' names: the tab itself for everybody, or a picture of the sharer's. */
export const sharingProtocols = ["Collaborative", "ScreenShare"] as const;

export interface OnStage {
  /** The address that was shared. */
  readonly url: string;
  readonly protocol: (typeof sharingProtocols)[number];
  /** The short name of the person who shared it. */
  readonly by: string;
  /** ISO 8601. The same address shared again is another sharing. */
  readonly at: string;
}
