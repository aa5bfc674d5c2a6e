// Words of one's own that somebody else's edit in the list has replaced.
import { expect, test } from "vitest";
import { look } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

test("words that a list edit replaces are told of, by whom, and can be put back", async () => {
  const { tab, rows } = await openScreen("as=lead-5&sub=open%3D6.1.1");
  const mine = "What the lead wrote with care";
  const narrativeOf = async () => (await rows.row("6.1.1")).fields.narrative;
  await tab.getByTestId("action-panel").getByLabel("Progress and next steps").fill(mine);
  await tab.getByRole("button", { name: "Save" }).click();
  await expect.poll(narrativeOf).toBe(mine);
  await rows.change("6.1.1", { narrative: "Replaced in the list" });
  await look(tab);
  const told = tab.getByTestId("overwritten");
  await told.waitFor();
  expect(await told.textContent()).toContain("Programme coordinator 5");
  expect(await told.textContent()).toContain(mine);
  await told.getByRole("button", { name: "Put mine back" }).click();
  await expect.poll(narrativeOf).toBe(mine);
  await told.waitFor({ state: "detached" });
});
