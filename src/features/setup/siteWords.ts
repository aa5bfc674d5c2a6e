// What the set-up page says of a site: how far it is, what that means for whoever looks, and what the button does.
import { counted } from "../../plan/counted.ts";
import type { SiteFound, SitePart } from "../../ports/setUp.ts";

export type Readiness = "ready" | "behind" | "begun" | "new";

/** `begun`: lists are missing. `behind`: all are there, and something in them or around them is not as it should be. */
export function readinessOf({ parts }: SiteFound): Readiness {
  const lists = listsIn(parts);
  if (lists.every(({ there }) => !there)) return "new";
  if (lists.some(({ there }) => !there)) return "begun";
  return parts.some(({ drift = [] }) => drift.length > 0) ? "behind" : "ready";
}

export interface SiteWords {
  readonly headline: string;
  readonly text: string;
  /** What the button of the set-up says. It is offered to everybody: who owns the site shows only when they sign in as its owner. */
  readonly button: string;
}

export function wordsFor(found: SiteFound, isBeingSaved: boolean): SiteWords {
  const lists = listsIn(found.parts);
  const meanwhile = isBeingSaved ? " You can save the tab now: until the site is set up, the tab asks for it." : "";
  const owners = `Only an owner of the site can do this. If you are not one, ask ${whom(found)}.`;
  switch (readinessOf(found)) {
    case "ready":
      return {
        headline: "This site is ready for the board",
        text: isBeingSaved ? "Select Save to add the board to this channel as a tab." : "You can open the board now.",
        button: "Check groups and permissions",
      };
    case "new":
      return {
        headline: "This site is not set up yet",
        text: `The board needs ${lists.length} lists on this site, and groups that control who can change what. ${owners}${meanwhile}`,
        button: found.otherZone ? "Set up with this time zone" : "Set up this site",
      };
    case "begun":
      return {
        headline: `${lists.filter(({ there }) => there).length} of ${lists.length} lists are ready`,
        text: `Set-up was not finished, or was done by an earlier version. Continuing adds what is missing and keeps everything that is here, with its history. ${owners}${meanwhile}`,
        button: "Add what is missing",
      };
    case "behind":
      return {
        headline: "The lists need an update",
        text: `They are from an earlier version, or someone has changed their settings. The update corrects the settings. It does not change any rows or their history. ${owners}`,
        button: "Update the lists",
      };
  }
}

/** Whether there is something that only an owner's own look can tell. */
export const needsOwner = ({ parts }: SiteFound): boolean => parts.some(({ drift }) => drift === undefined);

const whom = ({ owners }: SiteFound): string => (owners.length > 0 ? inTurn(owners) : "an owner of this team");

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
  if (!drift) return "An owner can check this";
  if (drift.length === 0) return "Ready";
  return counted(drift.length, "change");
}
