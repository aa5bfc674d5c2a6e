// A real browser for tests: whichever Chromium this machine has, with storage as people's browsers have it.
import { execFileSync } from "node:child_process";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findBrowser, findHeadlessShell } from "../../src/local/findBrowser.mjs";
import { until } from "./until.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What a test has no use for. The pages that Chromium prepares behind its address bar cost each window as much as the tab does. */
const switchedOff = [
  "HttpsUpgrades",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];

/**
 * The last list of features counts, so this one replaces Playwright's, which also switches off the partitioning of
 * third-party storage: without that, a new context gives a framed tab no storage at all.
 */
const partitioned = `--disable-features=${switchedOff.join(",")}`;

/** Milliseconds that a busy machine may take to start a browser, or to come to what is waited for. */
const patience = 60_000;

export interface BrowserOptions {
  readonly executablePath?: string;
  /** What a frame of another site gets: storage of its own, as usual, or none, as under a strict privacy setting. */
  readonly frameStorage?: "partitioned" | "blocked";
  readonly args?: readonly string[];
}

export async function launchBrowser({
  executablePath = found(),
  frameStorage = "partitioned",
  args = [],
}: BrowserOptions = {}): Promise<Browser> {
  const storage = frameStorage === "partitioned" ? [partitioned] : [];
  const browser = await chromium.launch({ executablePath, args: [...flags, ...storage, ...args], timeout: patience });
  return browser.on("context", (context) => context.setDefaultTimeout(patience));
}

let shared: Promise<Browser> | undefined;
let strict: Promise<Browser> | undefined;

/** The browser of this worker's files, which stays for the next: starting one costs as much as opening two windows. */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await shared)?.isConnected()) shared = launchBrowser({ executablePath: lightest() });
  return shared as Promise<Browser>;
}

/** The same, of a browser that keeps all storage from frames, as under a strict privacy setting. */
export async function strictBrowser(): Promise<Browser> {
  if (!(await strict)?.isConnected()) strict = launchBrowser({ frameStorage: "blocked" });
  return strict as Promise<Browser>;
}

/** What a file leaves open would go on working beside the next one. */
export async function closeWindows(browser: Browser | undefined): Promise<void> {
  for (const context of browser?.contexts() ?? []) await context.close();
}

export interface KillableBrowser {
  readonly context: BrowserContext;
  /** A page in a window of its own: one in a tab behind another is drawn once a second only. */
  newPage(): Promise<Page>;
  /** Ends all its processes at once, as when the machine does, and waits until they are gone. */
  kill(): Promise<void>;
}

/** Starts a browser on a profile's folder, which may be what a killed one has left behind. */
export async function launchProfile(folder: string): Promise<KillableBrowser> {
  const viewport = { width: 1600, height: 900 };
  const options = { executablePath: lightest(), args: [...flags, partitioned], viewport, timeout: patience };
  const context = await chromium.launchPersistentContext(folder, options);
  context.setDefaultTimeout(patience);
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === "browser");
  if (!browser) throw new Error("The browser does not tell its process.");
  // Playwright starts the browser as the head of a process group, or a script that starts it.
  const group = Number(execFileSync("ps", ["-o", "pgid=", "-p", String(browser.id)]));
  return {
    context,
    async newPage() {
      const [first] = context.pages();
      const opened = context.waitForEvent("page");
      await first?.evaluate(() => void window.open("about:blank", "_blank", "popup,noopener"));
      return opened;
    },
    async kill() {
      const closed = new Promise((resolve) => context.once("close", resolve));
      process.kill(-group, "SIGKILL");
      await closed;
      // One that lives on would hold the files of the next browser.
      await until("the killed browser is gone", async () => !isThere(-group));
    },
  };
}

/**
 * The headless shell where there is one, because a toolbar that nobody sees takes as long to draw as the tab. It cannot keep storage from
 * frames.
 */
const lightest = (): string => findHeadlessShell() ?? found();

function found(): string {
  const path = findBrowser();
  if (!path) throw new Error("No browser found: run `node src/local/setup.mjs --browser` once.");
  return path;
}

/** Whether a process, or a group of them, is still there. */
function isThere(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw problem;
  }
}
