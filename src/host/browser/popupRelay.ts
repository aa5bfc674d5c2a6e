// What the relay page does in a sign-in window: for a framed tab it opens the identity service's page and passes the answer on; and it
// is the page where that sign-in ends. The answer is useless without the verifier, which never leaves the tab.
import { runPopupRelay } from "@azure/msal-browser/popup-relay";
import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/** What MSAL opened the page for: to begin a sign-in or to end one. Nothing if somebody else opened it. */
export function relayTask(): "begin" | "end" | undefined {
  const hash = new URLSearchParams(window.location.hash.slice(1));
  if (hash.has("req")) return window.opener ? "begin" : undefined;
  return hash.has("state") && (hash.has("code") || hash.has("error")) ? "end" : undefined;
}

/** Milliseconds for an answer to reach the window that waits for it. */
const closeAfter = 1_500;

/** MSAL closes each window as soon as it has answered, but takes a window that closes before its answer arrives for a cancelled one. */
function closeLater(): void {
  const close = window.close.bind(window);
  window.close = () => void setTimeout(close, closeAfter);
}

/** Call it on a click, or the browser blocks the window. Throws if the request is for another service than `authority`. */
export function beginSignIn(authority: string): void {
  closeLater();
  runPopupRelay({ allowedAuthorityOrigins: [authority] });
}

export function endSignIn(): Promise<void> {
  closeLater();
  return broadcastResponseToMainFrame();
}
