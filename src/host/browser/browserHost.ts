// A plain browser page as a host: the theme follows the system, and a deep link is the page's own address.
import type { Host, Theme } from "../../ports/host.ts";
import { linkedSubPage, ownAddress } from "./address.ts";
import { browserBackStack } from "./browserBackStack.ts";

export function browserHost(): Host {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const forced = window.matchMedia("(forced-colors: active)");
  const theme = (): Theme => (forced.matches ? "contrast" : dark.matches ? "dark" : "default");
  return {
    frame: "content",
    scope: "browser",
    siteUrl: undefined,
    subPage: linkedSubPage(),
    theme,
    onThemeChange(listener) {
      const tell = () => listener(theme());
      dark.addEventListener("change", tell);
      forced.addEventListener("change", tell);
      return () => {
        dark.removeEventListener("change", tell);
        forced.removeEventListener("change", tell);
      };
    },
    ready: () => undefined,
    share(subPage, label) {
      const url = ownAddress(subPage);
      if (typeof navigator.share === "function") {
        // Rejects if the person closes the dialog, which is not a failure.
        navigator.share({ title: label, url }).catch(() => undefined);
      } else {
        navigator.clipboard.writeText(url).catch(() => undefined);
      }
    },
    link: ownAddress,
    ownLink: ownAddress,
    backStack: browserBackStack(),
    offerSave: undefined,
    message: undefined,
    openLink: undefined,
    stage: undefined,
  };
}
