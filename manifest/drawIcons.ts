// Draws the icons of the package from their SVG sources, in the Chromium of this machine: `npm run icons`.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../src/local/findBrowser.mjs";
import { iconSizes } from "./icons.ts";

const executablePath = findBrowser();
if (!executablePath) throw new Error("No browser found: run `node src/local/setup.mjs --browser` once.");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const [name, size] of Object.entries(iconSizes)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(new URL(`icons/${name}.svg`, import.meta.url), "utf8");
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  await page.screenshot({
    path: fileURLToPath(new URL(`icons/${name}.png`, import.meta.url)),
    omitBackground: true,
  });
}
await browser.close();
