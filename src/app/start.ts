// The page's entry, small so that it runs at once. It loads everything in parallel and starts the tab.
import { loadMsal } from "../host/browser/msal.ts";
import { loadSettings } from "../host/browser/settings.ts";

const parts = { settings: loadSettings(), site: import("./site.ts") };
// A failure is handled where the part is used.
parts.site.catch(() => undefined);
loadMsal().catch(() => undefined);
try {
  const { openTab } = await import("./tab.tsx");
  await openTab(parts);
} catch (problem) {
  // The tab could not be loaded, so the page's own HTML shows an error.
  document.documentElement.dataset.start = "failed";
  throw problem;
}
