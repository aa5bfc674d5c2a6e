// What every file of journeys stands on: a tenant with the sample plan, a browser, and windows that are closed after each test.
import type { Browser, BrowserContext, BrowserContextOptions, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { closeWindows, sharedBrowser } from "./browser.ts";
import { type HostPage, openHostPage } from "./hostPage.ts";
import { type RowsOverRest, rowsOverRest } from "./rowsOverRest.ts";
import { startTenant, type TestTenant, type TestTenantOptions } from "./tenant.ts";

export interface Journey {
  readonly tenant: TestTenant;
  readonly browser: Browser;
  readonly rows: RowsOverRest;
  /** Opens a host window, `open("as=lead-5&theme=dark")`, and waits for the tab to show one of the selectors. */
  open(query: string, options?: OpenOptions): Promise<OpenedWindow>;
}

interface OpenOptions extends BrowserContextOptions {
  /** Another window of somebody's browser; without it the window is in a browser of its own. */
  readonly context?: BrowserContext;
  readonly waitFor?: string;
}

interface OpenedWindow {
  readonly host: HostPage;
  readonly tab: Frame;
  readonly context: BrowserContext;
}

/** To be called once, at the top of the file; what it gives is there when the tests run. */
/** `options` are looked at when the tests begin. */
export function startJourney(options: () => Promise<TestTenantOptions> = async () => ({})): Journey {
  let started: Omit<Journey, "open"> | undefined;
  const contexts = new Set<BrowserContext>();
  const known = () => {
    if (!started) throw new Error("The journey has not started: use it in tests only.");
    return started;
  };

  beforeAll(async () => {
    const [tenant, browser] = await Promise.all([startTenant({ seed: true, ...(await options()) }), sharedBrowser()]);
    started = { tenant, browser, rows: rowsOverRest(tenant) };
  });

  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts.clear();
  });

  afterAll(async () => {
    await closeWindows(started?.browser);
    await started?.tenant.close();
  });

  return {
    get tenant() {
      return known().tenant;
    },
    get browser() {
      return known().browser;
    },
    get rows() {
      return known().rows;
    },
    async open(query, { context: given, waitFor = "[data-ref]", ...options } = {}) {
      const { browser, tenant } = known();
      const context = given ?? (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options }));
      // The parts of a page may be more than a browser remembers of its own accord, and tests ask which have been loaded.
      await context.addInitScript(() => performance.setResourceTimingBufferSize(2_000));
      contexts.add(context);
      const host = await openHostPage(context, tenant, query);
      const tab = await host.tab();
      await tab.waitForSelector(waitFor);
      return { host, tab, context };
    },
  };
}
