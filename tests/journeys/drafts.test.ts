// What is typed and not saved, held by the browser from page to page and from window to window.
import type { BrowserContext } from "playwright-core";
import { describe, expect, test } from "vitest";
import { updatableOf } from "../features/mine/myActions.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const open = (query: string, context?: BrowserContext) =>
  journey.open(query, { ...(context && { context }), waitFor: "[data-ref], [data-testid=action-panel]" });

describe("what is typed and not saved", () => {
  test("in an update is there again after a reload, in another window, and gone once it is saved", async () => {
    const { host, tab, context } = await open("as=lead-7&frame=personal");
    const [reference = ""] = await updatableOf(tab);
    await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
    const form = tab.getByTestId("update-form");
    await form.getByRole("radio", { name: "R Off track" }).check();
    await form.getByLabel("Progress and next steps").fill("Half a sentence, then the");
    const again = await host.reload(() => host.page.reload());
    const found = again.getByTestId("update-form");
    await found.waitFor();
    expect(await found.getByLabel("Progress and next steps").inputValue()).toBe("Half a sentence, then the");
    expect(await found.getByRole("radio", { name: "R Off track" }).isChecked()).toBe(true);

    const other = await open(`as=lead-7&sub=${encodeURIComponent(`open=${reference}`)}`, context);
    const there = other.tab.getByTestId("update-form");
    await there.getByLabel("Progress and next steps").fill("Half a sentence, then the rest.");
    await there.getByLabel("Corrective action").fill("More hours.");
    await there.getByLabel("Help needed, and from whom").fill("Nobody.");
    await there.getByRole("button", { name: "Save update" }).click();
    await expect
      .poll(() => journey.rows.row(reference))
      .toMatchObject({ Rating: "Red", Narrative: "Half a sentence, then the rest." });
    await found.waitFor({ state: "detached" });
    const last = await host.reload(() => host.page.reload());
    await last.waitForSelector(`[data-ref="${reference}"]`);
    expect(await last.getByTestId("update-form").count()).toBe(0);
  });
});
