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
    const next = isBeingSaved ? "Press Save to add the board to this channel as a tab." : "The board can be opened.";
    return { headline: "This site is ready for the board", text: next, button: undefined };
  }
  if (!found.mayComplete) return wordsForOthers(found, readiness, isBeingSaved);
  const lists = listsIn(found.parts);
  switch (readiness) {
    case "new":
      return {
        headline: "This site is not set up yet",
        text: `The board needs ${lists.length} lists here, and groups that say who may change what. You own this site, so you can have them created now.`,
        button: "Set up this site",
      };
    case "begun":
      return {
        headline: `${lists.filter(({ there }) => there).length} of ${lists.length} lists are here`,
        text: "The set-up was not finished, or an earlier version did it. What is missing is added; what is here stays, with all its rows and their history. A list that was deleted comes back empty: restore it from the site's recycle bin instead.",
        button: "Add what is missing",
      };
    case "behind":
      return {
        headline: "The lists are here, and not quite as they should be",
        text: "They come from an earlier version, or somebody changed them. The differences are put right; rows and their history are not touched.",
        button: "Bring up to date",
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
    ? " You can save the tab already: until the site is set up, the tab says so and lets an owner do it there."
    : " They can do it from this page, in a minute or two.";
  return {
    headline: readiness === "new" ? "This site is not set up yet" : "Something that the board needs is missing here",
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
  if (!drift || drift.length === 0) return "There";
  return counted(drift.length, "change");
}
