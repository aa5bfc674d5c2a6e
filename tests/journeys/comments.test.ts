// What crosses between the panel, the list's own pane and people's mail: comments with mentions, and a round's reminder that is sent once.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openAction, panelOf } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

interface Mail {
  readonly subject: string;
  readonly text: string;
}

const mailsOf = async (id: string) =>
  (await (await fetch(`${journey.tenant.url}mails?as=${id}`)).json()) as readonly Mail[];

/** The row's form in SharePoint's own page, with the pane of its comments. */
async function openForm(reference: string, as: string): Promise<Page> {
  const { siteUrl } = journey.tenant;
  const { Id } = await journey.rows.row(reference);
  const page = await journey.browser.newPage();
  await page.goto(`${siteUrl}/Lists/Actions/DispForm.aspx?ID=${Id}&as=${as}`);
  return page;
}

const paneOf = (page: Page) => page.getByRole("complementary", { name: "Comments" });

test("what is said in the list's pane shows in the panel, and the other way round, with who is mentioned", async () => {
  const tab = await openAction(journey, "coordinator-5", "1.1.2");
  const comments = panelOf(tab).getByTestId("comments");
  await comments.getByText("No comments yet").waitFor();

  const form = await openForm("1.1.2", "lead-5");
  const pane = paneOf(form);
  await pane.getByLabel("Comment").fill("<i>Could</i> @Programme coordinator 5 look?");
  await pane.getByLabel("Mention").fill("Programme coordinator 5");
  await pane.getByRole("option", { name: "Programme coordinator 5" }).click();
  await pane.getByRole("button", { name: "Send" }).click();
  const line = comments.locator("li[data-comment] > p");
  await line.getByText("<i>Could</i> ").waitFor();
  expect(await line.textContent()).toBe("<i>Could</i> @Programme coordinator 5 look?");
  expect(await line.locator("strong").textContent()).toBe("@Programme coordinator 5");

  const { keyboard } = tab.page();
  await comments.getByLabel("Add a comment").focus();
  await keyboard.type("Done & dusted, @Programme lead 5");
  await tab.getByRole("option", { name: "Programme lead 5" }).click();
  await comments.getByRole("button", { name: "Send" }).click();
  await line.nth(1).getByText("Done & dusted, ").waitFor();
  await form.reload();
  const words = pane.locator(".words").first();
  await words.getByText("Done & dusted, ").waitFor();
  expect(await words.locator("b").textContent()).toBe("@Programme lead 5");

  expect(await mailsOf("coordinator-5")).toMatchObject([{ text: "<i>Could</i> @Programme coordinator 5 look?" }]);
  expect(await mailsOf("lead-5")).toMatchObject([{ text: "Done & dusted, @Programme lead 5" }]);
  await form.close();
});

test("a coordinator's reminder is in the mail of who has not updated, once, though answers are lost, and leads to their work", async () => {
  const query = "as=coordinator-4&sub=screen%3Drounds";
  const { tab } = await journey.open(query, { waitFor: "[data-testid=rounds] [data-programme]" });
  const programme = tab.locator('[data-programme="3"]');
  const remind = programme.getByRole("button", { name: /^Remind by e-mail for 3 / });
  await remind.waitFor();
  const lost = { kind: "lostAfter" };
  const script = [
    { ...lost, method: "POST", url: "notices')/items" },
    { ...lost, method: "MERGE", url: "notices')/items(" },
  ];
  const faults = `${new URL(journey.tenant.siteUrl).origin}/_local/faults`;
  await fetch(faults, { method: "POST", body: JSON.stringify({ script }) });
  // Not by the server: a browser sends a request again by itself over a connection that breaks, and then nobody can tell.
  let toLose = 1;
  await tab.page().route(/\/comments$/, async (route) => {
    if (route.request().method() !== "POST" || toLose-- <= 0) return route.fallback();
    await route.fetch();
    return route.abort();
  });
  for (let tries = 0; tries < 5; tries++) {
    await remind.click();
    await programme.locator("[data-reminded=failed], [data-reminded=done]").waitFor();
    await programme.locator("[aria-disabled=true]").waitFor({ state: "detached" });
    if ((await programme.locator("[data-reminded=done]").count()) > 0) break;
  }
  // The last word was lost as well: whoever asks again sends nothing.
  await remind.click();
  await programme.getByText("Reminded earlier today").waitFor();
  expect(toLose).toBeLessThan(1);
  expect(((await (await fetch(faults)).json()) as { left: unknown[] }).left).toEqual([]);

  const isReminder = ({ text }: Mail) => text.includes("Update round");
  for (const id of ["lead-3", "coordinator-3"]) expect((await mailsOf(id)).filter(isReminder)).toHaveLength(1);
  expect((await mailsOf("lead-4")).filter(isReminder)).toEqual([]);

  const { host } = await journey.open("as=lead-3&frame=content");
  await host.page.getByRole("button", { name: "Mail 1" }).click();
  const mail = host.page.getByRole("dialog", { name: "Mail" });
  const opened = await host.reload(() => mail.getByRole("link", { name: /^https:\/\/teams/ }).click());
  await opened
    .getByTestId("my-actions")
    .getByText(/^\d+ updates? due$/)
    .waitFor();
});
