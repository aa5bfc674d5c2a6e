// Above the board: columns whose words are at stake, because somebody changed their settings in SharePoint.
import { expect, test } from "vitest";
import type { AlteredNote } from "../../../src/ports/lists.ts";
import { openScreen } from "../../support/screen.ts";

const narrative = { name: "Narrative", title: "Progress and next steps" };
const ask = { name: "Ask", title: "Help needed" };
const query = (login: string) => `as=${login}&sub=text%3D1.1.2`;

async function openAltered(login: string, altered: readonly AlteredNote[]) {
  const screen = await openScreen(query(login));
  await screen.page.evaluate((given) => void window.opened.lists.altered.set("Actions", given), altered);
  await screen.reload();
  return screen.tab.getByTestId("altered-columns");
}

test("a board whose columns are as they were set up says nothing of them", async () => {
  expect(await (await openAltered("lead-5", [])).count()).toBe(0);
});

test("everybody is told which columns append changes, what that does, and whom to ask", async () => {
  const banner = await openAltered("lead-5", [
    { ...narrative, appends: true, formatted: false },
    { ...ask, appends: true, formatted: false },
  ]);
  expect(await banner.innerText()).toBe(
    "“Progress and next steps” in Actions and “Help needed” in Actions were changed in SharePoint to append changes. The board keeps the text, but an edit made in the list itself empties it. Ask an owner of this site to set it up again.",
  );
});

test("an owner is told which column is formatted text, and can set the site up again", async () => {
  const banner = await openAltered("owner", [{ ...narrative, appends: false, formatted: true }]);
  expect(await banner.locator("span").first().innerText()).toBe(
    "“Progress and next steps” in Actions was changed in SharePoint to formatted text. Words in angle brackets, such as <this>, are lost when they are saved.",
  );
  expect(await banner.getByRole("button", { name: "Set up this site" }).count()).toBe(1);
});
