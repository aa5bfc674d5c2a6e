// The page's entry, small so that it runs at once: asks for everything side by side, and hands it to the tab when the tab is there.
import { loadMsal } from "../host/browser/msal.ts";
import { loadSettings } from "../host/browser/settings.ts";

const parts = { settings: loadSettings(), site: import("./site.ts") };
// Whether they came is said where they are used.
parts.site.catch(() => undefined);
loadMsal().catch(() => undefined);
try {
  const { openTab } = await import("./tab.tsx");
  await openTab(parts);
} catch (problem) {
  // Without the tab there is nothing that draws, so the page's own HTML says it.
  document.documentElement.dataset.start = "failed";
  throw problem;
}
