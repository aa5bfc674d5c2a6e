// A page that stands in the board's place: its words, and the steps that lead out of it.

export type Step =
  | { readonly kind: "sign-in" | "ask-again" | "reload" | "set-up"; readonly label: string }
  | { readonly kind: "copy"; readonly label: string; readonly text: string }
  | { readonly kind: "link"; readonly label: string; readonly url: string };

export interface Page {
  readonly sign: "lock" | "connection" | "board" | "repair";
  readonly title: string;
  /** What happened and what it means; then what to do. */
  readonly text: readonly string[];
  /** For somebody else's eyes: an address, a message to send. */
  readonly detail?: string;
  /** The first is the one to take. */
  readonly steps: readonly Step[];
}

export const signIn: Step = { kind: "sign-in", label: "Sign in" };
export const inWindow: Step = { kind: "sign-in", label: "Open sign-in window" };
export const again: Step = { kind: "ask-again", label: "Try again" };
export const now: Step = { kind: "ask-again", label: "Try now" };
export const reload: Step = { kind: "reload", label: "Reload" };
