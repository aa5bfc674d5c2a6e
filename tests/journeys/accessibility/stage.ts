// Brings a state of the tab up in one setting: in a Teams window of its own over a tenant, or over lists in memory.
import type { Browser, Frame } from "playwright-core";
import { openHostPage } from "../../support/hostPage.ts";
import type { RowsOverRest } from "../../support/rowsOverRest.ts";
import { openScreen } from "../../support/screen.ts";
import type { TestTenant } from "../../support/tenant.ts";
import type { ScreenState } from "./screenState.ts";
import { type Setting, tabSizeOf, windowOf } from "./settings.ts";

export interface Stage {
  readonly browser: Browser;
  readonly tenant: TestTenant;
  readonly rows: RowsOverRest;
}

export interface Shown {
  readonly tab: Frame;
  close(): Promise<void>;
}

export async function showInTeams(stage: Stage, state: ScreenState, setting: Setting): Promise<Shown> {
  const { browser, tenant, rows } = stage;
  const context = await browser.newContext(windowOf(setting));
  // tsx, which runs the campaigns, wraps named functions in a helper that a page does not have.
  await context.addInitScript("globalThis.__name = (value) => value");
  try {
    await state.inTeams?.before?.(context, tenant);
    const host = await openHostPage(context, tenant, queryOf(state, setting));
    const tab = await host.tab();
    await tab.waitForSelector(state.waitFor);
    await state.arrive?.({ tab });
    await state.inTeams?.arrive?.({ host, tab, rows, tenant });
    return { tab, close: () => context.close() };
  } catch (problem) {
    await context.close();
    throw problem;
  }
}

/** In a tenth of the time; only for states that need no Teams. */
export async function showInMemory(state: ScreenState, setting: Setting): Promise<Shown> {
  const { tab } = await openScreen(queryOf(state, setting), {
    viewport: tabSizeOf(setting),
    zoom: setting.zoom,
    forcedColors: setting.forced ? "active" : "none",
    waitFor: state.waitFor,
  });
  await state.arrive?.({ tab });
  return { tab, close: async () => undefined };
}

function queryOf({ query, sub }: ScreenState, { theme }: Setting): string {
  const asked = new URLSearchParams(query);
  asked.set("theme", theme);
  if (sub) asked.set("sub", sub);
  return String(asked);
}
