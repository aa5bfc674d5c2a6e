// The two things that the relay page does in a sign-in window: it opens the identity service's page for a framed tab and passes the answer on
// to it, and it is where that page ends. MSAL's answer is worth nothing without the verifier, which never leaves the tab.
import { runPopupRelay } from "@azure/msal-browser/popup-relay";
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/** What MSAL opened the page for: to begin a sign-in, or to end one. Anything else is somebody who came here by chance. */
export function relayTask(): "begin" | "end" | undefined {
  const hash = new URLSearchParams(window.location.hash.slice(1));
  if (hash.has("req")) return window.opener ? "begin" : undefined;
  return hash.has("state") && (hash.has("code") || hash.has("error")) ? "end" : undefined;
}

/** Milliseconds that an answer may take to the window that waits for it. */
const closeAfter = 1_500;

/** MSAL takes a window that is seen closed before its answer was heard for one that was given up, and closes each as soon as it has answered. */
function closeLater(): void {
  const close = window.close.bind(window);
  window.close = () => void setTimeout(close, closeAfter);
}

/** To be called on a click, or the browser lets no window open. Throws when the request is for another service than `authority`. */
export function beginSignIn(authority: string): void {
  closeLater();
  runPopupRelay({ allowedAuthorityOrigins: [authority] });
}

export function endSignIn(): Promise<void> {
  closeLater();
  return broadcastResponseToMainFrame();
}
