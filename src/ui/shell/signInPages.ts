// The pages for everything that can come between a person and their token.
import type { SignInError } from "../../ports/host.ts";
import { again, inWindow, type Page, reload, signIn } from "./page.ts";

export const signInFirst: Page = {
  sign: "lock",
  title: "Sign in to see the board",
  text: [
    "SharePoint shows the plan to people it knows, so it has to know who you are.",
    "Sign in, and if you are asked, agree that the board may read and write in SharePoint as you. It can then do what you may do there, and no more.",
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
