// A real browser for tests: whichever Chromium this machine has, with storage as people's browsers have it.
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../src/local/findBrowser.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The last list of features counts, so this one replaces Playwright's, which also switches off the partitioning of
 * third-party storage: without that, a new context gives a framed tab no storage at all.
 */
const partitioned = "--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding";

export interface BrowserOptions {
  /** What a frame of another site gets: storage of its own, as usual, or none, as under a strict privacy setting. */
  readonly frameStorage?: "partitioned" | "blocked";
  readonly args?: readonly string[];
}

export async function launchBrowser({
  frameStorage = "partitioned",
  args = [],
}: BrowserOptions = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No browser found: run `node src/local/setup.mjs --browser` once.");
  const storage = frameStorage === "partitioned" ? [partitioned] : [];
  return chromium.launch({ executablePath, args: [...flags, ...storage, ...args] });
}
