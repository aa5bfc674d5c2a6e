// Hostile strings on every screen that shows them: nothing of them is run, nothing foreign is asked for, nothing dies.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { laneKinds } from "../../../src/features/board/view.ts";
import { laneWords } from "../../../src/features/board/words.ts";
import type { Tenant } from "../../../src/local/tenant.ts";
import { openHostPage } from "../../support/hostPage.ts";
import { foreignHost, marker } from "./strings.ts";

export interface Shown {
  readonly screens: number;
  /** What was run, asked for, or broken, and where. */
  readonly harm: readonly string[];
}

interface Watching {
  readonly context: BrowserContext;
  readonly harm: string[];
}

/** A context that notices scripts that run, dialogs, requests to the foreign host, breaches of the page's policy, and errors. */
async function watch(browser: Browser): Promise<Watching> {
  const harm: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    window.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.blockedURI}`));
  });
  context.on("request", (request) => {
    if (URL.canParse(request.url()) && new URL(request.url()).hostname === foreignHost)
      harm.push(`asked for ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    harm.push(`a dialog said ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("weberror", (problem) => harm.push(`an error: ${problem.error().message}`));
  context.on("console", (message) => {
    if (message.text().startsWith("policy: ")) harm.push(message.text());
  });
  return { context, harm };
}

async function check(page: Page, where: string, harm: string[]): Promise<void> {
  for (const frame of page.frames()) {
    const attacked = await frame.evaluate((name) => name in window, marker).catch(() => false);
    if (attacked) harm.push(`a script was run on ${where}`);
    const links = await frame
      .locator("a[href]")
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).protocol))
      .catch(() => []);
    const unsafe = links.filter((protocol) => !["http:", "https:", "mailto:"].includes(protocol));
    if (unsafe.length > 0) harm.push(`${unsafe[0]} is offered as a link on ${where}`);
  }
}

/** Shows the board, its lanes and the panels of the given actions, and the strings themselves as addresses of views. */
export async function showInTheTab(
  browser: Browser,
  tenant: Tenant,
  references: readonly string[],
  addresses: readonly string[],
): Promise<Shown> {
  const { context, harm } = await watch(browser);
  let screens = 0;
  try {
    const host = await openHostPage(context, tenant, "as=owner");
    const at = async (view: string, as = "owner") => {
      await host.page.goto(`${tenant.url}?as=${as}&sub=${encodeURIComponent(view)}`);
      const tab = await host.tab();
      // A filter that nothing matches leaves no column.
      await tab.getByPlaceholder("Search actions").waitFor();
      return tab;
    };
    const tab = await at("");
    await check(host.page, "the board", harm);
    for (const kind of [...laneKinds.filter((each) => each !== "none"), "none"] as const) {
      await tab.getByRole("button", { name: /^Group by/ }).click();
      await tab.getByRole("menuitemradio", { name: laneWords[kind], exact: true }).click();
      await tab.getByRole("menu").waitFor({ state: "detached" });
      await check(host.page, `the board in lanes by ${laneWords[kind]}`, harm);
      screens++;
    }
    for (const reference of references) {
      await tab.getByPlaceholder("Search actions").fill(reference);
      await tab.locator(`[data-ref="${reference}"] [role=button]`).first().click();
      const panel = tab.getByRole("region", { name: `Action ${reference}`, exact: true });
      await panel.waitFor();
      await panel.getByRole("button", { name: "Show who changed what" }).click();
      await panel.locator("[data-version]").first().waitFor();
      await check(host.page, `the panel of ${reference}`, harm);
      await panel.getByRole("button", { name: "Close" }).click();
      screens++;
    }
    for (const address of addresses) {
      await tab.getByPlaceholder("Search actions").fill(address.slice(0, 1000));
      await check(host.page, `a search for ${address.slice(0, 60)}`, harm);
      screens++;
    }
    await tab.getByPlaceholder("Search actions").fill("");
    const names = ["open", "programme", "theme", "lead", "column", "show", "lanes"];
    for (let first = 0; first < addresses.length; first += names.length) {
      const some = addresses.slice(first, first + names.length);
      const view = some.map(
        (text, index) => `${names[index]}=${encodeURIComponent(text.slice(0, 300).toWellFormed())}`,
      );
      await at(`screen=board&${view.join("&")}`, "visitor");
      await check(host.page, `a link with ${some[0]?.slice(0, 60)} and ${some.length - 1} more`, harm);
      screens++;
    }
  } finally {
    await context.close();
  }
  return { screens, harm };
}

/** Shows the list pages of SharePoint: every view, and the forms and versions of the given rows. */
export async function showInTheLists(
  browser: Browser,
  tenant: Tenant,
  lists: readonly string[],
  ids: readonly number[],
): Promise<Shown> {
  const { context, harm } = await watch(browser);
  let screens = 0;
  const page = await context.newPage();
  const open = async (path: string) => {
    await page.goto(`${tenant.siteUrl}/Lists/${path}${path.includes("?") ? "&" : "?"}as=owner`);
    await page.waitForSelector("main:not([aria-busy])");
    await check(page, path, harm);
    screens++;
  };
  try {
    for (const list of lists) {
      await open(`${list}/AllItems.aspx`);
      const views = page.getByLabel("View", { exact: true });
      const labels = await views.locator("option").allTextContents();
      for (const label of labels) {
        await Promise.all([page.waitForEvent("load"), views.selectOption({ label })]);
        await page.waitForSelector("main:not([aria-busy])");
        await check(page, `${list}, ${label}`, harm);
        screens++;
      }
    }
    for (const [index, id] of ids.entries()) {
      await open(`Actions/${index % 2 === 0 ? "DispForm" : "EditForm"}.aspx?ID=${id}`);
    }
  } finally {
    await context.close();
  }
  return { screens, harm };
}
