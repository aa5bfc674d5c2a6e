// Setting up a site, as the tab's set-up page does it.
import type { Outcome } from "./lists.ts";

export interface SetUp {
  /** Which of our lists the site has, and what differs, as far as the tab's own token lets it be read. */
  look(): Promise<Outcome<SiteFound>>;
  /**
   * Creates what is missing and corrects what differs. For owners, on a click: they may have to sign in, and only then is it known
   * whether they are owners. If it is interrupted, it can be run again and ends the same. Resolves with the site as an owner sees it.
   */
  complete(onProgress: (progress: SetUpProgress) => void): Promise<Outcome<SiteFound>>;
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
  /** The owners' names, or those of their groups; empty if they cannot be read. */
  readonly owners: readonly string[];
  /** The names of the site's time zone and of the one expected, if they differ. */
  readonly otherZone: { readonly name: string; readonly expected: string } | undefined;
}

/** One of our lists, or groups and permission levels together. */
export interface SitePart {
  readonly kind: "list" | "roles";
  readonly title: string;
  readonly about: string;
  readonly there: boolean;
  /** What differs, a sentence each; unknown if that may not be read. */
  readonly drift: readonly string[] | undefined;
}
