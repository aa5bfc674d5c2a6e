// Whether the network is there and the page is seen, as far as the browser knows.
import type { Presence } from "../../ports/host.ts";

export function browserPresence(): Presence {
  return {
    // True only means that there is some network; whether SharePoint answers on it, requests find out.
    online: () => navigator.onLine,
    visible: () => document.visibilityState === "visible",
    onChange(listener) {
      window.addEventListener("online", listener);
      window.addEventListener("offline", listener);
      document.addEventListener("visibilitychange", listener);
      // A page that comes back from the back-forward cache was asleep, without any other event.
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
