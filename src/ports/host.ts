// What we need from the host: a Teams tab, a meeting stage, or a plain browser page.

/** Teams' theme names; `glass` is Teams' translucent dark. */
export type Theme = "default" | "dark" | "contrast" | "glass";

/** Where in Teams the page is shown. A plain browser page counts as `content`. */
export type Frame = "content" | "meetingStage" | "sidePanel" | "settings" | "remove" | "task";

export interface Host {
  readonly frame: Frame;
  /** A channel's tab is the same for everyone; a personal tab belongs to one person. */
  readonly scope: "personal" | "channel" | "meeting" | "browser";
  /** Absolute URL of the channel's SharePoint site, if there is one. */
  readonly siteUrl: string | undefined;
  /** The sub-page of a deep link: untrusted text, to be parsed strictly. */
  readonly subPage: string | undefined;
  theme(): Theme;
  onThemeChange(listener: (theme: Theme) => void): () => void;
  /** Tells the host that the page is loaded: the board, or an error page. */
  ready(): void;
  /** Lets the person share a deep link to the sub-page, through the host's own dialog. */
  share(subPage: string, label: string): void;
  /** The URL that opens the sub-page, for a message. */
  link(subPage: string): string;
  /** The same in the tab of whoever opens it: a channel's is the same for everyone. */
  ownLink(subPage: string): string;
  /** Navigation up to the level above. */
  readonly backStack: BackStack;
  /** Enables the host's Save button, with that site, while a tab is being added; `undefined` disables it. Absent elsewhere. */
  readonly offerSave: ((siteUrl: string | undefined) => void) | undefined;
  /** Opens a chat with people, by e-mail address, with a draft message. Absent if the host has no chat. */
  readonly message: ((people: readonly string[], text: string) => void) | undefined;
  /** Opens an address outside the tab. Absent where a link does that by itself. */
  readonly openLink: ((url: string) => void) | undefined;
  /** Sharing to the meeting's stage. Absent outside the side panel and the stage of a meeting. */
  readonly stage: StageSharing | undefined;
}

/** The stage of a meeting: what is shared there stands in the middle of everybody's window. */
export interface StageSharing {
  /** Asks the host what this person may do here, and what is on the stage. */
  ask(): Promise<StageAnswer>;
  /**
   * Shows the view on the stage for everybody in the meeting, in place of what is there. `app`: the tab itself, opened by each as themselves.
   * `picture`: what this person sees, for people who have no access to the site.
   */
  share(query: string, as: "app" | "picture"): Promise<StageAnswer>;
  /** Takes the tab off the stage, for everybody. */
  stop(): Promise<StageAnswer>;
}

export type StageAnswer =
  /** `isSharing`: whether the tab is on the stage now; absent where the host does not say. */
  | { readonly kind: "done"; readonly isSharing?: boolean }
  /** `detail`: the host's number and words, for people who can look them up. */
  | { readonly kind: "failed"; readonly reason: StageReason; readonly detail: string };

/**
 * `again`: the host failed, as Teams does now and then; the same may work at once. `not-allowed`: this person may not share, as an attendee.
 * `not-here`: the host does not share this page: its domain is not in the manifest, the client is too old, or the person's role does not allow
 * it. `silent`: no answer came in time; it may have worked all the same.
 */
export type StageReason = "again" | "not-allowed" | "not-here" | "silent";

export interface BackStack {
  /** The views from the top level down to the one that is shown, each as a query. The last is kept in the page's address. */
  show(levels: readonly string[]): void;
  /** Calls back with the view that the person goes to, with the host's back button or the browser's. */
  onGo(listener: (query: string) => void): () => void;
}

/** Whether the device has a network and the page is visible. */
export interface Presence {
  online(): boolean;
  visible(): boolean;
  /** Called whenever either may have changed. */
  onChange(listener: () => void): () => void;
}

/** Signs the person in to SharePoint. Tokens stay in memory. */
export interface SignIn {
  /** A bearer token for SharePoint, without a window. After SharePoint has turned one down, pass `turnedDown` to get a new one. */
  token(turnedDown?: TurnedDown): Promise<TokenOutcome>;
  /** The same, with a window if one is needed. Call it on a click, or the browser blocks the window. */
  interactive(claims?: string): Promise<TokenOutcome>;
}

export interface TurnedDown {
  /** The claims challenge of the 401, if it could be read. */
  readonly claims: string | undefined;
}

export type TokenOutcome = { readonly kind: "token"; readonly token: string; readonly expires: Date } | NoToken;

export type NoToken =
  /** The person has to click: consent, password, second factor. */
  | { readonly kind: "interaction-needed"; readonly detail: string; readonly because?: SignInError }
  /** The network or the identity service did not answer. Trying again may help. */
  | { readonly kind: "unreachable"; readonly detail: string }
  /** Trying again does not help: only an administrator can consent, or the person is anonymous. */
  | { readonly kind: "refused"; readonly detail: string; readonly because?: SignInError };

/** Why there is no token, where the person can do something about it. */
export type SignInError =
  /** The host does not answer, or cannot sign in for the tab. A sign-in window can. */
  | { readonly kind: "host-silent" | "host-too-old" }
  | { readonly kind: "declined" | "window-blocked" | "anonymous" }
  /** Only an administrator may consent, at this URL. */
  | { readonly kind: "administrator"; readonly consentUrl: string }
  /** Entra does not sign the person in. `reference` is for the people who can look it up: Entra's code, the correlation id. */
  | { readonly kind: "entra"; readonly reason: EntraReason; readonly reference: string };

export interface EntraReason {
  /** What happened: a sentence without its full stop. */
  readonly what: string;
  /** What to do: sentences. */
  readonly todo: string;
  /** Who can help: the person, or somebody to whom they send the reference. */
  readonly helper: "person" | "administrator";
  /** Whether another account may help. */
  readonly account?: true;
}
