// A host window in a real browser, with the tab in its frame.
import type { Frame, Page } from "playwright-core";
import type { Tenant } from "../../src/local/tenant.ts";

export interface HostPage {
  readonly page: Page;
  /** The tab's frame as it is now: switching the person or the place puts a new one there. */
  tab(): Promise<Frame>;
  /** Chooses in the toolbar: `choose("Theme", "contrast")`. */
  choose(label: string, value: string): Promise<void>;
  /** Does something that loads the tab anew, such as choosing another person, and gives the new frame. */
  reload(action: () => Promise<unknown>): Promise<Frame>;
  /** What the browser's console called an error, but for the one that teams-js is known for. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Opens a host window: `openHostPage(browser, tenant, "as=lead-5&theme=dark")`. */
export async function openHostPage(
  browser: { newPage(): Promise<Page> },
  tenant: Tenant,
  query: string,
): Promise<HostPage> {
  const page = await browser.newPage();
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // teams-js asks this address for a list of hosts when it is loaded, and does without when nobody answers.
    if (message.location().url.startsWith("https://res.cdn.office.net/")) return;
    if (message.type() === "error") errors.push(message.text());
    if (message.type() === "warning") warnings.push(message.text());
  });
  // Motion costs time that no journey has a use for.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${tenant.url}?${query}`);
  const tab = async () => {
    const frame = await (await page.waitForSelector("iframe[name=tab]")).contentFrame();
    if (!frame) throw new Error("The tab's frame is gone.");
    await frame.waitForLoadState();
    return frame;
  };
  const choose = async (label: string, value: string) => {
    await page.getByLabel(label).selectOption(value);
  };
  return {
    page,
    errors,
    warnings,
    tab,
    choose,
    async reload(action) {
      const old = await tab();
      const gone = page.waitForEvent("framedetached", (frame) => frame === old);
      await action();
      await gone;
      return tab();
    },
  };
}
