// How people are signed in: by Teams, or in a window of their own where Teams does not do it. A real browser keeps a framed tab's storage apart
// from everything else's, as people's browsers do.
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeWindows, sharedBrowser, strictBrowser } from "../support/browser.ts";
import { openHostPage } from "../support/hostPage.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";

let tenant: TestTenant;
let browser: Browser;

beforeAll(async () => {
  [tenant, browser] = await Promise.all([startTenant(), sharedBrowser()]);
});

afterEach(async () => {
  await closeWindows(browser);
});

afterAll(async () => {
  await closeWindows(browser);
  await tenant?.close();
});

/** The certificate of the local sign-in page was made at start, so nobody vouches for it. */
const newContext = (from = browser) => from.newContext({ ignoreHTTPSErrors: true });

async function openTab(query: string, context?: BrowserContext): Promise<{ page: Page; tab: Frame }> {
  const host = await openHostPage(context ?? (await newContext()), tenant, query);
  return { page: host.page, tab: await host.tab() };
}

async function popupOf(page: Page, click: () => Promise<void>): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent("popup"), click()]);
  return popup;
}

/** From a frame, the sign-in page opens behind a page of our own. */
async function throughRelay(page: Page, tab: Frame, chosen: string): Promise<void> {
  const relay = await popupOf(page, () => tab.getByRole("button", { name: /sign[ -]in/i }).click());
  const signInPage = await popupOf(relay, () => relay.getByRole("button", { name: "Continue" }).click());
  await signInPage.getByRole("link", { name: chosen, exact: true }).click();
}

const title = (place: Page | Frame) => place.getByRole("heading", { level: 1 });
/** The site is new, and SharePoint says so only to people it knows: who has no rights there sees this. */
const signedIn = (place: Page | Frame) => title(place).filter({ hasText: "You cannot see a plan here" }).waitFor();

test("a page outside Teams signs in in a window, and asks SharePoint as whoever was chosen there", async () => {
  const page = await (await newContext()).newPage();
  await page.goto(tenant.tabUrl);
  await title(page).filter({ hasText: "Sign in to see the board" }).waitFor();
  const window = await popupOf(page, () => page.getByRole("button", { name: /sign[ -]in/i }).click());
  const asked = page.waitForRequest(/_api/);
  await window.getByRole("link", { name: "Programme lead 5", exact: true }).click();
  const token = (await asked).headers().authorization?.replace("Bearer ", "") ?? "";
  expect(JSON.parse(atob(token.split(".")[1] ?? ""))).toMatchObject({ upn: "lead-5@council.example" });
  await signedIn(page);
  await expect.poll(() => window.isClosed()).toBe(true);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).not.toContain(token);
});

test("a sign-in window that is cancelled leaves a page that says so, and the next one signs in", async () => {
  const page = await (await newContext()).newPage();
  await page.goto(tenant.tabUrl);
  const button = page.getByRole("button", { name: /sign[ -]in/i });
  const window = await popupOf(page, () => button.click());
  await window.getByRole("link", { name: "Cancel" }).click();
  await title(page).filter({ hasText: "You are not signed in yet" }).waitFor();
  const second = await popupOf(page, () => button.click());
  await second.getByRole("link", { name: "Programme lead 5", exact: true }).click();
  await signedIn(page);
});

test("in a Teams without nested sign-in the tab signs in through the relay, though its storage is kept apart", async () => {
  const { page, tab } = await openTab("as=lead-5&signin=missing");
  await title(tab).filter({ hasText: "Your version of Teams cannot sign you in" }).waitFor();
  await throughRelay(page, tab, "Programme lead 5");
  await signedIn(tab);
  // Storage of the same origin that is not framed: were it one with the frame's, the relay would have proven nothing.
  const alone = await page.context().newPage();
  await alone.goto(`${tenant.tabUrl}relay.html`);
  await alone.evaluate(() => localStorage.setItem("seen", "alone"));
  expect(await tab.evaluate(() => localStorage.getItem("seen"))).toBeNull();
});

test("a host that answers nothing is given up after ten seconds, and the tab signs in by itself", async () => {
  const { page, tab } = await openTab("as=lead-5&signin=mute");
  await title(tab).filter({ hasText: "Teams is not responding" }).waitFor();
  expect(await tab.getByRole("button").allTextContents()).toEqual(["Reload", "Open sign-in window"]);
  await throughRelay(page, tab, "Programme lead 5");
  await signedIn(tab);
});

test("a relay window that is closed half way is noticed", async () => {
  const { page, tab } = await openTab("as=lead-5&signin=missing");
  const relay = await popupOf(page, () => tab.getByRole("button", { name: /sign[ -]in/i }).click());
  await relay.getByRole("button", { name: "Continue" }).waitFor();
  await relay.close();
  await title(tab).filter({ hasText: "You are not signed in yet" }).waitFor();
});

test("the relay page opens the organisation's sign-in page and no other", async () => {
  const { page, tab } = await openTab("as=lead-5");
  await signedIn(tab);
  const request = { id: "x", method: "GET", url: "https://elsewhere.example/" };
  const hash = new URLSearchParams({ req: JSON.stringify(request) });
  const relay = await popupOf(page, () =>
    tab.evaluate((to) => void window.open(to, "_blank"), `${tenant.tabUrl}relay.html#${hash}`),
  );
  await relay.getByRole("button", { name: "Continue" }).click();
  await title(relay).filter({ hasText: "This window cannot sign you in" }).waitFor();
  expect(page.context().pages()).toHaveLength(2);
});

test.each(["", "&signin=missing"])(
  "where frames get no storage at all, people are signed in all the same (%s)",
  async (signin) => {
    const context = await newContext(await strictBrowser());
    try {
      const { page, tab } = await openTab(`as=lead-5${signin}`, context);
      if (signin) await throughRelay(page, tab, "Programme lead 5");
      await signedIn(tab);
      expect(
        await tab.evaluate(() => {
          try {
            return typeof window.localStorage;
          } catch {
            return "blocked";
          }
        }),
      ).toBe("blocked");
    } finally {
      await context.close();
    }
  },
);

test("a token that SharePoint turns down is replaced, and nobody is asked anything", async () => {
  const context = await newContext();
  const tokens: string[] = [];
  await context.route(/\/_api\//, async (route) => {
    if (route.request().method() === "OPTIONS") return route.continue();
    tokens.push(route.request().headers().authorization ?? "");
    const cors = { "access-control-allow-origin": new URL(tenant.tabUrl).origin };
    return tokens.length === 1 ? route.fulfill({ status: 401, headers: cors }) : route.continue();
  });
  const { tab } = await openTab("as=lead-5", context);
  await signedIn(tab);
  expect(tokens[1]).not.toBe(tokens[0]);
});

test("in Teams, what Entra refuses is said in words, with what the people who look after Microsoft 365 need", async () => {
  const { tab } = await openTab("as=lead-5&signin=50105");
  await title(tab).filter({ hasText: "The board has not been given to you" }).waitFor();
  await tab.getByText(/AADSTS50105\. Correlation ID: [\w-]{36}\./).waitFor();
  await tab.getByRole("button", { name: "Sign in again" }).click();
  await title(tab).filter({ hasText: "The board has not been given to you" }).waitFor();
});

test("a Teams that refuses without a reason leaves a page with a way on", async () => {
  const { tab } = await openTab("as=lead-5&signin=empty");
  await title(tab).filter({ hasText: "You could not be signed in" }).waitFor();
  await tab.getByText("No reason was given.").waitFor();
  await tab.getByRole("button", { name: "Sign in again" }).waitFor();
});

test("a window that Entra refuses says why, and the next one asks for another account where that helps", async () => {
  const page = await (await newContext()).newPage();
  await page.goto(tenant.tabUrl);
  const button = page.getByRole("button", { name: /sign[ -]in/i });
  const window = await popupOf(page, () => button.click());
  await window.getByRole("link", { name: "Cancel" }).waitFor();
  expect(new URL(window.url()).searchParams.has("prompt")).toBe(false);
  await window.goto(`${window.url()}&person=90072`).catch(() => undefined);
  await title(page).filter({ hasText: "Your account belongs to another organisation" }).waitFor();
  const second = await popupOf(page, () => button.click());
  await second.getByRole("link", { name: "Cancel" }).waitFor();
  expect(new URL(second.url()).searchParams.get("prompt")).toBe("select_account");
  await second.getByRole("link", { name: "Programme lead 5", exact: true }).click();
  await signedIn(page);
});
