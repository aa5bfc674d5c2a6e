// What a state of the tab is: how one comes there; and the presses on the way.
import type { BrowserContext, Frame } from "playwright-core";
import type { HostPage } from "../../support/hostPage.ts";
import type { RowsOverRest } from "../../support/rowsOverRest.ts";
import type { TestTenant } from "../../support/tenant.ts";

interface InTab {
  readonly tab: Frame;
}

export interface There extends InTab {
  readonly host: HostPage;
  readonly rows: RowsOverRest;
  readonly tenant: TestTenant;
}

export interface ScreenState {
  readonly name: string;
  /** The host window's address; `sub` is a query of its own and is written plain. */
  readonly query: string;
  readonly sub?: string;
  /** What is there when the screen is. */
  readonly waitFor: string;
  /** The way from the opened tab to the state. */
  arrive?(there: InTab): Promise<unknown>;
  /** Of states that are not there without Teams, sign-in or SharePoint. */
  readonly inTeams?: {
    /** Before the window is opened. */
    before?(context: BrowserContext, tenant: TestTenant): Promise<unknown>;
    /** The way from the opened window to the state. */
    arrive?(there: There): Promise<unknown>;
  };
}

export const press = (tab: Frame, name: string | RegExp): Promise<void> =>
  tab.getByRole("button", { name }).first().click();
