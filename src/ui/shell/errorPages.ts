// What stands in the board's place when there is none: what happened, what it means for one's work, and what to do. Words and steps only;
// `ErrorPage` draws them.
import type { SyncError } from "../../sync/sync.ts";
import { again, now, type Page, reload } from "./page.ts";
import { signInFirst, signInPage } from "./signInPages.ts";

/** What may go wrong before anything is read, and afterwards. */
export type LoadError =
  | SyncError
  /** `settings.json` is missing or wrong. */
  | { readonly kind: "not-installed"; readonly detail: string }
  /** A part of the program did not come. */
  | { readonly kind: "incomplete" };

interface Where {
  /** The SharePoint site that was asked. */
  readonly siteUrl: string;
}

export function pageFor(error: LoadError, where: Where): Page {
  switch (error.kind) {
    case "sign-in":
      return error.because ? signInPage(error.because) : signInFirst;
    case "later":
      return error.offline ? offline : unreachable(error.why);
    case "gone":
      return noSite(where);
    case "not-set-up":
      return error.maySetUp ? forOwner(error.lists) : forOthers(error);
    case "not-installed":
      return { ...notInstalled, detail: error.detail };
    case "incomplete":
      return incomplete;
    case "refused":
      if (error.because) return signInPage(error.because);
      return error.status === 403 ? noAccess(where) : refused(error.why);
  }
}

const offline: Page = {
  sign: "connection",
  title: "You're offline",
  text: [
    "This device has no connection, so the plan cannot be read. Changes you have not saved yet are kept on this device.",
    "The board opens as soon as you are connected again.",
  ],
  steps: [now],
};

function unreachable(why: string): Page {
  return {
    sign: "connection",
    title: "The plan cannot be reached",
    text: [
      `${why} SharePoint may be busy, or your connection may have failed. Nothing is lost: changes you have not saved yet are kept on this device.`,
      "The board keeps trying and opens when SharePoint answers.",
    ],
    steps: [now],
  };
}

function noSite({ siteUrl }: Where): Page {
  return {
    sign: "repair",
    title: "There is no site at this address",
    text: [
      "The board looked for the plan on a SharePoint site that does not exist. The site may have been moved or deleted.",
      "Ask the person who added the tab to set it up again for the right site. This is the address it used:",
    ],
    detail: siteUrl,
    steps: [again],
  };
}

function noAccess({ siteUrl }: Where): Page {
  return {
    sign: "lock",
    title: "You do not have access to this plan",
    text: [
      "You are signed in, but the plan's owners have not given you access to it.",
      "Ask an owner of the site (in Teams, an owner of the team) to add you, then try again. This is the site:",
    ],
    detail: siteUrl,
    steps: [again],
  };
}

function forOwner(lists: "none" | "older"): Page {
  const [title, happened, label] =
    lists === "none"
      ? [
          "This site has no plan yet",
          "The lists for an improvement plan are not on this site. Set-up adds them, with their views and permissions. It does not change anything that is here already.",
          "Set up this site",
        ]
      : [
          "The lists need an update",
          "The board needs lists or columns that this site does not have yet. The plan is safe in SharePoint. The update adds what is missing and deletes nothing.",
          "Update the lists",
        ];
  return {
    sign: "board",
    title,
    text: [happened, "You own this site, so you can do it now."],
    steps: [{ kind: "set-up", label }, again],
  };
}

function forOthers({ lists, site }: Extract<SyncError, { kind: "not-set-up" }>): Page {
  if (lists === "older") {
    return {
      sign: "repair",
      title: "The lists need an update",
      text: [
        "The board needs lists or columns that this site does not have yet. The plan is safe in SharePoint, and you can still work in its lists.",
        `Ask an owner of the site “${site.title}” to open this tab and update the lists.`,
      ],
      steps: [{ kind: "link", label: "Open the list", url: `${site.url}/Lists/Actions` }, again],
    };
  }
  return {
    sign: "board",
    title: "You cannot see a plan here",
    text: [
      "Either this site has not been set up yet, or its owners have not given you access to the plan.",
      `Ask an owner of the site “${site.title}” (in Teams, an owner of the team) to open this tab or to add you, then try again.`,
    ],
    steps: [again],
  };
}

function refused(why: string): Page {
  return {
    sign: "repair",
    title: "The board cannot be shown",
    text: [
      "SharePoint refused the board's request. The plan is not affected, and changes you have not saved yet are kept on this device.",
      "Try again later. If this keeps happening, tell the people who look after the board what SharePoint said:",
    ],
    detail: why,
    steps: [again],
  };
}

const notInstalled: Page = {
  sign: "repair",
  title: "The board is not fully installed",
  text: [
    "The board does not know which SharePoint to use. The plan is not affected.",
    "Tell the people who installed the board what is wrong:",
  ],
  steps: [reload],
};

const incomplete: Page = {
  sign: "connection",
  title: "Part of the board did not load",
  text: [
    "The connection failed, or a new version has just been installed. The plan is not affected, and changes you have not saved yet are kept on this device.",
    "Reload the page.",
  ],
  steps: [reload],
};
