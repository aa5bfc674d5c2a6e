// The host and sign-in in a real browser: inside the local Teams page, in a plain page, and in a frame whose host never answers.
import { rm } from "node:fs/promises";
import { decodeJwt } from "jose";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { TokenOutcome } from "../../../src/ports/host.ts";
import { closeWindows, sharedBrowser, strictBrowser } from "../../support/browser.ts";
import { openHostPage } from "../../support/hostPage.ts";
import { startTenant, type TestTenant } from "../../support/tenant.ts";
import { buildTestTab } from "../../support/testTab.ts";

let browser: Browser;
let tenant: TestTenant;
let tabFolder: string;

beforeAll(async () => {
  tabFolder = await buildTestTab("tests/host/browser/tab", ["index.html", "relay.html"]);
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

async function open(query: string) {
  const host = await openHostPage(browser, tenant, query);
  const frame = await started(await host.tab());
  return { ...host, frame };
}

async function started<T extends Frame | Page>(place: T): Promise<T> {
  await place.waitForFunction(() => "product" in window);
  return place;
}

const describeHost = (place: Frame | Page) =>
  place.evaluate(() => {
    const { host, where, startedOnce } = window.product;
    const { frame, scope, siteUrl, subPage } = host;
    const canShare = host.stage !== undefined;
    return { where, startedOnce, frame, scope, siteUrl, subPage, theme: host.theme(), canShare };
  });

const token = (place: Frame | Page) => place.evaluate(() => window.product.signIn.token());

test("in a channel's tab it knows the channel's site, the theme and the sub-page, and starts Teams once", async () => {
  const { frame, page, errors } = await open("as=lead-5&theme=glass&sub=action/1.1.1");
  expect(await describeHost(frame)).toEqual({
    where: "teams",
    startedOnce: true,
    frame: "content",
    scope: "channel",
    siteUrl: tenant.siteUrl,
    subPage: "action/1.1.1",
    theme: "glass",
    canShare: false,
  });
  await expect.poll(() => page.getByText("Opening Improvement Board").isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

test.each([
  ["personal", { frame: "content", scope: "personal" }],
  ["meetingStage", { frame: "meetingStage", scope: "meeting", theme: "dark", canShare: true }],
  ["sidePanel", { frame: "sidePanel", scope: "meeting", theme: "default", canShare: true }],
  ["settings", { frame: "settings", scope: "channel", canShare: false }],
])("in the frame %s it reports that frame", async (place, expected) => {
  const { frame } = await open(`as=lead-5&frame=${place}`);
  expect(await describeHost(frame)).toMatchObject(expected);
});

test("a change of theme reaches every listener that was not removed", async () => {
  const { frame, choose } = await open("as=lead-5");
  await frame.evaluate(() => {
    const { host } = window.product;
    const stop = host.onThemeChange(() => document.body.append("too late"));
    host.onThemeChange((theme) => {
      document.title = `${theme} ${host.theme()}`;
    });
    stop();
  });
  await choose("Theme", "contrast");
  await frame.waitForFunction(() => document.title === "contrast contrast");
  expect(await frame.textContent("body")).not.toContain("too late");
});

test("a sub-page is shared with the host's own link; in a frame without links nothing happens", async () => {
  const { frame, page } = await open("as=lead-5");
  await frame.evaluate(() => window.product.host.share("action/2.3", "Action 2.3"));
  await page.getByRole("dialog", { name: "Share link" }).waitFor();
  const { frame: settings } = await open("as=lead-5&frame=settings");
  await settings.evaluate(() => window.product.host.share("action/2.3", "Action 2.3"));
});

test("in Teams the host opens an address outside the tab; in a plain page a link does that itself", async () => {
  const { page, frame, errors } = await open("as=lead-5");
  await page.context().route("https://council.example/**", (route) => route.fulfill({ body: "The paper" }));
  const opened = page.context().waitForEvent("page");
  await frame.evaluate(() => window.product.host.openLink?.("https://council.example/Papers/Paper%202.docx?web=1"));
  const outside = await opened;
  await expect.poll(() => outside.url()).toBe("https://council.example/Papers/Paper%202.docx?web=1");
  expect(errors).toEqual([]);
  const plain = await browser.newPage();
  await plain.goto(tenant.tabUrl);
  expect(await (await started(plain)).evaluate(() => window.product.host.openLink)).toBeUndefined();
});

describe("sharing to a meeting's stage", () => {
  afterEach(async () => {
    await fetch(`${tenant.url}meeting/stage`, { method: "DELETE" });
  });

  const ask = (frame: Frame) => frame.evaluate(() => window.product.host.stage?.ask());
  const share = (frame: Frame, query: string, as: "app" | "picture" = "app") =>
    frame.evaluate(({ query, as }) => window.product.host.stage?.share(query, as), { query, as });

  test("opens the view for everybody in the meeting, another in its place, and nothing once it is stopped", async () => {
    const { frame, errors } = await open("as=coordinator-1&frame=sidePanel");
    const windows = await Promise.all(
      ["slt-1", "visitor"].map((as) => openHostPage(browser, tenant, `as=${as}&frame=meetingStage&stage=shared`)),
    );
    const show = (query: string) =>
      Promise.all(
        windows.map(({ page }) => expect.poll(() => page.frame("tab")?.url()).toBe(`${tenant.tabUrl}?${query}`)),
      );
    const areEmpty = () => Promise.all(windows.map(({ page }) => page.getByText("Nobody is sharing yet").waitFor()));
    await areEmpty();
    expect(await ask(frame)).toEqual({ kind: "done", isSharing: false });

    expect(await share(frame, "screen=board&lanes=lead")).toEqual({ kind: "done", isSharing: true });
    await show("screen=board&lanes=lead");
    const stage = await started(await (windows[0] as (typeof windows)[number]).tab());
    expect(await describeHost(stage)).toMatchObject({ frame: "meetingStage", theme: "dark" });
    expect(await ask(frame)).toEqual({ kind: "done", isSharing: true });

    await share(frame, "screen=board&open=1.1.1");
    await show("screen=board&open=1.1.1");
    expect(await frame.evaluate(() => window.product.host.stage?.stop())).toEqual({ kind: "done", isSharing: false });
    await areEmpty();
    expect(windows.map(({ page }) => page.frame("tab"))).toEqual([null, null]);
    expect([...errors, ...windows.flatMap((each) => each.errors)]).toEqual([]);
  });

  test("as a picture shows the sharer's tab, also to somebody without an account, and takes no clicks", async () => {
    const { frame } = await open("as=coordinator-1&frame=sidePanel");
    await share(frame, "screen=board", "picture");
    const viewer = await openHostPage(browser, tenant, "frame=meetingStage&stage=shared&signin=anonymous");
    const picture = await started(await viewer.tab());
    const outcome = await token(picture);
    expect(outcome.kind === "token" && decodeJwt(outcome.token).upn).toBe("coordinator-1@council.example");
    await picture.evaluate(() => {
      for (const input of ["pointerdown", "keydown"]) addEventListener(input, () => (document.title = "was used"));
    });
    await viewer.page.mouse.click(400, 400);
    await viewer.page.keyboard.press("Tab");
    await viewer.page.keyboard.press("Enter");
    expect(await picture.title()).not.toBe("was used");
  });

  test("that fails now and then, as Teams does, may be tried again", async () => {
    const { frame, choose } = await open("as=coordinator-1&frame=sidePanel&sharing=sometimes");
    expect(await share(frame, "")).toMatchObject({
      kind: "failed",
      reason: "again",
      detail: expect.stringContaining("500"),
    });
    expect(await share(frame, "")).toEqual({ kind: "done", isSharing: true });
    await choose("Sharing", "500");
    expect(await share(frame, "")).toMatchObject({ kind: "failed", reason: "again" });
  });

  test("is not allowed to an attendee, and not possible where the host does not take the page", async () => {
    const { frame, choose } = await open("as=slt-1&frame=sidePanel&role=attendee");
    expect(await ask(frame)).toMatchObject({ kind: "failed", reason: "not-allowed" });
    expect(await share(frame, "")).toMatchObject({ kind: "failed", reason: "not-here" });
    await choose("Role", "presenter");
    expect(await ask(frame)).toMatchObject({ kind: "done" });
    await choose("Sharing", "501");
    expect(await share(frame, "")).toMatchObject({ kind: "failed", reason: "not-here" });
  });

  test("that the host never answers is silent after a while; what the host does say counts", async () => {
    const { frame } = await open("as=coordinator-1&frame=sidePanel&sharing=silent");
    const answers = await Promise.all([ask(frame), share(frame, "")]);
    expect(answers).toMatchObject([{ kind: "done" }, { kind: "failed", reason: "silent" }]);
    expect(answers[0]).not.toHaveProperty("isSharing");
  });
});

test("a token comes without a window, is the person's own, and is requested once for many simultaneous callers", async () => {
  const { frame, page } = await open("as=verifier-1");
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/identity/token")) asked += 1;
  });
  const outcomes = await frame.evaluate(() =>
    Promise.all(Array.from({ length: 8 }, () => window.product.signIn.token())),
  );
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  const [outcome] = outcomes;
  if (outcome?.kind !== "token") throw new Error(JSON.stringify(outcome));
  expect(decodeJwt(outcome.token)).toMatchObject({ upn: "verifier-1@council.example", scp: "AllSites.Write" });
  expect(outcome.expires.getTime()).toBeGreaterThan(Date.now());
  expect(asked).toBe(1);
});

test("tokens are in memory only: the browser's storage holds none", async () => {
  const { frame } = await open("as=lead-5");
  const outcome = await token(frame);
  const stored = await frame.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  if (outcome.kind !== "token") throw new Error(JSON.stringify(outcome));
  expect(stored).not.toContain(outcome.token);
});

test("missing consent asks for a click, and the click gives the token", async () => {
  const { frame } = await open("as=lead-5&signin=consent");
  expect(await token(frame)).toMatchObject({ kind: "interaction-needed" });
  expect(await frame.evaluate(() => window.product.signIn.interactive())).toMatchObject({ kind: "token" });
  expect(await token(frame)).toMatchObject({ kind: "token" });
});

test("consent that is declined is reported as such, and can be given later", async () => {
  const { frame } = await open("as=lead-5&signin=declined");
  expect(await frame.evaluate(() => window.product.signIn.interactive())).toMatchObject({
    kind: "interaction-needed",
    because: { kind: "declined" },
  });
  expect(await token(frame)).toMatchObject({ kind: "interaction-needed" });
});

test("consent that only an administrator may give is a refusal, with the address to give it at", async () => {
  const { frame } = await open("as=lead-5&signin=refused");
  const { authority, tenant: tenantId } = await frame.evaluate(() => window.product.settings);
  expect(await token(frame)).toMatchObject({
    kind: "refused",
    because: { kind: "administrator", consentUrl: expect.stringContaining(`${authority}/${tenantId}/adminconsent?`) },
  });
});

test("a host without nested sign-in needs a sign-in window", async () => {
  const { frame } = await open("as=lead-5&signin=missing");
  expect(await token(frame)).toMatchObject({ kind: "interaction-needed", because: { kind: "host-too-old" } });
});

test("somebody without an account is refused, and Teams is not asked for a token", async () => {
  const { frame } = await open("signin=anonymous&frame=sidePanel");
  expect(await describeHost(frame)).toMatchObject({ where: "anonymous", scope: "meeting" });
  expect(await token(frame)).toMatchObject({ kind: "refused", because: { kind: "anonymous" } });
});

test("a token is replaced five minutes before it expires, and at once if SharePoint turns it down", async () => {
  const { frame, page } = await open("as=lead-5");
  const next = async (turnedDown = false) => {
    const outcome = await frame.evaluate(
      (again) => window.product.signIn.token(again ? { claims: undefined } : undefined),
      turnedDown,
    );
    if (outcome.kind !== "token") throw new Error(JSON.stringify(outcome));
    return outcome.token;
  };
  const first = await next();
  const second = await next(true);
  expect(second).not.toBe(first);
  await page.clock.setFixedTime(Date.now() + 56 * 60_000);
  expect(await next()).not.toBe(second);
});

test("without a network sign-in is unreachable, and works again with it", async () => {
  const { frame, choose } = await open("as=lead-5&network=offline");
  expect(await token(frame)).toMatchObject({ kind: "unreachable" });
  await choose("Network", "online");
  await expect.poll(() => token(frame)).toMatchObject({ kind: "token" });
});

test("in a plain page it follows the system's colours and asks for a click to sign in", async () => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`${tenant.tabUrl}?sub=action/1.1.1`);
  await started(page);
  const expected = { where: "browser", frame: "content", scope: "browser", subPage: "action/1.1.1", theme: "dark" };
  expect(await describeHost(page)).toMatchObject({ ...expected, canShare: false });
  expect(await token(page)).toEqual({ kind: "interaction-needed", detail: "You have not signed in yet." });
  await page.evaluate(() => window.product.host.onThemeChange((theme) => (document.title = theme)));
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForFunction(() => document.title === "default");
});

describe("a page that somebody signed in on", () => {
  async function signInAs(page: Page, person: string): Promise<TokenOutcome> {
    const [popup, outcome] = await Promise.all([
      page.waitForEvent("popup").then(async (opened) => {
        await opened.getByRole("link", { name: person, exact: true }).click();
        return opened;
      }),
      page.evaluate(() => window.product.signIn.interactive()),
    ]);
    await expect.poll(() => popup.isClosed()).toBe(true);
    return outcome;
  }
  const nameIn = (outcome: TokenOutcome) => (outcome.kind === "token" ? decodeJwt(outcome.token).upn : outcome.kind);

  async function signedIn(): Promise<Page> {
    // The certificate of the local sign-in page was made at start, so nobody vouches for it.
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    await page.goto(tenant.tabUrl);
    await started(page);
    expect(nameIn(await signInAs(page, "Programme lead 5"))).toBe("lead-5@council.example");
    return page;
  }

  test("does not go over to another account: what it shows and sends is the first one's", async () => {
    const page = await signedIn();
    expect(await signInAs(page, "Programme lead 7")).toMatchObject({
      kind: "interaction-needed",
      detail: expect.stringContaining("You signed in as lead-7@council.example, but this page was opened by lead-5@"),
    });
    expect(nameIn(await token(page))).toBe("lead-5@council.example");
    expect(nameIn(await signInAs(page, "Programme lead 5"))).toBe("lead-5@council.example");
  });

  test("has nobody's token once it has forgotten them, and takes the next account", async () => {
    const page = await signedIn();
    await page.evaluate(() => window.product.signIn.forget());
    expect(await token(page)).toEqual({ kind: "interaction-needed", detail: "You have not signed in yet." });
    expect(nameIn(await signInAs(page, "Programme lead 7"))).toBe("lead-7@council.example");
  });
});

describe("going back in a plain page", () => {
  const site = "https://council.sharepoint.com/sites/a";
  const stand = (page: Page, ...levels: string[]) =>
    page.evaluate((levels) => window.product.host.backStack.show(levels), levels);
  const wentTo = (page: Page, query: string) => page.waitForFunction((wanted) => document.title === wanted, query);
  const queryOf = (page: Page) => new URL(page.url()).search;

  async function plainPage(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${tenant.tabUrl}?site=${encodeURIComponent(site)}`);
    await started(page);
    await page.evaluate(() => window.product.host.backStack.onGo((query) => (document.title = query)));
    return page;
  }

  test("a deeper level is a step in the browser's history, which goes up and down again", async () => {
    const page = await plainPage();
    await stand(page, "lanes=lead");
    await stand(page, "lanes=lead", "lanes=lead&open=1.1.1");
    expect(new URLSearchParams(queryOf(page)).get("open")).toBe("1.1.1");
    expect(new URLSearchParams(queryOf(page)).get("site")).toBe(site);
    // A filter that was changed on a deeper level also applies above.
    await stand(page, "lanes=theme", "lanes=theme&open=1.1.1");
    // The address is updated a moment after the last change.
    await page.waitForFunction(() => location.search.includes("lanes=theme"));
    await page.goBack();
    await wentTo(page, "lanes=theme");
    await stand(page, "lanes=theme");
    expect(new URLSearchParams(queryOf(page)).get("lanes")).toBe("theme");
    await page.goForward();
    await page.waitForFunction(() => document.title.includes("open=1.1.1"));
  });

  test("a level that was closed is no longer a step, and the step before the first one leaves the page", async () => {
    const page = await plainPage();
    await stand(page, "");
    await stand(page, "", "screen=rounds", "screen=rounds&open=1.1.1");
    await stand(page, "");
    await page.waitForFunction(() => !location.search.includes("open"));
    await page.goBack();
    await expect.poll(() => page.url()).toBe("about:blank");
  });

  test("a page that was opened on a deep level, which was then closed, stays one step", async () => {
    const page = await plainPage();
    await stand(page, "", "open=1.1.1");
    await stand(page, "");
    expect(queryOf(page)).not.toContain("open");
    await stand(page, "", "open=2.2.2");
    await page.goBack();
    await wentTo(page, "");
  });

  test("a link to share has the sub-page and the site, and nothing of the person's own view", async () => {
    const page = await plainPage();
    await stand(page, "text=private");
    const link = new URL(await page.evaluate(() => window.product.host.link("open=1.1.1")));
    expect(Object.fromEntries(link.searchParams)).toEqual({ sub: "open=1.1.1", site });
  });
});

test("a frame whose host never answers is noticed, and needs a sign-in window", async () => {
  const host = await openHostPage(browser, tenant, "as=lead-5&signin=mute");
  const frame = await started(await host.tab());
  expect(await describeHost(frame)).toMatchObject({ where: "mute", scope: "browser" });
  expect(await token(frame)).toMatchObject({ kind: "interaction-needed", because: { kind: "host-silent" } });
});

test("presence follows the network and notifies of changes", async () => {
  const { frame, page } = await open("as=lead-5");
  await frame.evaluate(() => {
    const { presence } = window.product;
    presence.onChange(() => {
      document.title = presence.online() ? "online" : "offline";
    });
  });
  expect(await frame.evaluate(() => [window.product.presence.online(), window.product.presence.visible()])).toEqual([
    true,
    true,
  ]);
  await page.context().setOffline(true);
  await frame.waitForFunction(() => document.title === "offline");
  await page.context().setOffline(false);
  await frame.waitForFunction(() => document.title === "online");
});

test("sign-in works where the browser blocks storage in frames", async () => {
  const strict = await (await strictBrowser()).newContext();
  try {
    const frame = await started(await (await openHostPage(strict, tenant, "as=lead-5")).tab());
    expect(await token(frame)).toMatchObject({ kind: "token" });
  } finally {
    await strict.close();
  }
});
