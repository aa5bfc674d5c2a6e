// The pages for everything that can come between a person and their token.
import type { SignInError } from "../../ports/host.ts";
import { again, inWindow, type Page, reload, type Step, signIn } from "./page.ts";

export const signInFirst: Page = {
  sign: "lock",
  title: "Sign in to see the board",
  text: [
    "The plan is in SharePoint, which needs to know who you are.",
    "Sign in. If you are asked, agree that the board can read and write in SharePoint for you. It can only do what you can do there yourself.",
  ],
  steps: [signIn],
};

export function signInPage(because: SignInError): Page {
  switch (because.kind) {
    case "declined":
      return {
        sign: "lock",
        title: "You are not signed in yet",
        text: [
          "The sign-in window was closed, or you did not agree, so SharePoint cannot show you the plan. Nothing has changed.",
          "Sign in again, and agree when you are asked. The board can only do what you can do in SharePoint yourself.",
        ],
        steps: [signIn],
      };
    case "window-blocked":
      return {
        sign: "lock",
        title: "Your browser blocked the sign-in window",
        text: [
          "You are not signed in, so the board cannot be shown.",
          "Allow pop-up windows for this page, using the icon beside the address, then sign in again.",
        ],
        steps: [signIn],
      };
    case "host-silent":
      return {
        sign: "connection",
        title: "Teams is not responding",
        text: [
          "The board asked Teams who you are and got no answer. The plan is not affected.",
          "Reload the tab. If that does not help, open the sign-in window.",
        ],
        steps: [reload, inWindow],
      };
    case "host-too-old":
      return {
        sign: "lock",
        title: "Your version of Teams cannot sign you in",
        text: [
          "This version of Teams cannot sign in to SharePoint for the tab. The plan is not affected.",
          "Open the sign-in window. A newer version of Teams, or Teams in a browser, signs you in automatically.",
        ],
        steps: [inWindow],
      };
    case "anonymous":
      return {
        sign: "lock",
        title: "You need an account to see the board",
        text: [
          "You joined this meeting without an account, so SharePoint cannot show you the plan. Other people in the meeting are not affected.",
          "Ask the presenter to share their screen, or join again with your work account.",
        ],
        steps: [],
      };
    case "administrator":
      return {
        sign: "lock",
        title: "An administrator needs to approve the board",
        text: [
          "In your organisation, an administrator decides which apps can read and write in SharePoint for you. You cannot use the board until they approve it. The plan is not affected.",
          "Send this message to the people who look after Microsoft 365, and try again when they have approved it.",
        ],
        detail: request(because.consentUrl),
        steps: [{ kind: "copy", label: "Copy the request", text: request(because.consentUrl) }, again],
      };
    case "entra":
      return entraPage(because);
  }
}

/** The words come with the reason: `host/browser/entraReasons`. */
function entraPage({ reason, reference }: Extract<SignInError, { kind: "entra" }>): Page {
  const page: Page = {
    sign: "lock",
    title: reason.what,
    text: ["You are not signed in, so the board cannot be shown. The plan is not affected.", reason.todo],
    steps: [signIn],
  };
  if (reason.helper === "person") return page;
  const message = `I cannot sign in to Improvement Board. It says: “${reason.what}”. ${reference}`;
  return {
    ...page,
    detail: message,
    steps: [{ kind: "copy", label: "Copy this message", text: message }, signInAgain],
  };
}

const signInAgain: Step = { ...signIn, label: "Sign in again" };

function request(consentUrl: string): string {
  return `Please allow Improvement Board to read and write in SharePoint for the people who use it. It can only do what each of them can do there themselves. Administrators can approve it here: ${consentUrl}`;
}
