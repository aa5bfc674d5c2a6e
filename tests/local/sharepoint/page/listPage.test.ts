// The list page in a real browser over a whole tenant: what a coordinator sees and does, and what stays harmless.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeWindows, sharedBrowser } from "../../../support/browser.ts";
import { startTenant, type TestTenant } from "../../../support/tenant.ts";
import { library, makeLibrary } from "./aLibrary.ts";
import { hostile, idOf, list, makeList, restOf } from "./aList.ts";

let tenant: TestTenant;
let browser: Browser;
let context: BrowserContext;
let problems: string[];

beforeAll(async () => {
  // Any folder with a page will do for the tab: nobody opens it here.
  const tabFolder = fileURLToPath(new URL("../../teams/tab", import.meta.url));
  [tenant, browser] = await Promise.all([startTenant({ tabFolder }), sharedBrowser()]);
  context = await browser.newContext();
  await makeList(tenant);
  await makeLibrary(tenant);
});

afterEach(async () => {
  for (const page of context.pages()) await page.close();
});

afterAll(async () => {
  await closeWindows(browser);
  await tenant?.close();
});

async function open(path: string, as = "coordinator-5"): Promise<Page> {
  const page = await context.newPage();
  problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${new URL(tenant.siteUrl).origin}${path}${path.includes("?") ? "&" : "?"}as=${as}`);
  await ready(page);
  return page;
}

/** Lets the next request that fits fail. */
async function fault(script: Record<string, unknown>): Promise<void> {
  const body = JSON.stringify({ script: [script] });
  await fetch(`${new URL(tenant.siteUrl).origin}/_local/faults`, { method: "POST", body });
}

const ready = (page: Page) => page.waitForSelector("main:not([aria-busy])");
const titles = (page: Page) => page.locator('td[data-column="LinkTitle"]').allTextContents();

/** Does something that leads to another page, and waits for it. */
async function go(page: Page, action: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), action()]);
  await ready(page);
}

describe("views", () => {
  test("show the rows they ask for, in their order", async () => {
    const page = await open(`${list}/`);
    expect(await titles(page)).toEqual(["Programme folder", "Hold the workshops", "Agree the budget", hostile]);
    await go(page, () => page.getByLabel("View", { exact: true }).selectOption({ label: "Red and Amber" }));
    expect(await titles(page)).toEqual(["Agree the budget", hostile]);
    expect(new URL(page.url()).searchParams.get("as")).toBe("coordinator-5");
    await go(page, () => page.getByRole("link", { name: "Title" }).click());
    expect(await titles(page)).toEqual([hostile, "Agree the budget"]);
  });

  test("group rows, closed or open", async () => {
    const page = await open(`${list}/By rating.aspx`);
    const heads = page.locator("tr.group button");
    expect(await heads.allTextContents()).toEqual(["Rating : Amber (1)", "Rating : Green (2)", "Rating : Red (1)"]);
    expect(await page.locator("tr[data-id]:visible").count()).toBe(0);
    await heads.nth(1).click();
    expect(await page.locator("tr[data-id]:visible").count()).toBe(2);
  });

  test("are read page by page", async () => {
    const page = await open(`${list}/Two by two.aspx`);
    expect(await titles(page)).toEqual(["Hold the workshops", "Agree the budget"]);
    await go(page, () => page.getByRole("link", { name: "Next" }).click());
    expect(await titles(page)).toEqual([hostile, "In the folder"]);
    await go(page, () => page.getByRole("link", { name: "Previous" }).click());
    expect(await titles(page)).toEqual(["Hold the workshops", "Agree the budget"]);
  });

  test("lead into folders and back", async () => {
    const page = await open(`${list}/`);
    await go(page, () => page.getByRole("link", { name: "Programme folder" }).click());
    expect(await titles(page)).toEqual(["In the folder"]);
    await go(page, () => page.getByRole("link", { name: "Actions", exact: true }).click());
    expect(await titles(page)).toHaveLength(4);
  });

  test("say when there is nothing to show", async () => {
    const page = await open(`${list}/Nothing.aspx`);
    expect(await page.locator(".empty").textContent()).toContain("no item meets");
  });

  test("show columns and rows with the list's own formatting", async () => {
    const page = await open(`${list}/Red and Amber.aspx`);
    const cell = page.locator('tr:has-text("Agree the budget") td[data-column="Rating"]');
    // Score is no column of the view, and is there all the same.
    expect(await cell.textContent()).toBe("A Amber 2");
    expect(await cell.locator("svg").getAttribute("data-icon")).toBe("CircleFill");
    expect(await cell.locator("div").getAttribute("class")).toBe("sp-field-severity--good");
    expect(await page.locator("tbody tr").nth(1).getAttribute("class")).toBe("sp-field-severity--warning");
  });

  test("are read again when the page becomes visible again", async () => {
    const page = await open(`${list}/`);
    const id = await idOf(tenant, "Agree the budget");
    const change = { "X-HTTP-Method": "MERGE", "If-Match": "*" };
    await restOf(tenant, "lead-5").post(`/items(${id})`, { Narrative: "Said meanwhile." }, change);
    await page.getByLabel("Select Agree the budget").check();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.locator('td[data-column="Narrative"]', { hasText: "Said meanwhile." }).waitFor();
    expect(await page.getByLabel("Select Agree the budget").isChecked()).toBe(true);
    expect(await page.getByRole("button", { name: "Edit" }).isEnabled()).toBe(true);
  });

  test("scroll sideways within the table only, on a phone too", async () => {
    const page = await open(`${list}/`);
    await page.setViewportSize({ width: 360, height: 740 });
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(await widths()).toEqual([360, 360]);
    await page.goto(page.url().replace("Lists/Actions/", "Lists/Actions/NewForm.aspx"));
    await ready(page);
    expect(await widths()).toEqual([360, 360]);
  });
});

describe("a row", () => {
  test("is edited in its form: one new version by the coordinator, shown in the version history", async () => {
    const page = await open(`${list}/`);
    await page.getByLabel("Select Hold the workshops").check();
    await go(page, () => page.getByRole("button", { name: "Edit" }).click());
    await page.getByLabel("Rating").selectOption("Amber");
    await page.getByLabel("Narrative").fill("Seven of eight held;\nthe last one slips.");
    const sent = page.waitForRequest((request) => request.url().includes("ValidateUpdateListItem"));
    await go(page, () => page.getByRole("button", { name: "Save" }).click());
    const { formValues } = (await sent).postDataJSON();
    expect(formValues.map(({ FieldName }: { FieldName: string }) => FieldName)).toEqual(["Rating", "Narrative"]);
    expect((await sent).headers()["if-match"]).toBeUndefined();

    const id = await idOf(tenant, "Hold the workshops");
    const versions = await restOf(tenant, "owner").get<{ value: Version[] }>(`/items(${id})/versions`);
    const [now, before] = versions.value;
    expect(versions.value).toHaveLength(2);
    expect([now?.Rating, now?.Narrative, now?.Editor.LookupValue]).toEqual([
      "Amber",
      "Seven of eight held;\nthe last one slips.",
      "Programme coordinator 5",
    ]);
    expect([before?.Rating, before?.Editor.LookupValue]).toEqual(["Green", "Programme lead 5"]);

    await page.locator("tr", { hasText: "Hold the workshops" }).locator("td").nth(3).click();
    await go(page, () => page.getByRole("button", { name: "Version history" }).click());
    const newest = page.locator('[data-version="2.0"]');
    expect(await newest.locator(".editor").textContent()).toBe("Programme coordinator 5");
    expect(await newest.locator("dt").allTextContents()).toEqual(["Rating", "Narrative"]);
    expect(await newest.locator('dd[data-field="Rating"]').textContent()).toBe("Amberwas: Green");
    await go(page, () => page.getByRole("button", { name: "Close" }).click());
    expect(await page.locator("h1").textContent()).toContain("Actions");
  });

  test("is no new version when nothing was changed", async () => {
    const id = await idOf(tenant, "Agree the budget");
    const count = async () => (await restOf(tenant, "owner").get<{ value: [] }>(`/items(${id})/versions`)).value.length;
    const before = await count();
    const page = await open(`${list}/EditForm.aspx?ID=${id}`);
    await go(page, () => page.getByRole("button", { name: "Save" }).click());
    expect(await count()).toBe(before);
  });

  test("is made new in its folder, with people found by name and every type of column", async () => {
    const page = await open(`${list}/NewForm.aspx?RootFolder=${list}/Programme folder`);
    await page.getByLabel("Title", { exact: false }).first().fill("A new one");
    await page.getByLabel("Due date").fill("2026-12-08");
    await page.getByLabel("Score").fill("7.5");
    await page.getByLabel("late").check();
    await page.getByLabel("Done").check();
    await page.getByLabel("Page", { exact: true }).fill("https://council.example/plan");
    await page.getByLabel("Page: text to show").fill("The plan");
    for (const name of ["Programme lead 3", "Programme lead 4"]) {
      await page.getByLabel("Leads").fill(name);
      await page.getByRole("listbox").getByRole("option", { name }).waitFor();
      await page.getByLabel("Leads").press("Enter");
    }
    await page.getByLabel("Checked by").fill("verif");
    await page.getByRole("listbox").getByRole("option", { name: "Verifier 2" }).click();
    expect(await page.getByLabel("Checked by").isVisible()).toBe(false);
    await go(page, () => page.getByRole("button", { name: "Save" }).click());

    const select = "Title,Due,Score,Tags,Done,Page,FileDirRef,Leads/Title,Checker/Title,Author/Title";
    const id = await idOf(tenant, "A new one");
    const row = await restOf(tenant, "owner").get(`/items(${id})?$select=${select}&$expand=Leads,Checker,Author`);
    expect(row).toMatchObject({
      Title: "A new one",
      Due: "2026-12-08T00:00:00Z",
      Score: 7.5,
      Tags: ["late"],
      Done: true,
      Page: { Url: "https://council.example/plan", Description: "The plan" },
      FileDirRef: `${list}/Programme folder`,
      Leads: [{ Title: "Programme lead 3" }, { Title: "Programme lead 4" }],
      Checker: { Title: "Verifier 2" },
      Author: { Title: "Programme coordinator 5" },
    });
  });

  test("that SharePoint refuses shows the reason beside the column, and keeps the input", async () => {
    const page = await open(`${list}/EditForm.aspx?ID=${await idOf(tenant, "Agree the budget")}`);
    await page.getByLabel("Title").fill("");
    await page.getByLabel("Score").fill("many");
    await page.getByLabel("Narrative").fill("Typed with care.");
    await page.getByLabel("Leads").fill("Nob");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("“Nob” is nobody yet").waitFor();
    await page.getByLabel("Leads").fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator('[data-field="Title"] .problem', { hasText: "You can't leave this blank." }).waitFor();
    expect(await page.locator('[data-field="Score"] .problem').textContent()).toBe("Only numbers can go here.");
    expect(await page.getByLabel("Title").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Narrative").inputValue()).toBe("Typed with care.");
    expect(await page.getByLabel("Score").inputValue()).toBe("many");
  });

  test("that somebody deleted meanwhile shows that, and keeps the input", async () => {
    const created = await restOf(tenant, "lead-5").post("/items", { Title: "Soon gone" });
    const { Id } = (await created.json()) as { Id: number };
    const page = await open(`${list}/EditForm.aspx?ID=${Id}`);
    await page.getByLabel("Narrative").fill("Typed in vain?");
    await restOf(tenant, "lead-5").post(`/items(${Id})/recycle`, {});
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("Somebody deleted this item meanwhile").waitFor();
    expect(await page.getByLabel("Narrative").inputValue()).toBe("Typed in vain?");
    const again = await open(`${list}/DispForm.aspx?ID=${Id}`);
    expect(await again.locator("h1").textContent()).toBe("Not found");
  });

  test("is moved to the recycle bin after a confirmation", async () => {
    await restOf(tenant, "lead-5").post("/items", { Title: "To be deleted" });
    const page = await open(`${list}/`);
    await page.getByLabel("Select To be deleted").check();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("“To be deleted” went to the recycle bin.").waitFor();
    expect(await titles(page)).not.toContain("To be deleted");
    await expect(idOf(tenant, "To be deleted")).rejects.toThrow();
  });
});

describe("the comments of a row", () => {
  test("stand beside its form and its versions, with who is mentioned, and are answered there", async () => {
    const id = await idOf(tenant, "Agree the budget");
    const page = await open(`${list}/DispForm.aspx?ID=${id}`);
    const pane = page.getByRole("complementary", { name: "Comments" });
    await pane.getByText("No comments yet.").waitFor();
    await pane.getByLabel("Comment").fill("<b>Could</b> @Programme lead 5 look?");
    await pane.getByLabel("Mention").fill("Programme lead 5");
    await pane.getByRole("option", { name: "Programme lead 5" }).click();
    await pane.getByRole("button", { name: "Send" }).click();
    await pane.locator("li .words", { hasText: "<b>Could</b> @Programme lead 5 look?" }).waitFor();
    expect(await pane.locator(".words b").allTextContents()).toEqual(["@Programme lead 5"]);
    const mails = await (await fetch(`${tenant.url}mails?as=lead-5`)).json();
    expect(mails).toMatchObject([{ subject: "Programme coordinator 5 mentioned you in “Agree the budget”" }]);

    await pane.getByRole("button", { name: "Reply" }).click();
    await pane.getByLabel("Comment").fill("Done.");
    await pane.getByRole("button", { name: "Send" }).click();
    await pane.locator("li li", { hasText: "Done." }).waitFor();
    await go(page, () => page.getByRole("button", { name: "Version history" }).click());
    await pane.locator("li li", { hasText: "Done." }).waitFor();
    expect(problems).toEqual([]);
  });

  test("that may not be added say why, and what was typed stays", async () => {
    const page = await open(`${list}/DispForm.aspx?ID=${await idOf(tenant, "Agree the budget")}`, "visitor");
    const pane = page.getByRole("complementary", { name: "Comments" });
    await pane.getByLabel("Comment").fill("Mine.");
    await pane.getByRole("button", { name: "Send" }).click();
    await pane.getByText("Access denied.").waitFor();
    expect(await pane.getByLabel("Comment").inputValue()).toBe("Mine.");
  });
});

describe("people", () => {
  test("who may only read cannot edit, and see why when they try", async () => {
    const page = await open(`${list}/`, "visitor");
    await page.getByLabel("Select Agree the budget").check();
    for (const name of ["New", "Edit", "Delete"])
      expect(await page.getByRole("button", { name }).isDisabled()).toBe(true);
    const form = await open(`${list}/EditForm.aspx?ID=${await idOf(tenant, "Agree the budget")}`, "visitor");
    await form.getByLabel("Narrative").fill("Mine.");
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("alert").getByText("Access denied.").waitFor();
    expect(await form.getByLabel("Narrative").inputValue()).toBe("Mine.");
  });

  test("who may not see a list see why", async () => {
    const ask = (path: string) => tenant.ask("owner", path, { method: "POST" });
    const json = { "content-type": "application/json;odata=nometadata" };
    const body = JSON.stringify({ Title: "Private", BaseTemplate: 100 });
    await tenant.ask("owner", "_api/web/lists", { method: "POST", headers: json, body });
    await ask(
      "_api/web/lists/getByTitle('Private')/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)",
    );
    const page = await open("/sites/improvement/Lists/Private/AllItems.aspx", "visitor");
    expect(await page.getByRole("alert").locator("h1").textContent()).toMatch(/You don’t have access|Not found/);
  });

  test("who are refused by SharePoint see its message", async () => {
    await fault({ kind: "forbidden", url: "RenderListDataAsStream" });
    const page = await open(`${list}/`);
    const said = page.getByRole("alert");
    expect(await said.locator("h1").textContent()).toBe("You don’t have access");
    expect(await said.textContent()).toContain("Programme coordinator 5 may not see this.");
    await go(page, () => page.getByRole("button", { name: "Try again" }).click());
    expect(await titles(page)).toContain("Agree the budget");
  });

  test("whose answer is lost do not read that nothing was saved", async () => {
    const page = await open(`${list}/EditForm.aspx?ID=${await idOf(tenant, "In the folder")}`);
    await page.getByLabel("Narrative").fill("Sent into the dark.");
    await page.route("**/ValidateUpdateListItem*", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").getByText("It is not known whether this was saved").waitFor();
    expect(await page.getByLabel("Narrative").inputValue()).toBe("Sent into the dark.");
  });

  test("change in the address, and the place stays", async () => {
    const page = await open(`${list}/Red and Amber.aspx`, "lead-1");
    await go(page, () => page.getByLabel("Signed in as").selectOption({ label: "Visitor" }));
    expect(new URL(page.url()).pathname).toBe(encodeURI(`${list}/Red and Amber.aspx`));
    expect(new URL(page.url()).searchParams.get("as")).toBe("visitor");
    expect(await page.getByRole("button", { name: "New" }).isDisabled()).toBe(true);
  });

  test("come from Teams as who they are there", async () => {
    const teams = await context.newPage();
    await teams.goto(`${tenant.url}?as=coordinator-7`);
    const link = teams.getByRole("link", { name: "SharePoint list" });
    expect(await link.getAttribute("href")).toBe(`${tenant.siteUrl}/Lists/Actions/AllItems.aspx?as=coordinator-7`);
    const row = await open(`${list}/DispForm.aspx?ID=${await idOf(tenant, "Agree the budget")}`, "");
    expect(await row.getByLabel("Signed in as").inputValue()).toBe("coordinator-7");
    expect(await row.locator("h1").textContent()).toBe("Agree the budget");
  });
});

describe("the site", () => {
  test("lists its lists", async () => {
    const page = await open("/sites/improvement");
    await go(page, () => page.getByRole("link", { name: "Actions" }).click());
    expect(await titles(page)).toContain("Agree the budget");
  });

  test("shows when a list does not exist", async () => {
    const page = await open("/sites/improvement/Lists/Nope/AllItems.aspx");
    expect(await page.getByRole("alert").locator("h1").textContent()).toBe("Not found");
  });

  test("issues tokens to its own page only", async () => {
    const token = `${new URL(tenant.siteUrl).origin}/_layouts/15/list/token`;
    expect((await fetch(`${token}?as=owner`)).status).toBe(405);
    expect((await fetch(`${token}?as=nobody`, { method: "POST" })).status).toBe(404);
    const answer = await fetch(`${token}?as=owner`, { method: "POST", headers: { origin: "https://evil.example" } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a file's own address", () => {
  const help = (page: Page) => page.getByRole("alert").locator("p").first().textContent();

  test.each([
    `${library}/5 Team/Session photo.png`,
    `${library}/5%20Team/Session%20photo.png?web=1`,
    `${library.toUpperCase()}/5 team/SESSION PHOTO.PNG`,
  ])("shows its picture to who may read it: %s", async (address) => {
    const page = await open(address, "visitor");
    expect(await page.locator("h1").textContent()).toBe("Evidence files›5 Team›Session photo.png");
    const picture = page.getByRole("img", { name: "Session photo.png" });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
    expect(new URL(page.url()).searchParams.get("as")).toBe("visitor");
    expect(problems).toEqual([]);
  });

  test("says that a picture is none", async () => {
    const page = await open(`${library}/5 Team/Drawing.png`, "visitor");
    await page.getByText("The browser cannot show this picture.").waitFor();
  });

  test("shows text as text", async () => {
    const page = await open(`${library}/5 Team/Notes.txt`);
    expect(await page.locator("pre").textContent()).toBe(hostile);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });

  test.each(["Minutes.pdf", "Page.html", "Plan.svg", "Paper.docx"])(
    "offers %s with its size, for download alone",
    async (name) => {
      const page = await open(`${library}/5 Team/${name}?web=1`);
      await page.getByText(/^\d+ bytes · Modified .+ by Site owner$/).waitFor();
      expect(await page.locator("main :is(img, pre, iframe, embed, object)").count()).toBe(0);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect((await readFile(await download.path(), "utf8")).trim()).toBe(hostile);
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    },
  );

  test("that is restricted says to a visitor what it says of a file that is not there", async () => {
    const missing = await open(`${library}/5 Team/Gone.png`, "visitor");
    const told = await help(missing);
    expect(told).toBe("There is nothing at this address that Visitor may see. It may have been deleted or renamed.");
    const restricted = await open(`${library}/Restricted/Statement.txt`, "visitor");
    expect(await restricted.locator("h1").textContent()).toBe("Not found");
    expect(await help(restricted)).toBe(told);
    const owners = await open(`${library}/Restricted/Statement.txt`, "owner");
    expect(await owners.locator("pre").textContent()).toBe("For the programme.");
    await go(owners, () => owners.getByLabel("Signed in as").selectOption({ label: "Visitor" }));
    expect(await help(owners)).toBe(told);
  });

  test("is where its name in the library leads", async () => {
    const page = await open(`${library}/5 Team`);
    await go(page, () => page.getByRole("link", { name: "Notes.txt" }).click());
    await page.locator("pre").waitFor();
    await go(page, () => page.getByRole("link", { name: "5 Team" }).click());
    await page.getByRole("link", { name: "Minutes.pdf" }).waitFor();
  });
});

describe("hostile values", () => {
  test("are shown as the text they are, and run nowhere", async () => {
    const page = await open(`${list}/`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const row = page.locator("tr[data-id]").nth(3);
    expect(await row.locator('td[data-column="Narrative"]').textContent()).toBe(hostile);
    const cell = row.locator('td[data-column="Page"]');
    expect(await cell.textContent()).toBe("Click me");
    expect(await cell.locator("a").count()).toBe(0);
    const id = await idOf(tenant, hostile);
    for (const path of [`${list}/DispForm.aspx?ID=${id}`, `${list}/EditForm.aspx?ID=${id}`]) {
      await page.goto(`${new URL(tenant.siteUrl).origin}${path}&as=owner`);
      await ready(page);
      expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    }
    expect(asked).not.toContain("/x");
    expect(problems).toEqual([]);
  });
});

interface Version {
  readonly Rating: string;
  readonly Narrative: string;
  readonly Editor: { readonly LookupValue: string };
}
