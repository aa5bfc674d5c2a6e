// Setting up a site, as the tab's set-up page does it.
import type { Outcome } from "./lists.ts";

export interface SetUp {
  /** Which of our lists the site has, and who may complete it. */
  look(): Promise<Outcome<SiteFound>>;
  /**
   * Creates what is missing and corrects what differs. For owners, on a click: they may have to sign in. If it is interrupted, it can
   * be run again and ends the same. Resolves with what people have to decide, a sentence each.
   */
  complete(onProgress: (progress: SetUpProgress) => void): Promise<Outcome<readonly string[]>>;
}

export interface SetUpProgress {
  readonly done: number;
  readonly total: number;
  /** The current step, in words. */
  readonly doing: string;
}

export interface SiteFound {
  readonly site: { readonly title: string; readonly url: string };
  readonly parts: readonly SitePart[];
  /** Whether it has programmes already. */
  readonly hasPlan: boolean;
  /** What differs and people have to decide, a sentence each. */
  readonly left: readonly string[];
  readonly mayComplete: boolean;
  /** The owners' names; empty if they cannot be read. */
  readonly owners: readonly string[];
}

/** One of our lists, or groups and permission levels together. */
export interface SitePart {
  readonly kind: "list" | "roles";
  readonly title: string;
  readonly about: string;
  readonly there: boolean;
  /** What differs, a sentence each; unknown if the person may not read that much. */
  readonly drift: readonly string[] | undefined;
}
