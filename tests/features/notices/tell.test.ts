// Telling people by e-mail where something arises: once, by whoever did it.
import { expect, test } from "vitest";
import { openActionScreen, panelOf, verificationOf } from "../../support/actionPanel.ts";
import type { Screen } from "../../support/screen.ts";

/** For each notice, its kind and its comments, with the names of the people whom they mention. */
const sent = ({ page }: Pick<Screen, "page">) =>
  page.evaluate(() => {
    const { lists, comments, listOf } = window.opened;
    const list = listOf("Notices");
    return lists.rows(list).map(({ id, fields }) => {
      const said = comments.all(list, id).flatMap((each) => each.said);
      return `${fields.kind}: ${said.map((part) => (typeof part === "string" ? part : `<${part.name}>`)).join("")}`;
    });
  });

test("who leads claimed work tells the verifiers that it waits for them, once", async () => {
  const screen = await openActionScreen("lead-6", "4.1.1");
  const section = verificationOf(screen.tab);
  await section.getByRole("button", { name: "Tell the verifiers by e-mail" }).click();
  await section.getByText(/^Sent to \d people$/).waitFor();
  const [notice = ""] = await sent(screen);
  expect(notice).toMatch(/^Claim to verify: <Verifier 1> <Verifier 2> Action 4\.1\.1 .+ waits to be verified: https:/);
  await screen.reload();
  await section.getByText(/^Told by e-mail .+ by Programme lead 6$/).waitFor();
  expect(await section.getByRole("button", { name: "Tell the verifiers by e-mail" }).count()).toBe(0);
});

test("a verifier who returns a claim tells its lead", async () => {
  const screen = await openActionScreen("verifier-2", "4.1.1");
  const { tab } = screen;
  await verificationOf(tab).getByRole("button", { name: "Return" }).click();
  const form = tab.getByTestId("move-form");
  await form.getByLabel("Reason").fill("One ward had no workshop.");
  await form.getByRole("button", { name: "Return" }).click();
  await verificationOf(tab).getByRole("button", { name: "Tell its lead by e-mail" }).click();
  await verificationOf(tab)
    .getByText(/^Sent to \d (person|people)$/)
    .waitFor();
  expect((await sent(screen))[0]).toMatch(/^Claim returned: <Programme lead 6> <Programme coordinator 6> /);
});

test("a member of SLT who challenges a rating tells its lead", async () => {
  const screen = await openActionScreen("slt-1", "1.1.2");
  const { tab, page } = screen;
  const onRecord = panelOf(tab).getByTestId("on-record");
  await onRecord.getByRole("button", { name: "Challenge the rating" }).click();
  await tab.getByTestId("challenge-form").getByRole("radio", { name: "Red" }).check();
  await tab.getByTestId("challenge-form").getByLabel("Why").fill("Half of it is not done.");
  await page.keyboard.press("Enter");
  await onRecord.getByRole("button", { name: "Tell its lead by e-mail" }).click();
  await onRecord.getByText("Sent to 2 people").waitFor();
  expect((await sent(screen))[0]).toMatch(
    /^Challenge: <Programme lead 5> <Programme coordinator 5> The rating of action 1\.1\.2/,
  );
});
