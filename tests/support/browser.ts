// A real browser for tests: whichever Chromium this machine has.
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
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

export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No browser found: run `node src/local/setup.mjs --browser` once.");
  return chromium.launch({ executablePath, ...options, args: [...flags, ...(options.args ?? [])] });
}
