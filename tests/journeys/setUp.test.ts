// A site is set up from the page that Teams shows while the tab is added, and from the tab itself. What the site holds afterwards is
// compared with a site that was set up from the command line.
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { evidenceFiles } from "../../src/features/assurance/list.ts";
import type { ChannelKind } from "../../src/local/teams/channels.ts";
import { actions } from "../../src/plan/actions.ts";
import { planSettings } from "../../src/plan/planSettings.ts";
import { programmes } from "../../src/plan/programmes.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { makeOldSite, rowsOf } from "../provision/oldSite.ts";
import { openProductSite, preparedFile, productSiteFile } from "../provision/preparedSite.ts";
import { closeWindows, sharedBrowser } from "../support/browser.ts";
import { product as definition } from "../support/definition.ts";
import { type HostPage, openHostPage } from "../support/hostPage.ts";
import { siteOf } from "../support/siteOf.ts";
import { startTenant, type TestTenant, type TestTenantOptions } from "../support/tenant.ts";

vi.setConfig({ testTimeout: 900_000 });
let browser: Browser;
let context: BrowserContext;
const tenants: TestTenant[] = [];

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterEach(async () => {
  await context?.close();
  for (const tenant of tenants.splice(0)) await tenant.close();
});
afterAll(() => closeWindows(browser));

async function start(options: TestTenantOptions = {}): Promise<TestTenant> {
  const tenant = await startTenant(options);
  tenants.push(tenant);
  return tenant;
}

async function open(tenant: TestTenant, query: string): Promise<HostPage> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return openHostPage(context, tenant, query);
}

const site = (tenant: TestTenant, channel: ChannelKind) => siteOf(tenant, tenant.sites[channel]);

/** What a site comes to that is set up without a stop, from the command line. */
async function completeShape(): Promise<string> {
  const finished = await openProductSite();
  const shape = await siteOf({ tokenFor: async () => OWNER }, finished.siteUrl).shape();
  await finished.close();
  return shape;
}

/** With a site that lacks its last two lists: what comes before them takes a browser seconds, each time. */
async function startNearlyFinished(): Promise<TestTenant> {
  const tenant = await start({ site: await productSiteFile() });
  const { lists } = site(tenant, "standard").as("owner").web;
  for (const { title } of [programmes, planSettings]) await lists.getByTitle(title).delete();
  return tenant;
}

const saveButton = ({ page }: HostPage) => page.getByRole("button", { name: "Save" });
/** A site takes 250 steps, and a busy machine its time. */
const patience = 600_000;
const ready = (tab: Frame) => tab.getByText("This site is ready for the board").waitFor({ timeout: patience });

/** Steps done so far, as the page says. */
async function stepNow(tab: Frame): Promise<number> {
  const text = await tab.getByTestId("set-up").innerText();
  return Number(/^Step (\d+) of/m.exec(text)?.[1] ?? 0);
}

async function untilStep(tab: Frame, step: number): Promise<void> {
  await expect.poll(() => stepNow(tab), { interval: 50 }).toBeGreaterThanOrEqual(step);
}

test("an owner sets up a site without lists, with progress, and it is as if set up from the command line", async () => {
  const tenant = await start();
  const host = await open(tenant, "as=owner&frame=settings&channel=private");
  const scopes: string[] = [];
  host.page.on("request", (request) => {
    if (request.url().endsWith("/identity/token")) scopes.push(request.postData() ?? "");
  });
  const tab = await host.tab();
  await tab.getByText("This site is not set up yet").waitFor();
  // All lists, and the groups.
  expect(await tab.locator("[data-part]", { hasText: "To be created" }).count()).toBe(definition.lists.length + 1);
  await expect.poll(() => saveButton(host).isEnabled()).toBe(true);
  expect(scopes.join()).not.toContain("FullControl");

  await tab.getByRole("button", { name: "Set up this site" }).click();
  await tab.getByRole("progressbar").waitFor();
  await untilStep(tab, 5);
  await ready(tab);
  expect(scopes.filter((scope) => scope.includes("FullControl"))).toHaveLength(1);
  expect(await tab.locator("[data-part]", { hasText: "To be created" }).count()).toBe(0);
  expect(await tab.getByTestId("announcement").innerText()).toContain("The site is set up.");
  expect(await site(tenant, "private").shape()).toBe(await completeShape());

  const board = await host.reload(() => saveButton(host).click());
  await board.getByTestId("first-steps").waitFor();
  expect(new URL(board.url()).searchParams.get("site")).toBe(tenant.sites.private);
  expect(host.page.url()).not.toContain("frame=settings");
  expect(host.errors).toEqual([]);
});

test("closed and cut off on its way, and begun again each time, it ends the same", async () => {
  const tenant = await startNearlyFinished();
  const query = "as=owner&frame=settings";
  const host = await open(tenant, query);
  const first = await host.tab();
  await first.getByRole("button", { name: "Add what is missing" }).click();
  await untilStep(first, 3);
  await host.page.goto("about:blank");
  await host.page.goto(`${tenant.url}?${query}`);
  const tab = await host.tab();
  for (const [button, step] of [
    ["Add what is missing", 2],
    ["Try again", 5],
  ] as const) {
    await tab.getByRole("button", { name: button }).click();
    await untilStep(tab, step);
    await host.choose("Network", "offline");
    await tab
      .getByTestId("set-up")
      .getByText(/It stopped at step \d+ of \d+.*Nothing is lost/)
      .waitFor();
    await host.choose("Network", "online");
  }
  await tab.getByRole("button", { name: "Try again" }).click();
  await ready(tab);
  expect(await site(tenant, "standard").shape()).toBe(await completeShape());
});

/** What the earlier version left, with the later lists beside it; all that is to be changed is still as it was. */
const partlyUpgraded = {
  name: "of the earlier version, partly upgraded",
  async prepare(prepared: LocalSite) {
    await makeOldSite(prepared);
    const left: readonly string[] = [programmes.title, actions.title, planSettings.title, evidenceFiles.title];
    const lists = definition.lists.filter(({ title }) => !left.includes(title));
    await provisionSite(prepared.as(OWNER), { ...definition, lists }, () => undefined);
  },
};

test("a site of an earlier version is upgraded from the tab, and no row is touched", async () => {
  const tenant = await start({ site: await preparedFile(partlyUpgraded) });
  const ours = site(tenant, "standard");
  const before = await rowsOf(ours);
  const host = await open(tenant, "as=owner&frame=settings");
  const tab = await host.tab();
  await tab.getByText(`${definition.lists.length - 1} of ${definition.lists.length} lists are ready`).waitFor();
  await tab
    .locator("[data-part=Actions]")
    .getByText(/^\d+ changes$/)
    .waitFor();
  await tab.locator("[data-part=Actions]").getByText("What is different").click();
  await tab
    .locator("[data-part=Actions]")
    .getByText(/ is missing\.$/)
    .first()
    .waitFor();
  await tab.getByRole("button", { name: "Add what is missing" }).click();
  await ready(tab);
  expect(await rowsOf(ours)).toEqual(before);
  expect(await checkSite(ours.as("owner"), definition)).toEqual([]);
});

test("whoever is no owner is told whom to ask, changes nothing, and may save a tab that says what is missing", async () => {
  const tenant = await startNearlyFinished();
  const ours = site(tenant, "standard");
  const host = await open(tenant, "as=lead-1&frame=settings");
  const tab = await host.tab();
  await tab.getByText("Only an owner of the site can do this. If you are not one, ask Site owner.").waitFor();
  const before = await ours.shape();
  await tab.getByRole("button", { name: "Add what is missing" }).click();
  await tab.getByText("Set-up has stopped").waitFor();
  expect(await tab.getByTestId("announcement").innerText()).toContain("You are not an owner of this site");
  expect(await ours.shape()).toBe(before);

  const saved = await host.reload(() => saveButton(host).click());
  await saved.getByRole("heading", { level: 1, name: "The lists need an update" }).waitFor();
  // The owner opens that tab, and needs no other page.
  await host.reload(() => host.choose("Person", "owner"));
  const owners = await host.tab();
  await owners.getByRole("button", { name: "Update the lists" }).click();
  await owners.getByRole("button", { name: "Add what is missing" }).click();
  await ready(owners);
  await owners.getByRole("button", { name: "Open the board" }).click();
  await owners.getByTestId("first-steps").waitFor();
});

test("somebody who is no owner saves a tab on a site that is ready, and a site that has drifted can be saved and put right", async () => {
  const tenant = await start({ site: await productSiteFile() });
  const member = await open(tenant, "as=lead-1&frame=settings");
  await ready(await member.tab());
  await expect.poll(() => saveButton(member).isEnabled()).toBe(true);

  const sp = site(tenant, "standard").as("owner");
  await sp.web.lists.getByTitle("Claims").update({ Description: "Changed by hand" });
  const owner = await openHostPage(context, tenant, "as=owner&frame=settings");
  const tab = await owner.tab();
  await tab.locator("[data-part=Claims]").getByText("1 change").waitFor();
  await expect.poll(() => saveButton(owner).isEnabled()).toBe(true);
  await tab.getByRole("button", { name: "Update the lists" }).click();
  await ready(tab);
});

test("the site saved with a tab counts where the installation names it; of any other the tab opens nothing, and says so", async () => {
  const tenant = await start();
  const host = await open(tenant, "as=owner&frame=personal");
  await host.tab();
  await host.page.route(/settings\.json$/, async (route) => {
    const response = await route.fetch();
    const settings = { ...((await response.json()) as object), sites: [tenant.sites.shared] };
    await route.fulfill({ response, json: settings });
  });
  async function askedSites(saved: string, title: string): Promise<Set<string>> {
    await host.page.evaluate(
      ([contentUrl]) => localStorage.setItem("standard-channel-tab", JSON.stringify({ entityId: "board", contentUrl })),
      [`${tenant.tabUrl}?site=${encodeURIComponent(saved)}`],
    );
    // What the page of before still asks does not count.
    await host.page.goto("about:blank");
    const asked = new Set<string>();
    const watch = (request: { url(): string }) => {
      const path = /^(.*?)\/_api\//.exec(request.url())?.[1];
      if (path) asked.add(path);
    };
    host.page.on("request", watch);
    await host.page.goto(`${tenant.url}?as=owner`);
    await (await host.tab()).getByRole("heading", { level: 1, name: title }).waitFor();
    host.page.off("request", watch);
    return asked;
  }
  for (const own of [tenant.sites.shared, tenant.siteUrl]) {
    expect(await askedSites(own, "You cannot see a plan here")).toEqual(new Set([own]));
  }
  for (const other of [tenant.sites.private, "https://elsewhere.example/sites/improvement", "javascript:alert(1)"]) {
    expect(await askedSites(other, "The board does not open this site"), other).toEqual(new Set());
    const tab = await host.tab();
    await tab.getByText(other).waitFor();
    expect(
      await tab.getByRole("link").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual([tenant.tabUrl]);
  }
});

test("without a sign-in or a network the page says so, and goes on when there is one", async () => {
  const tenant = await start();
  const consent = await open(tenant, "as=owner&frame=settings&channel=private&signin=consent");
  const asked = await consent.tab();
  await asked.getByRole("button", { name: "Sign in" }).click();
  await asked.getByText("This site is not set up yet").waitFor();
  const offline = await openHostPage(context, tenant, "as=owner&frame=settings&channel=private&network=offline");
  const tab = await offline.tab();
  await tab.getByText("The site cannot be reached").waitFor();
  expect(await saveButton(offline).isDisabled()).toBe(true);
  await offline.choose("Network", "online");
  await tab.getByRole("button", { name: "Try again" }).click();
  await tab.getByText("This site is not set up yet").waitFor();
});

test("the board loads nothing of the set-up", async () => {
  const tenant = await start({ seed: true });
  const host = await open(tenant, "as=owner");
  const tab = await host.tab();
  await tab.getByText("Verified").first().waitFor();
  // Whatever is loaded early has come by now.
  await host.page.waitForLoadState("networkidle");
  const names = (await tab.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))).filter(
    (name) => name.endsWith(".js"),
  );
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => /setup|provision/i.test(name))).toEqual([]);
});
