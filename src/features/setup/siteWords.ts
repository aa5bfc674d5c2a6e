// What the set-up page says of a site: how far it is, what that means for whoever looks, and what the button does.
import { counted } from "../../plan/counted.ts";
import type { SiteFound, SitePart } from "../../ports/setUp.ts";

export type Readiness = "ready" | "behind" | "begun" | "new";

/** `begun`: lists are missing. `behind`: all are there, and something in them or around them is not as it should be. */
export function readinessOf({ parts, mayComplete }: SiteFound): Readiness {
  const lists = listsIn(parts);
  if (lists.every(({ there }) => !there)) return "new";
  if (lists.some(({ there }) => !there)) return "begun";
  const isBehind = mayComplete && parts.some(({ drift }) => drift === undefined || drift.length > 0);
  return isBehind ? "behind" : "ready";
}

/**
 * An owner completes the site first, which takes one click. Somebody else may save the tab all the same: the tab then says what is
 * missing and lets an owner set the site up there, which is the shortest way to ask for it.
 */
export function maySave(found: SiteFound): boolean {
  const readiness = readinessOf(found);
  return !found.mayComplete || readiness === "ready" || readiness === "behind";
}

export interface SiteWords {
  readonly headline: string;
  readonly text: string;
  /** What the button says; none where there is nothing to do, or nobody to do it. */
  readonly button: string | undefined;
}

export function wordsFor(found: SiteFound, isBeingSaved: boolean): SiteWords {
  const readiness = readinessOf(found);
  if (readiness === "ready") {
    const next = isBeingSaved
      ? "Select Save to add the board to this channel as a tab."
      : "You can open the board now.";
    return { headline: "This site is ready for the board", text: next, button: undefined };
  }
  if (!found.mayComplete) return wordsForOthers(found, readiness, isBeingSaved);
  const lists = listsIn(found.parts);
  switch (readiness) {
    case "new":
      return {
        headline: "This site is not set up yet",
        text: `The board needs ${lists.length} lists on this site, and groups that control who can change what. You own this site, so you can create them now.`,
        button: "Set up this site",
      };
    case "begun":
      return {
        headline: `${lists.filter(({ there }) => there).length} of ${lists.length} lists are ready`,
        text: "Set-up was not finished, or was done by an earlier version. Continuing adds what is missing and keeps everything that is here, with its history. If a list was deleted, restore it from the site's recycle bin first: otherwise it comes back empty.",
        button: "Add what is missing",
      };
    case "behind":
      return {
        headline: "The lists need an update",
        text: "They are from an earlier version, or someone has changed their settings. The update corrects the settings. It does not change any rows or their history.",
        button: "Update the lists",
      };
  }
}

function wordsForOthers(
  { owners }: SiteFound,
  readiness: "new" | "begun" | "behind",
  isBeingSaved: boolean,
): SiteWords {
  const whom = owners.length > 0 ? inTurn(owners) : "an owner of this team";
  const meanwhile = isBeingSaved
    ? " You can save the tab now. Until the site is set up, the tab asks an owner to do it."
    : " They can do it from this page in a minute or two.";
  return {
    headline: readiness === "new" ? "This site is not set up yet" : "This site is missing something the board needs",
    text: `Only an owner of the site can set it up. Ask ${whom}.${meanwhile}`,
    button: undefined,
  };
}

/** The groups are no list, and come last. */
function listsIn(parts: readonly SitePart[]): readonly SitePart[] {
  return parts.filter(({ kind }) => kind === "list");
}

function inTurn(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
}

/** In a word or two, beside the part. */
export function stateOf({ there, drift }: SitePart): string {
  if (!there) return "To be created";
  if (!drift || drift.length === 0) return "Ready";
  return counted(drift.length, "change");
}
