// The comments on an action in its panel: read, written, kept while they cannot be sent.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { look, openActionScreen } from "../../support/actionPanel.ts";
import { noNetwork, type Screen } from "../../support/screen.ts";

const lead = { id: 1000, name: "Programme lead 5", email: "lead-5@council.example" };

const sectionOf = (tab: Frame) => tab.getByTestId("comments");
const fieldOf = (tab: Frame) => tab.getByLabel("Add a comment");
const linesOf = (tab: Frame) => sectionOf(tab).locator("li[data-comment] > p");
const send = (tab: Frame) => sectionOf(tab).getByRole("button", { name: "Send" }).click();

/** What SharePoint has of an action: for each comment its words, with logins for mentions. */
const kept = ({ page }: Pick<Screen, "page">, reference: string) =>
  page.evaluate((wanted) => {
    const { comments, listOf, actionAt } = window.opened;
    const all = comments.all(listOf("Actions"), actionAt(wanted).id);
    return all.map(({ said }) => said.map((part) => (typeof part === "string" ? part : `<${part.login}>`)).join(""));
  }, reference);

const sayElsewhere = ({ page }: Pick<Screen, "page">, reference: string, words: string, to?: number) =>
  page.evaluate(
    ([wanted, text, by, comment]) => {
      const { comments, listOf, actionAt } = window.opened;
      comments.sayElsewhere(listOf("Actions"), actionAt(wanted).id, [text], by, comment);
    },
    [reference, words, lead, to] as const,
  );

const failNext = ({ page }: Pick<Screen, "page">, fault: "lost before" | "lost after") =>
  page.evaluate((wanted) => window.opened.comments.failNextAdd(wanted), fault);

describe("whoever may update an action", () => {
  test("says something of it, and reads that it is not part of the record", async () => {
    const screen = await openActionScreen("coordinator-5", "1.1.2");
    const { tab, errors } = screen;
    await sectionOf(tab).getByText("No comments yet").waitFor();
    await sectionOf(tab).getByText("not part of the record").waitFor();
    await fieldOf(tab).fill("<b>Two</b> & more");
    await send(tab);
    await linesOf(tab).getByText("<b>Two</b> & more").waitFor();
    expect(await fieldOf(tab).inputValue()).toBe("");
    expect(await kept(screen, "1.1.2")).toEqual(["<b>Two</b> & more"]);
    expect(errors).toEqual([]);
  });

  test("mentions somebody who is found by name, by keys alone", async () => {
    const screen = await openActionScreen("coordinator-5", "1.1.2");
    const { tab, page } = screen;
    await fieldOf(tab).focus();
    await page.keyboard.type("Please ask @Verif");
    await tab.getByRole("option", { name: "Verifier 2" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => fieldOf(tab).inputValue()).toBe("Please ask @Verifier 2 ");
    await page.keyboard.type("soon");
    await page.keyboard.press("Control+Enter");
    await linesOf(tab).locator("strong", { hasText: "@Verifier 2" }).waitFor();
    expect(await kept(screen, "1.1.2")).toEqual(["Please ask <verifier-2@council.example> soon"]);
  });

  test("closes the people who are offered with Escape, and the panel stays", async () => {
    const { tab, page } = await openActionScreen("coordinator-5", "1.1.2");
    await fieldOf(tab).focus();
    await page.keyboard.type("@Verif");
    await tab.getByRole("listbox", { name: "People you can mention" }).waitFor();
    await page.keyboard.press("Escape");
    await tab.getByRole("listbox").waitFor({ state: "detached" });
    expect(await fieldOf(tab).inputValue()).toBe("@Verif");
  });

  test("reads why a comment was not sent, finds it kept after a reload, and sends it once", async () => {
    const screen = await openActionScreen("coordinator-5", "1.1.2");
    const { tab, rows } = screen;
    await sectionOf(tab).getByText("No comments yet").waitFor();
    await rows.fail(noNetwork);
    await fieldOf(tab).fill("Kept");
    await send(tab);
    await sectionOf(tab).getByText("Not sent. SharePoint could not be reached.").waitFor();
    await rows.fail(undefined);
    await screen.reload(undefined, "[data-testid=comment-form]");
    expect(await fieldOf(tab).inputValue()).toBe("Kept");
    await failNext(screen, "lost after");
    await send(tab);
    await sectionOf(tab).getByText("Not sent. SharePoint could not be reached.").waitFor();
    await send(tab);
    await linesOf(tab).getByText("Kept").waitFor();
    expect(await kept(screen, "1.1.2")).toEqual(["Kept"]);
  });

  test("is told that a comment is too long, and that an empty one is none, and nothing is sent", async () => {
    const screen = await openActionScreen("coordinator-5", "1.1.2");
    const { tab } = screen;
    await send(tab);
    await sectionOf(tab).getByText("Enter a comment").waitFor();
    await fieldOf(tab).fill("x".repeat(2_049));
    await sectionOf(tab).getByText("The comment has 2049 characters. The most is 2048.").waitFor();
    await send(tab);
    expect(await kept(screen, "1.1.2")).toEqual([]);
  });
});

test("what somebody says in the list's pane, and what is answered to it there, is shown and announced", async () => {
  const screen = await openActionScreen("coordinator-5", "1.1.2");
  const { tab } = screen;
  await sectionOf(tab).getByText("No comments yet").waitFor();
  await sayElsewhere(screen, "1.1.2", "From the list");
  await look(tab);
  await linesOf(tab).getByText("From the list").waitFor();
  await tab.getByTestId("announcement").getByText("New comment by Programme lead 5").waitFor();
  await sayElsewhere(screen, "1.1.2", "An answer", 1);
  await look(tab);
  await sectionOf(tab).getByRole("list", { name: "Replies to Programme lead 5" }).getByText("An answer").waitFor();
});

test("whoever may only read the action reads its comments, and where to speak", async () => {
  const screen = await openActionScreen("slt-1", "1.1.2");
  const { tab } = screen;
  await sayElsewhere(screen, "1.1.2", "For all to read");
  await look(tab);
  await linesOf(tab).getByText("For all to read").waitFor();
  await sectionOf(tab)
    .getByText(/speak to Programme coordinator \d\.$/)
    .waitFor();
  expect(await fieldOf(tab).count()).toBe(0);
});

test("comments that cannot be read are asked for again by a button", async () => {
  const screen = await openActionScreen("coordinator-5", "1.1.2");
  const { tab, rows } = screen;
  await sectionOf(tab).getByText("No comments yet").waitFor();
  await rows.fail(noNetwork);
  await look(tab);
  await sectionOf(tab).getByText("The comments could not be read. SharePoint could not be reached.").waitFor();
  await rows.fail(undefined);
  await sectionOf(tab).getByRole("button", { name: "Try again" }).click();
  await sectionOf(tab).getByRole("alert").waitFor({ state: "detached" });
});
