// Whether there is a network and the page is visible, as far as the browser knows.
import type { Presence } from "../../ports/host.ts";

export function browserPresence(): Presence {
  return {
    // True only means that there is some network; SharePoint may still be out of reach.
    online: () => navigator.onLine,
    visible: () => document.visibilityState === "visible",
    onChange(listener) {
      window.addEventListener("online", listener);
      window.addEventListener("offline", listener);
      document.addEventListener("visibilitychange", listener);
      // A page that returns from the back-forward cache gets no other event.
      window.addEventListener("pageshow", listener);
      return () => {
        window.removeEventListener("online", listener);
        window.removeEventListener("offline", listener);
        document.removeEventListener("visibilitychange", listener);
        window.removeEventListener("pageshow", listener);
      };
    },
  };
}
