// The content security policy of a real installation, with the local tenant's origins in it, on every screen: nothing of ours offends it,
// and what would offend it is stopped.
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { securityHeaders } from "../../src/host/headers.ts";
import type { Settings } from "../../src/ports/settings.ts";
import { goToScreen, hasFocus } from "../support/actionPanel.ts";
import { closeWindows, sharedBrowser } from "../support/browser.ts";
import { type HostPage, openHostPage } from "../support/hostPage.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";

let tenant: TestTenant;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [tenant, browser] = await Promise.all([startTenant({ seed: true }), sharedBrowser()]);
});

afterAll(async () => {
  await closeWindows(browser);
  await tenant?.close();
});

declare global {
  interface Window {
    /** What the policy stopped: the directive and the address. */
    stopped: string[];
  }
}

/** In a window of its own; the one before is closed. */
async function open(query: string) {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    window.stopped = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) =>
      window.stopped.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  const host = await openHostPage(context, tenant, query);
  return { host, tab: await host.tab() };
}

const stopped = (tab: Frame) => tab.evaluate(() => window.stopped);

test("the tab is served with the headers of a real installation", async () => {
  const settings: Settings = await (await fetch(`${tenant.tabUrl}settings.json`)).json();
  const expected = securityHeaders(settings);
  for (const path of ["", "settings.json", "nowhere"]) {
    const { headers } = await fetch(`${tenant.tabUrl}${path}`);
    for (const [name, value] of Object.entries(expected)) expect([path, headers.get(name)]).toEqual([path, value]);
    expect(headers.get("x-frame-options")).toBeNull();
  }
});

test("board, filters, panel and forms offend it nowhere", async () => {
  const { host, tab } = await open("as=lead-5");
  await tab.waitForSelector("[data-ref]");
  await tab.getByPlaceholder("Search actions").fill("1.1.2");
  await tab.getByRole("button", { name: "More options for 1.1.2", exact: true }).click();
  await hasFocus(tab.getByRole("menu"));
  await host.page.keyboard.press("Escape");
  await tab.locator('[data-ref="1.1.2"]').click();
  await tab.getByTestId("action-panel").getByRole("button", { name: "Add evidence" }).click();
  await tab.getByLabel("Title").or(tab.getByLabel("Name")).first().waitFor();
  await tab.getByRole("button", { name: "Filters", exact: true }).click();
  expect(await stopped(tab)).toEqual([]);
  expect(host.errors).toEqual([]);
});

describe("the screen", () => {
  let host: HostPage;
  let tab: Frame;
  beforeAll(async () => {
    ({ host, tab } = await open("as=owner"));
  });

  test.each([
    ["Progress", "Changes"],
    ["Assurance", "Checks"],
    ["Assurance", "Evidence"],
    ["Manage", "Rounds"],
    ["Manage", "Roles"],
    ["Manage", "Set-up"],
    ["Manage", "This device"],
  ] as const)("%s, %s offends it nowhere", async (group, screen) => {
    await goToScreen(tab, group, screen);
    await tab.getByRole("heading").first().waitFor();
    expect(await stopped(tab)).toEqual([]);
    expect(host.errors).toEqual([]);
  });
});

test("reading every snapshot offends it nowhere, though the library that reads them compiles code in its larger form", async () => {
  const { host, tab } = await open("as=owner");
  await goToScreen(tab, "Reports", "Snapshots");
  await tab.getByRole("button", { name: "Check all snapshots" }).click();
  await tab.getByTestId("chain").getByText("All 7 snapshots match").waitFor();
  expect(await stopped(tab)).toEqual([]);
  expect(host.errors).toEqual([]);
});

test("a script, a handler, a style or a picture that got into the page is stopped, and the attempt is seen", async () => {
  const { tab } = await open("as=lead-5");
  await tab.waitForSelector("[data-ref]");
  const marks = await tab.evaluate(() => {
    const tried = (attempt: () => void) => {
      try {
        attempt();
      } catch {
        // Trusted types throw; the attempt is in the list all the same.
        return;
      }
    };
    const put = (name: string, attributes: Record<string, string>, text = "") => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      tried(() => element.append(text));
      document.body.append(element);
      return element;
    };
    tried(() => put("script", {}, "document.title = 'attacked'"));
    tried(() => put("script", { src: "https://evil.invalid/x.js" }));
    tried(() => put("img", { src: "https://evil.invalid/x.png" }));
    tried(() => put("img", { src: "data:,", onerror: "document.title = 'attacked'" }));
    tried(() => put("p", { style: "position: fixed; inset: 0" }));
    tried(() => {
      document.body.insertAdjacentHTML("beforeend", "<b>attacked</b>");
    });
    tried(() => void fetch("https://evil.invalid/").catch(() => undefined));
    return { title: document.title, bold: document.querySelector("b") !== null };
  });
  // As a text, because the test runner would turn an import in a function into one of its own.
  await tab.evaluate('import("https://evil.invalid/x.js").catch(() => undefined)');
  expect(marks).toEqual({ title: expect.not.stringContaining("attacked"), bold: false });
  const directives = new Set((await stopped(tab)).map((each) => each.split(" ")[0]));
  for (const each of ["script-src-elem", "require-trusted-types-for", "style-src-attr", "img-src", "connect-src"]) {
    expect([...directives]).toContain(each);
  }
});
