// Brings a state of the tab up in one setting, in a window of its own.
import type { Browser, BrowserContext } from "playwright-core";
import { openHostPage } from "../../support/hostPage.ts";
import type { RowsOverRest } from "../../support/rowsOverRest.ts";
import type { TestTenant } from "../../support/tenant.ts";
import type { ScreenState, There } from "./screenState.ts";
import { type Setting, windowOf } from "./settings.ts";

export interface Stage {
  readonly browser: Browser;
  readonly tenant: TestTenant;
  readonly rows: RowsOverRest;
}

export interface Shown extends There {
  readonly context: BrowserContext;
}

/** To be closed by closing its context. `bypassCSP`: for tests that plant what the page's policy would not let in. */
export async function show(
  stage: Stage,
  state: ScreenState,
  setting: Setting,
  { bypassCSP = false } = {},
): Promise<Shown> {
  const { browser, tenant, rows } = stage;
  const context = await browser.newContext({ ...windowOf(setting), reducedMotion: "reduce", bypassCSP });
  // tsx, which runs the campaigns, wraps named functions in a helper that a page does not have.
  await context.addInitScript("globalThis.__name = (value) => value");
  try {
    await state.before?.(context, tenant);
    const query = new URLSearchParams(state.query);
    query.set("theme", setting.theme);
    if (state.sub) query.set("sub", state.sub);
    const host = await openHostPage(context, tenant, String(query));
    const tab = await host.tab();
    await tab.waitForSelector(state.waitFor);
    const there = { host, tab, rows, tenant };
    await state.arrive?.(there);
    return { ...there, context };
  } catch (problem) {
    await context.close();
    throw problem;
  }
}
