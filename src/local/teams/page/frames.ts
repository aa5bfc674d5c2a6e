// The places in Teams where the tab can be shown.

/** Teams' name of the place. */
type FrameContext = "content" | "meetingStage" | "sidePanel" | "settings";

export interface Place {
  readonly label: string;
  readonly frameContext: FrameContext;
  readonly scope: "channel" | "personal" | "meeting";
  /** The stage is dark in every theme except contrast; the side panel follows the theme. */
  readonly dark?: true;
  readonly title: string;
}

export const places = {
  content: { label: "Channel tab", frameContext: "content", scope: "channel", title: "Improvement plan" },
  personal: { label: "Personal tab", frameContext: "content", scope: "personal", title: "Improvement Board" },
  meetingStage: {
    label: "Meeting stage",
    frameContext: "meetingStage",
    scope: "meeting",
    dark: true,
    title: "Improvement meeting",
  },
  sidePanel: {
    label: "Meeting side panel",
    frameContext: "sidePanel",
    scope: "meeting",
    title: "Improvement meeting",
  },
  settings: { label: "Tab set-up", frameContext: "settings", scope: "channel", title: "Set up Improvement Board" },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

export const placeNames = Object.keys(places) as PlaceName[];

export function placeOf(name: PlaceName): Place {
  return places[name];
}
