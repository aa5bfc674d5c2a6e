// Converts between the state of a host window and its address, so that the address restores the window.
import { type ChannelKind, channels } from "../channels.ts";
import { type NetworkState, networkStates } from "../networkStates.ts";
import { findPerson, people } from "../people.ts";
import { type PlaceName, placeNames, placeOf } from "./frames.ts";

export const themes = ["default", "dark", "contrast", "glass"] as const;
export type ThemeName = (typeof themes)[number];

export const widths = ["full", "phone"] as const;
type WidthName = (typeof widths)[number];

/** A window of the stage shows the tab at once, or what somebody shares. */
export const stages = ["direct", "shared"] as const;
type StageName = (typeof stages)[number];

/** `sometimes`: the first try fails with 500, and the next works. `500`, `501`: every try fails so. `silent`: the host never answers. */
export const sharings = ["works", "sometimes", "500", "501", "silent"] as const;
type SharingName = (typeof sharings)[number];

/** The person's role in the meeting. Attendees cannot share. */
export const roles = ["organiser", "presenter", "attendee"] as const;
type RoleName = (typeof roles)[number];

/**
 * `ready`: silent sign-in works. `consent`: the first token needs a click. `declined`: the same, and the person declines.
 * `refused`: consent is for administrators only. `missing`: the host has no nested sign-in. `mute`: the host never answers.
 * `anonymous`: the person has no account. `empty`: refuses without a reason. A number: refuses with that error of Entra's.
 */
const signIns = ["ready", "consent", "declined", "refused", "missing", "mute", "anonymous", "empty"] as const;
type SignInName = (typeof signIns)[number] | `${number}`;

const isEntraNumber = (value: string | null): value is `${number}` => /^\d{5,7}$/.test(value ?? "");

export interface HostState {
  readonly as: string;
  readonly frame: PlaceName;
  readonly channel: ChannelKind;
  readonly theme: ThemeName;
  readonly width: WidthName;
  readonly network: NetworkState;
  readonly signin: SignInName;
  readonly stage: StageName;
  readonly sharing: SharingName;
  readonly role: RoleName;
  /** The sub-page of a deep link, passed to the tab unchanged. */
  readonly sub: string | undefined;
}

export const initialState: HostState = {
  as: people[0]?.id ?? "",
  frame: "content",
  channel: "standard",
  theme: "default",
  width: "full",
  network: "online",
  signin: "ready",
  stage: "direct",
  sharing: "works",
  role: "organiser",
  sub: undefined,
};

/** A missing or invalid parameter takes its initial value. */
export function readAddress(search: string): HostState {
  const query = new URLSearchParams(search);
  const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: T): T =>
    values.find((value) => value === query.get(name)) ?? otherwise;
  const signin = query.get("signin");
  return {
    as: findPerson(query.get("as") ?? "")?.id ?? initialState.as,
    frame: oneOf("frame", placeNames, initialState.frame),
    channel: oneOf("channel", channels, initialState.channel),
    theme: oneOf("theme", themes, initialState.theme),
    width: oneOf("width", widths, initialState.width),
    network: oneOf("network", networkStates, initialState.network),
    signin: isEntraNumber(signin) ? signin : oneOf("signin", signIns, initialState.signin),
    stage: oneOf("stage", stages, initialState.stage),
    sharing: oneOf("sharing", sharings, initialState.sharing),
    role: oneOf("role", roles, initialState.role),
    sub: query.get("sub") || undefined,
  };
}

/** The address's query, without parameters at their initial value, except the person. */
export function writeAddress(state: HostState): string {
  const query = new URLSearchParams({ as: state.as });
  for (const [name, value] of Object.entries(state)) {
    if (value !== undefined && value !== initialState[name as keyof HostState]) query.set(name, value);
  }
  return `?${query}`;
}

/** The theme of the tab: the stage of a meeting is dark. */
export function shownTheme(state: HostState): ThemeName {
  return placeOf(state.frame).dark && state.theme !== "contrast" ? "dark" : state.theme;
}
