// What we need of the place we run in: a Teams tab, a meeting stage, or a plain browser page.

/** Teams' theme names; `glass` is Teams' translucent dark. */
export type Theme = "default" | "dark" | "contrast" | "glass";

/** Where in Teams the page is shown. A plain browser page counts as `content`. */
export type Frame = "content" | "meetingStage" | "sidePanel" | "settings" | "remove" | "task";

export interface Host {
  readonly frame: Frame;
  /** A channel's tab is the same for everyone, a personal one is somebody's own. */
  readonly scope: "personal" | "channel" | "meeting" | "browser";
  /** Absolute address of the channel's own SharePoint site, where there is one. */
  readonly siteUrl: string | undefined;
  /** The sub-page a deep link asked for: untrusted text, to be parsed strictly. */
  readonly subPage: string | undefined;
  theme(): Theme;
  onThemeChange(listener: (theme: Theme) => void): () => void;
  /** Tells the host that there is something to see: the board, or a page that says why there is none. */
  ready(): void;
  /** Offers a deep link to the sub-page for sharing, in the host's own way. */
  share(subPage: string, label: string): void;
  /** The address that opens the sub-page, to be put into a message. */
  link(subPage: string): string;
  /** The way back out of what lies deeper in the tab. */
  readonly backStack: BackStack;
  /** Lets the person save the tab that is being set up, with that site, or no longer; absent where none is being set up. */
  readonly offerSave: ((siteUrl: string | undefined) => void) | undefined;
  /** Begins a message to people, by their e-mail addresses; absent where the host has no chat. */
  readonly message: ((people: readonly string[], text: string) => void) | undefined;
}

export interface BackStack {
  /** The views from the top of the tab down to the one that is shown, each as a query. The last is kept in the page's address. */
  show(levels: readonly string[]): void;
  /** Calls back with the view that the person goes to, by the host's button or the browser's. */
  onGo(listener: (query: string) => void): () => void;
}

/** Where we are in the network and on the screen. */
export interface Presence {
  online(): boolean;
  visible(): boolean;
  /** Called whenever either may have changed. */
  onChange(listener: () => void): () => void;
}

/** Signs the person in to SharePoint. Tokens stay in memory. */
export interface SignIn {
  /** A bearer token for SharePoint, silently. Once SharePoint has turned one down, a new one is to be had by saying so. */
  token(turnedDown?: TurnedDown): Promise<TokenOutcome>;
  /** The same, with a window if it must; to be called on a click. */
  interactive(claims?: string): Promise<TokenOutcome>;
}

export interface TurnedDown {
  /** The challenge of the 401, when there was one that could be read. */
  readonly claims: string | undefined;
}

export type TokenOutcome = { readonly kind: "token"; readonly token: string; readonly expires: Date } | NoToken;

export type NoToken =
  /** The person has to click: consent, password, second factor. */
  | { readonly kind: "interaction-needed"; readonly detail: string; readonly because?: SignInError }
  /** The network or the identity service did not answer; worth trying again. */
  | { readonly kind: "unreachable"; readonly detail: string }
  /** Will not work by trying again: consent for administrators only, anonymous. */
  | { readonly kind: "refused"; readonly detail: string; readonly because?: SignInError };

/** Why there is no token, where it makes a difference to what the person can do. */
export type SignInError =
  /** Whoever shows this page does not answer, or cannot sign in for it; a window of our own can. */
  | { readonly kind: "host-silent" | "host-too-old" }
  | { readonly kind: "declined" | "window-blocked" | "anonymous" }
  /** Only an administrator may consent: at this address. */
  | { readonly kind: "administrator"; readonly consentUrl: string };
