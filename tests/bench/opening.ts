// The whole tab, opened through the host page of the local tenant with a processor four times slower: when there is something to
// see, and which scripts came before the first card.
import { launchBrowser } from "../support/browser.ts";
import { openHostPage } from "../support/hostPage.ts";
import { startTenant } from "../support/tenant.ts";
import { middle } from "./inputs.ts";

export interface Opening {
  /** Milliseconds from the tab's navigation, at four times less speed. */
  readonly firstPaint: number;
  readonly firstCard: number;
  /** File names of the scripts that were there before the first card. */
  readonly scripts: readonly string[];
}

export async function measureOpening(rounds: number, watchScript: string): Promise<Opening> {
  const tenant = await startTenant({ seed: true });
  // The tab's frame shares the window's process, so that slowing the window slows the tab.
  const browser = await launchBrowser({ args: ["--disable-site-isolation-trials"] });
  const found: Opening[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
      await context.addInitScript({ path: watchScript });
      context.on("page", async (page) => {
        const session = await context.newCDPSession(page);
        await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      });
      const { tab } = await openHostPage(context, tenant, "as=lead-5");
      const frame = await tab();
      const { at, scripts } = await frame.evaluate(() => window.watch.first);
      const firstPaint = await frame.evaluate(
        () => performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN,
      );
      found.push({ firstPaint, firstCard: at, scripts: scripts.map((path) => path.split("/").at(-1) ?? path) });
      await context.close();
    }
  } finally {
    await browser.close();
    await tenant.close();
  }
  return {
    firstPaint: middle(found.map(({ firstPaint }) => firstPaint)),
    firstCard: middle(found.map(({ firstCard }) => firstCard)),
    scripts: found[0]?.scripts ?? [],
  };
}
