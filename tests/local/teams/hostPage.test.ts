// The host page with a tab that is nothing but the unmodified teams-js and MSAL.
import { rm } from "node:fs/promises";
import { decodeJwt } from "jose";
import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { clientId, tenantId } from "../../../src/local/teams/identity.ts";
import { closeWindows, sharedBrowser } from "../../support/browser.ts";
import { type HostPage, openHostPage } from "../../support/hostPage.ts";
import { startTenant, type TestTenant } from "../../support/tenant.ts";
import { buildTestTab } from "../../support/testTab.ts";

let browser: Browser;
let tenant: TestTenant;
let tabFolder: string;

beforeAll(async () => {
  tabFolder = await buildTestTab("tests/local/teams/tab");
  [browser, tenant] = await Promise.all([sharedBrowser(), startTenant({ tabFolder })]);
});

afterAll(async () => {
  await closeWindows(browser);
  await tenant?.close();
  await rm(tabFolder, { recursive: true, force: true });
});

afterEach(async () => {
  await closeWindows(browser);
});

/** Opens a host window and lets the tab in it start Teams. */
async function open(query: string): Promise<HostPage & { readonly frame: Frame }> {
  const host = await openHostPage(browser, tenant, query);
  return { ...host, frame: await start(host) };
}

async function start(host: HostPage, tab = host.tab()): Promise<Frame> {
  const frame = await tab;
  await frame.waitForFunction(() => "probe" in window);
  const origin = new URL(tenant.url).origin;
  await frame.evaluate((hostOrigin) => window.probe.app.initialize([hostOrigin]), origin);
  return frame;
}

const contextOf = (frame: Frame) => frame.evaluate(() => window.probe.app.getContext());

/** Runs MSAL in the tab as an app would, and says what came of it. */
async function signIn(frame: Frame, method: "acquireTokenSilent" | "acquireTokenPopup" = "acquireTokenSilent") {
  const { authorityHost } = (await (await fetch(`${tenant.url}host.json`)).json()) as { authorityHost: string };
  const scope = `${new URL(tenant.siteUrl).origin}/AllSites.Write`;
  const request = { clientId, tenantId, authorityHost, method, scope };
  return frame.evaluate(async ({ clientId, tenantId, authorityHost, method, scope }) => {
    const { createNestablePublicClientApplication, InteractionRequiredAuthError, AuthError } = window.probe;
    window.msal ??= await createNestablePublicClientApplication({
      auth: { clientId, authority: `https://${authorityHost}/${tenantId}`, knownAuthorities: [authorityHost] },
      cache: { cacheLocation: "memoryStorage" },
    });
    try {
      const { accessToken, account, fromCache } = await window.msal[method]({ scopes: [scope] });
      return { token: accessToken, username: account.username, fromCache };
    } catch (error) {
      const code = error instanceof AuthError ? error.errorCode : String(error);
      return { code, interaction: error instanceof InteractionRequiredAuthError };
    }
  }, request);
}

function askSharePoint(frame: Frame, token: string | undefined): Promise<number | string> {
  const request = { url: `${tenant.siteUrl}/_api/web/currentuser`, token };
  return frame.evaluate(async ({ url, token }) => {
    try {
      const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
      return (await fetch(url, { headers })).status;
    } catch {
      return "no answer";
    }
  }, request);
}

test("teams-js starts, and learns the person, the theme and the channel's site", async () => {
  const { frame } = await open("as=lead-5&theme=dark&sub=action/1.1.1");
  const context = await contextOf(frame);
  expect(context.app.theme).toBe("dark");
  expect(context.page).toMatchObject({ frameContext: "content", subPageId: "action/1.1.1" });
  expect(context.user).toMatchObject({ loginHint: "lead-5@council.example", tenant: { id: tenantId } });
  expect(context.sharePointSite?.teamSiteUrl).toBe(tenant.siteUrl);
});

test("on localhost the host page sends the browser to its own address", async () => {
  const page = await browser.newPage();
  await page.goto(`${tenant.url.replace("127.0.0.1", "localhost")}?as=lead-5`);
  expect(page.url()).toBe(`${tenant.url}?as=lead-5`);
});

test("the tab is another site than the host page, and only the host page and Microsoft's own may frame it", async () => {
  const { frame, page } = await open("as=lead-5");
  expect(new URL(page.url()).hostname).toBe("127.0.0.1");
  expect(new URL(frame.url()).hostname).toBe("localhost");
  const policy = (await fetch(tenant.tabUrl)).headers.get("content-security-policy");
  const [, ...ancestors] = /frame-ancestors [^;]*/.exec(policy ?? "")?.[0].split(" ") ?? [];
  const microsofts = /^https:\/\/(\S+\.)?(cloud\.microsoft|(microsoft|microsoft365|office|office365)\.com)$/;
  expect(ancestors.filter((host) => !microsofts.test(host))).toEqual([new URL(tenant.url).origin]);
});

test("a personal tab and a meeting have no site of their own", async () => {
  const personal = await contextOf((await open("as=lead-5&frame=personal")).frame);
  expect(personal.channel).toBeUndefined();
  expect(personal.sharePointSite).toBeUndefined();
  const stage = await contextOf((await open("as=slt-1&frame=meetingStage")).frame);
  expect(stage.meeting?.id).toBeTruthy();
  expect(stage.sharePointSite).toBeUndefined();
});

test("the meeting stage is dark", async () => {
  const { frame, page } = await open("as=slt-1&frame=meetingStage");
  const context = await contextOf(frame);
  expect(context.page.frameContext).toBe("meetingStage");
  expect(context.app.theme).toBe("dark");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("a change of theme reaches the tab without loading it again, and the address follows", async () => {
  const { frame, page, choose } = await open("as=lead-5");
  await frame.evaluate(() => window.probe.app.registerOnThemeChangeHandler((theme) => (document.title = theme)));
  for (const theme of ["contrast", "glass", "dark", "default"]) {
    await choose("Theme", theme);
    await frame.waitForFunction((wanted) => document.title === wanted, theme);
  }
  expect(page.url()).toBe(`${tenant.url}?as=lead-5`);
});

test("the loading cover is removed when the tab has loaded; a failure is shown with a button to try again", async () => {
  const host = await open("as=lead-5");
  const { frame, page } = host;
  await expect.poll(() => page.getByText("Opening Improvement Board").isVisible()).toBe(true);
  await frame.evaluate(() => window.probe.app.notifySuccess());
  await expect.poll(() => page.getByText("Opening Improvement Board").isVisible()).toBe(false);
  await frame.evaluate(() =>
    window.probe.app.notifyFailure({ reason: window.probe.app.FailedReason.Other, message: "The list is missing." }),
  );
  await page.getByText("The list is missing.").waitFor();
  await start(
    host,
    host.reload(() => page.getByRole("button", { name: "Try again" }).click()),
  );
});

test("MSAL gets a token silently, in the person's name, and the second one from its memory", async () => {
  const { frame, errors } = await open("as=coordinator-2");
  const first = await signIn(frame);
  expect(first).toMatchObject({ username: "coordinator-2@council.example", fromCache: false });
  expect(decodeJwt(first.token ?? "")).toMatchObject({ upn: "coordinator-2@council.example", scp: "AllSites.Write" });
  expect(await signIn(frame)).toMatchObject({ fromCache: true });
  expect(errors).toEqual([]);
});

test("SharePoint takes the token across origins", async () => {
  const { frame } = await open("as=lead-5");
  const { token } = await signIn(frame);
  expect(await askSharePoint(frame, token)).toBe(200);
});

test("another person is another token: the tab is loaded anew", async () => {
  const host = await open("as=lead-5");
  await signIn(host.frame);
  const frame = await start(
    host,
    host.reload(() => host.choose("Person", "owner")),
  );
  expect(await signIn(frame)).toMatchObject({ username: "owner@council.example", fromCache: false });
  expect(host.page.url()).toContain("as=owner");
});

test("without consent a silent request fails and a click gives the token", async () => {
  const { frame } = await open("as=lead-5&signin=consent");
  expect(await signIn(frame)).toEqual({ code: "consent_required", interaction: true });
  expect(await signIn(frame, "acquireTokenPopup")).toMatchObject({ username: "lead-5@council.example" });
  expect(await signIn(frame)).toMatchObject({ username: "lead-5@council.example" });
});

test("where only an administrator may consent, there is no token, silently or with a click", async () => {
  const { frame } = await open("as=lead-5&signin=refused");
  expect(await signIn(frame)).toMatchObject({ code: "access_denied", interaction: false });
  expect(await signIn(frame, "acquireTokenPopup")).toMatchObject({ code: "access_denied" });
});

test("offline cuts this window from SharePoint and from sign-in, and no other window", async () => {
  const here = await open("as=lead-5");
  const there = await open("as=lead-6");
  const { token } = await signIn(here.frame);
  const { token: other } = await signIn(there.frame);
  await here.choose("Network", "offline");
  await expect.poll(() => askSharePoint(here.frame, token)).toBe("no answer");
  expect(await askSharePoint(there.frame, other)).toBe(200);
  await here.choose("Network", "online");
  await expect.poll(() => askSharePoint(here.frame, token)).toBe(200);
});

test("slow still answers, after what others asked meanwhile", async () => {
  const slow = await open("as=lead-5&network=slow");
  const quick = await open("as=lead-6");
  const { token } = await signIn(slow.frame);
  const { token: other } = await signIn(quick.frame);
  // The first request asks for leave first.
  await askSharePoint(quick.frame, other);
  const answered: string[] = [];
  const first = askSharePoint(slow.frame, token).then((status) => answered.push(`slow ${status}`));
  const second = askSharePoint(quick.frame, other).then((status) => answered.push(`quick ${status}`));
  await Promise.all([first, second]);
  expect(answered).toEqual(["quick 200", "slow 200"]);
});

test("an address with network=offline is offline from the first request", async () => {
  const { frame } = await open("as=lead-5&network=offline");
  expect(await signIn(frame)).toMatchObject({ code: "no_network_connectivity" });
});

test("sharing a sub-page gives a link that opens it for another person", async () => {
  const { frame, page } = await open("as=lead-5&frame=personal");
  await frame.evaluate(() => window.probe.pages.shareDeepLink({ subPageId: "action/2.3", subPageLabel: "Action 2.3" }));
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  expect(link).toBe(`${tenant.url}?frame=personal&sub=action%2F2.3`);
});

test("a set-up page saves itself through the host's button, and the channel tab shows what was saved", async () => {
  const host = await open("as=owner&frame=settings");
  const { frame, page } = host;
  await frame.evaluate((tabUrl) => {
    const { config } = window.probe.pages;
    config.registerOnSaveHandler(async (save) => {
      await config.setConfig({ entityId: "plan", contentUrl: `${tabUrl}?site=here`, suggestedDisplayName: "Plan" });
      save.notifySuccess();
    });
    config.setValidityState(true);
  }, tenant.tabUrl);
  const tab = await start(
    host,
    host.reload(() => page.getByRole("button", { name: "Save" }).click()),
  );
  expect(page.url()).toBe(`${tenant.url}?as=owner`);
  expect(tab.url()).toBe(`${tenant.tabUrl}?site=here`);
  expect(await tab.evaluate(() => window.probe.pages.getConfig())).toMatchObject({ entityId: "plan" });
});

test("a set-up page may not save an address outside the app", async () => {
  const { frame } = await open("as=owner&frame=settings");
  const problem = await frame.evaluate(() =>
    window.probe.pages.config
      .setConfig({ entityId: "plan", contentUrl: "https://elsewhere.example/" })
      .catch((error: Error) => error.message),
  );
  expect(problem).toContain("valid domains");
});

test("the back button appears when the tab handles it, and the tab receives its clicks", async () => {
  const { frame, page } = await open("as=lead-5");
  await frame.evaluate(() =>
    window.probe.pages.backStack.registerBackButtonHandler(() => {
      document.title = "went back";
      return true;
    }),
  );
  await page.getByRole("button", { name: "Back" }).click();
  await frame.waitForFunction(() => document.title === "went back");
});

test("the tab's unload handler runs before its frame is removed", async () => {
  const host = await open("as=lead-5");
  await host.frame.evaluate(() =>
    window.probe.app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
      await fetch("/settings.json?goodbye");
    }),
  );
  const goodbye = host.page.waitForRequest(/goodbye/);
  const frame = await start(
    host,
    host.reload(() => host.choose("Place", "personal")),
  );
  await goodbye;
  expect((await contextOf(frame)).page.id).toBe("personal");
});

test("a meeting gives its details, and shares the tab but no other page", async () => {
  const { frame } = await open("as=lead-5&frame=sidePanel");
  const answers = await frame.evaluate(async (url) => {
    const { meeting } = window.probe;
    const details = await new Promise((resolve) => meeting.getMeetingDetails((_error, value) => resolve(value)));
    const share = (shared: string) =>
      new Promise((resolve) => meeting.shareAppContentToStage((error, value) => resolve(error ?? value), shared));
    return { details, shared: await share(url), elsewhere: await share("https://elsewhere.example/") };
  }, tenant.tabUrl);
  expect(answers).toMatchObject({
    details: { details: { title: "Improvement meeting" } },
    shared: true,
    elsewhere: { errorCode: 501, message: "The address is outside the app's valid domains." },
  });
});

test("a deep link to the app opens its sub-page in the same window", async () => {
  const host = await open("as=lead-5");
  const frame = await host.reload(() =>
    host.frame.evaluate(() => {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: "action/7.1" }));
      // The frame goes before the answer comes.
      void window.probe.app.openLink(`https://teams.microsoft.com/l/entity/app/board?context=${context}`);
    }),
  );
  expect((await contextOf(await start(host, Promise.resolve(frame)))).page.subPageId).toBe("action/7.1");
  expect(host.page.url()).toBe(`${tenant.url}?as=lead-5&sub=action%2F7.1`);
});

test("a function that the host does not know gets a warning in the host page, and no error", async () => {
  const { frame, warnings, errors } = await open("as=lead-5");
  await frame.evaluate(
    (origin) => window.parent.postMessage({ id: 99, func: "made.up", args: [] }, origin),
    tenant.url,
  );
  await expect.poll(() => warnings.join()).toContain("made.up");
  expect(errors).toEqual([]);
});

test("the window opens a second one for another person", async () => {
  const { page, choose } = await open("as=lead-5&theme=dark");
  const [second] = await Promise.all([page.waitForEvent("popup"), choose("Second window", "coordinator-5")]);
  await second.waitForURL(`${tenant.url}?as=coordinator-5&theme=dark`);
});
