// What stands in the board's place when there is none: what happened, what it means for one's work, and what to do. Words and steps only;
// `TroublePage` draws them.
import type { SignInTrouble } from "../../ports/host.ts";
import type { Trouble as RecordTrouble } from "../../sync/sync.ts";

/** What may go wrong before anything is read, and afterwards. */
export type Trouble =
  | RecordTrouble
  /** `settings.json` is missing or wrong. */
  | { readonly kind: "not-installed"; readonly detail: string }
  /** A part of the program did not come. */
  | { readonly kind: "incomplete" };

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

interface Where {
  /** The SharePoint site that was asked. */
  readonly siteUrl: string;
  /** Whether the way to set-up is open from here. */
  readonly canSetUp: boolean;
}

const signIn: Step = { kind: "sign-in", label: "Sign in" };
const inWindow: Step = { kind: "sign-in", label: "Sign in in a window" };
const again: Step = { kind: "ask-again", label: "Try again" };
const now: Step = { kind: "ask-again", label: "Try now" };
const reload: Step = { kind: "reload", label: "Load again" };

export function pageFor(trouble: Trouble, where: Where): Page {
  switch (trouble.kind) {
    case "sign-in":
      return trouble.because ? signInPage(trouble.because) : signInFirst;
    case "later":
      return trouble.offline ? offline : unreachable(trouble.why);
    case "gone":
      return noSite(where);
    case "not-set-up":
      return trouble.maySetUp ? forOwner(trouble.lists, where) : forOthers(trouble);
    case "not-installed":
      return { ...notInstalled, detail: trouble.detail };
    case "incomplete":
      return incomplete;
    case "refused":
      if (trouble.because) return signInPage(trouble.because);
      return trouble.status === 403 ? noAccess(where) : refused(trouble.why);
  }
}

const signInFirst: Page = {
  sign: "lock",
  title: "Sign in to see the board",
  text: [
    "SharePoint shows the plan to people it knows, so it has to know who you are.",
    "Sign in, and if you are asked, agree that the board may read and write in SharePoint as you. It can then do what you may do there, and no more.",
  ],
  steps: [signIn],
};

function signInPage(because: SignInTrouble): Page {
  switch (because.kind) {
    case "declined":
      return {
        sign: "lock",
        title: "You are not signed in yet",
        text: [
          "The sign-in was closed or turned down before it was finished. Nothing was changed, but without it SharePoint does not show the plan.",
          "Sign in again, and agree when you are asked. The board can then do what you may do in SharePoint, and no more.",
        ],
        steps: [signIn],
      };
    case "window-blocked":
      return {
        sign: "lock",
        title: "The sign-in window was blocked",
        text: [
          "Your browser did not let it open, so you are not signed in and the board stays closed.",
          "Allow windows for this page – the browser shows a sign for it beside the address – and sign in again.",
        ],
        steps: [signIn],
      };
    case "host-silent":
      return {
        sign: "connection",
        title: "Teams does not answer",
        text: [
          "The board asked the window around it who you are, and nothing came back. The plan is not affected.",
          "Load the tab again. If that does not help, sign in in a window of its own.",
        ],
        steps: [reload, inWindow],
      };
    case "host-too-old":
      return {
        sign: "lock",
        title: "This Teams cannot sign you in",
        text: [
          "The version of Teams that shows this tab has no way to sign in to SharePoint for it. The plan is not affected.",
          "Sign in in a window of its own now. With a newer Teams, or Teams in a browser, it happens by itself.",
        ],
        steps: [inWindow],
      };
    case "anonymous":
      return {
        sign: "lock",
        title: "The board needs an account",
        text: [
          "You joined this meeting without one, so SharePoint cannot tell what you may see. The others in the meeting are not affected.",
          "Ask the presenter to share their screen, or join again with your work account.",
        ],
        steps: [],
      };
    case "administrator":
      return {
        sign: "lock",
        title: "An administrator has to allow this first",
        text: [
          "Your organisation leaves it to its administrators whether an app may read and write in SharePoint for people. Until one has agreed, the board stays closed to you; the plan itself is not affected.",
          "Send this to whoever looks after Microsoft 365, and try again when they have agreed.",
        ],
        detail: request(because.consentUrl),
        steps: [{ kind: "copy", label: "Copy the request", text: request(because.consentUrl) }, again],
      };
  }
}

function request(consentUrl: string): string {
  return `Please let Improvement Board read and write in SharePoint for the people who use it. It can then do what each of them may do there, and no more. As an administrator, you agree here: ${consentUrl}`;
}

const offline: Page = {
  sign: "connection",
  title: "You are offline",
  text: [
    "This device has no connection, so the plan cannot be read. Edits of yours that wait on this device are kept.",
    "The board opens by itself as soon as you are connected again.",
  ],
  steps: [now],
};

function unreachable(why: string): Page {
  return {
    sign: "connection",
    title: "The plan cannot be reached",
    text: [
      `${why} SharePoint may be busy, or your connection down. Nothing is lost: edits of yours that wait on this device are kept.`,
      "The board keeps trying and opens by itself when SharePoint answers.",
    ],
    steps: [now],
  };
}

function noSite({ siteUrl }: Where): Page {
  return {
    sign: "repair",
    title: "There is no site at this address",
    text: [
      "The board looked for its plan in a SharePoint site that is not there. It may have been moved or deleted.",
      "Ask whoever added the tab to set it up again for the right site. This is the address it asked:",
    ],
    detail: siteUrl,
    steps: [again],
  };
}

function noAccess({ siteUrl }: Where): Page {
  return {
    sign: "lock",
    title: "You have no access to this plan",
    text: [
      "SharePoint knows who you are, but its owners have not let you into the plan. The plan itself is not affected.",
      "Ask an owner of the site – in Teams, an owner of the team – to add you, then try again. This is the site:",
    ],
    detail: siteUrl,
    steps: [again],
  };
}

function forOwner(lists: "none" | "older", { canSetUp }: Where): Page {
  const [title, happened, label] =
    lists === "none"
      ? [
          "This site has no plan yet",
          "The lists that hold an improvement plan are not here. Setting up adds them, with their views and permissions, and changes nothing that is here already.",
          "Set up this site",
        ]
      : [
          "The lists are of an earlier version",
          "This board needs lists or columns that the site does not have yet. The plan is safe in SharePoint: an update adds what is missing, and deletes nothing.",
          "Update the lists",
        ];
  const how = canSetUp
    ? "You own this site, so you can do it now."
    : "You own this site: you can do it on the tab's Settings page in Teams.";
  return {
    sign: "board",
    title,
    text: [happened, how],
    steps: canSetUp ? [{ kind: "set-up", label }, again] : [again],
  };
}

function forOthers({ lists, site }: Extract<RecordTrouble, { kind: "not-set-up" }>): Page {
  if (lists === "older") {
    return {
      sign: "repair",
      title: "The lists are of an earlier version",
      text: [
        "This board needs lists or columns that the site does not have yet. The plan is safe in SharePoint, and you can still work in its lists.",
        `Ask an owner of the site “${site.title}” to open this tab and update the lists.`,
      ],
      steps: [{ kind: "link", label: "Open the list", url: `${site.url}/Lists/Actions` }, again],
    };
  }
  return {
    sign: "board",
    title: "There is no plan here that you can see",
    text: [
      "Either nobody has set this site up yet, or its owners have not let you into the plan.",
      `Ask an owner of the site “${site.title}” – in Teams, an owner of the team – to open this tab or to add you, then try again.`,
    ],
    steps: [again],
  };
}

function refused(why: string): Page {
  return {
    sign: "repair",
    title: "The board cannot be shown",
    text: [
      "SharePoint would not answer what the board asked. The plan is not affected, and edits of yours that wait on this device are kept.",
      "Try again in a while. If it stays so, tell whoever looks after the board what SharePoint said:",
    ],
    detail: why,
    steps: [again],
  };
}

const notInstalled: Page = {
  sign: "repair",
  title: "The board is not completely installed",
  text: [
    "It does not know which SharePoint to ask. The plan itself is not affected.",
    "Tell whoever installed the board what is wrong:",
  ],
  steps: [reload],
};

const incomplete: Page = {
  sign: "connection",
  title: "Part of the board did not arrive",
  text: [
    "The connection lost it, or a new version has just been put in place. The plan is not affected, and edits of yours that wait on this device are kept.",
    "Load the page again.",
  ],
  steps: [reload],
};
