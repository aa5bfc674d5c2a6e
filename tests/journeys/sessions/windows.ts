// The windows of a session, on one browser profile: opened when first wanted, loaded anew, killed with their browser.
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { type KillableBrowser, launchProfile } from "../../support/browser.ts";
import { type HostPage, openHostPage } from "../../support/hostPage.ts";
import type { TestTenant } from "../../support/tenant.ts";
import { until } from "../../support/until.ts";
import type { WindowName as EditWindow } from "./plan.ts";

/** Those in which edits are made, and that of somebody who checks what is claimed. */
export type WindowName = EditWindow | "verifier's board";

export interface Person {
  readonly login: string;
  /** As SharePoint names them. */
  readonly title: string;
}

const lead: Person = { login: "lead-5", title: "Programme lead 5" };
export const coordinator: Person = { login: "coordinator-5", title: "Programme coordinator 5" };
const verifier: Person = { login: "verifier-1", title: "Verifier 1" };

export function personAt(window: WindowName): Person {
  if (window === "verifier's board") return verifier;
  return window === "coordinator's board" ? coordinator : lead;
}

export interface Windows {
  /** The tab in that window, with the board or the list drawn; both are opened when they are not. */
  tab(name: WindowName): Promise<Frame>;
  isOpen(name: WindowName): boolean;
  reload(name: WindowName): Promise<void>;
  kill(): Promise<void>;
  /** Cuts a window off SharePoint, or all of them off everything. */
  setNetwork(name: WindowName | "browser", state: "online" | "offline"): Promise<void>;
  /** Copies what the browser wrote about its storage; gives the folder. */
  keepEvidence(): Promise<string>;
  close(): Promise<void>;
}

export async function openWindows(tenant: TestTenant): Promise<Windows> {
  const profile = await mkdtemp(join(tmpdir(), "sessions-profile-"));
  const opened = new Map<WindowName, HostPage>();
  let browser: KillableBrowser | undefined;

  async function open(name: WindowName): Promise<HostPage> {
    browser ??= await launchProfile(profile);
    const place = name === "lead's own list" ? "&frame=personal" : "";
    const host = await openHostPage(browser, tenant, `as=${personAt(name).login}${place}`);
    opened.set(name, host);
    return host;
  }

  async function drawn(host: HostPage): Promise<Frame> {
    let tab = await host.tab();
    const isDrawn = async () => {
      tab = await host.tab();
      // A board that SharePoint would not give is asked for anew, as people do.
      if (await tab.getByTestId("no-board").isVisible()) {
        await host.reload(() => host.page.reload());
        return false;
      }
      return tab.locator("[data-ref]").first().isVisible();
    };
    await until("the board is drawn", isDrawn);
    return tab;
  }

  async function keepEvidence(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "sessions-evidence-"));
    const written = join(profile, "Default", "IndexedDB");
    if (existsSync(written)) await cp(written, folder, { recursive: true, force: true });
    return folder;
  }

  return {
    tab: async (name) => drawn(opened.get(name) ?? (await open(name))),
    isOpen: (name) => opened.has(name),
    async reload(name) {
      const host = opened.get(name);
      if (!host) return;
      await host.reload(() => host.page.reload());
      await drawn(host);
    },
    async kill() {
      opened.clear();
      await browser?.kill();
      browser = undefined;
    },
    async setNetwork(name, state) {
      if (name === "browser") return browser?.context.setOffline(state === "offline");
      await opened.get(name)?.choose("Network", state);
    },
    keepEvidence,
    async close() {
      opened.clear();
      await browser?.context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
