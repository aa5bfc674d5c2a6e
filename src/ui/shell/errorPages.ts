// What stands in the board's place when there is none: what happened, what it means for one's work, and what to do. Words and steps only;
// `ErrorPage` draws them.
import { counted } from "../../plan/counted.ts";
import { visibleName } from "../../plan/link.ts";
import { cut } from "../../schema/cut.ts";
import type { SyncError } from "../../sync/sync.ts";
import { again, now, type Page, reload, type Step } from "./page.ts";
import { signInFirst, signInPage } from "./signInPages.ts";

/** What may go wrong before anything is read, and afterwards. */
export type LoadError =
  | SyncError
  /** `settings.json` is missing or wrong. */
  | { readonly kind: "not-installed"; readonly detail: string }
  /** A part of the program did not come. */
  | { readonly kind: "incomplete" }
  /** The page's address names a site that is neither the installation's nor the channel's. `home` opens the page without it. */
  | { readonly kind: "wrong-site"; readonly named: string; readonly home: string }
  /** The person had this device cleared: how many unsent edits are still kept, or why it could not be cleared. */
  | { readonly kind: "cleared"; readonly left: number; readonly failed: string | undefined };

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
      return notSetUp(error);
    case "not-installed":
      return { ...notInstalled, detail: error.detail };
    case "incomplete":
      return incomplete;
    case "wrong-site":
      return wrongSite(error);
    case "cleared":
      return error.failed === undefined ? cleared(error.left) : notCleared(error.failed);
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

/** Whether the person is an owner shows only when they sign in as one, so set-up is offered to everybody. */
function notSetUp({ lists, site }: Extract<SyncError, { kind: "not-set-up" }>): Page {
  const ask = `If you are not one, ask an owner of “${site.title}” (in Teams, an owner of the team)`;
  if (lists === "older") {
    return {
      sign: "repair",
      title: "The lists need an update",
      text: [
        "The board needs lists or columns that this site does not have yet. The plan is safe in SharePoint, and you can still work in its lists.",
        `An owner of the site can update them now; nothing is deleted. ${ask} to open this tab and update the lists.`,
      ],
      steps: [
        { kind: "set-up", label: "Update the lists" },
        { kind: "link", label: "Open the list", url: `${site.url}/Lists/Actions` },
        again,
      ],
    };
  }
  return {
    sign: "board",
    title: "You cannot see a plan here",
    text: [
      "Either this site has not been set up yet, or its owners have not given you access to the plan.",
      `An owner of the site can set it up now; nothing that is here already is changed. ${ask} to open this tab or to add you.`,
    ],
    steps: [{ kind: "set-up", label: "Set up this site" }, again],
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

/** In characters: anybody may have written the address. */
const longestShown = 120;

function wrongSite({ named, home }: Extract<LoadError, { kind: "wrong-site" }>): Page {
  return {
    sign: "lock",
    title: "The board does not open this site",
    text: [
      `The address asks for the plan on “${cut(visibleName(named), longestShown)}”. The board opens only the sites that it was installed for, and the site of the channel it is in.`,
      "If you followed a link, ask the person who sent it. If a plan is kept there, the people who installed the board can add the site to its settings.",
    ],
    steps: [{ kind: "link", label: "Open the board’s own plan", url: home }],
  };
}

const openAgain: Step = { kind: "reload", label: "Open the board" };

function cleared(left: number): Page {
  const kept = `${counted(left, "change")} that SharePoint does not have ${left === 1 ? "is" : "are"} still kept here, and will be sent when you next open the board on this device.`;
  return {
    sign: "lock",
    title: "This device is cleared",
    text: [
      ...(left > 0
        ? ["Your drafts have been deleted, and this page is signed out.", kept]
        : ["What was kept here of yours for this plan has been deleted, and this page is signed out."]),
      "You can close the board now. If other people use this device, sign out of Teams or of Microsoft in the browser too.",
    ],
    steps: [openAgain],
  };
}

function notCleared(why: string): Page {
  return {
    sign: "repair",
    title: "This device could not be cleared",
    text: [
      "The browser did not delete what is kept here of yours. Close the board’s other tabs and windows, open the board and try again.",
      "If that does not help, delete this site’s data in the browser’s settings. This is what the browser said:",
    ],
    detail: why,
    steps: [openAgain],
  };
}
