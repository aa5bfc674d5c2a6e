// A plain browser page as a host: it follows the system's colours, and a deep link is its own address.
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
        // Rejects when the person closes the sheet, which is an answer and no failure.
        navigator.share({ title: label, url }).catch(() => undefined);
      } else {
        navigator.clipboard.writeText(url).catch(() => undefined);
      }
    },
    link: ownAddress,
    backStack: browserBackStack(),
    offerSave: undefined,
    message: undefined,
  };
}
