// Laying our lists down in a site, as a page of the tab offers it.
import type { Outcome } from "./lists.ts";

export interface SetUp {
  /** What the site holds of ours, and who may complete it. */
  look(): Promise<Outcome<SiteFound>>;
  /**
   * Creates and puts right whatever is not as it should be. For owners, on a click: they may have to sign in for it. Cut short
   * anywhere and done again, it ends the same. Resolves with what is left for people to decide, a sentence each.
   */
  complete(onProgress: (progress: SetUpProgress) => void): Promise<Outcome<readonly string[]>>;
}

export interface SetUpProgress {
  readonly done: number;
  readonly total: number;
  /** What is being done now. */
  readonly doing: string;
}

export interface SiteFound {
  readonly site: { readonly title: string; readonly url: string };
  readonly parts: readonly SitePart[];
  /** Whether there are programmes in it already. */
  readonly hasPlan: boolean;
  /** What is not as it should be and nobody but people can decide, a sentence each. */
  readonly left: readonly string[];
  readonly mayComplete: boolean;
  /** The owners' names; none where they cannot be read. */
  readonly owners: readonly string[];
}

/** One of our lists, or groups and permission levels together. */
export interface SitePart {
  readonly kind: "list" | "roles";
  readonly title: string;
  readonly about: string;
  readonly there: boolean;
  /** What is not as it should be, a sentence each; unknown to whoever may not look so closely. */
  readonly drift: readonly string[] | undefined;
}
