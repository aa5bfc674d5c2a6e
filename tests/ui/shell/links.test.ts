// Where the tab lands, and what links lead to.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { screenButton } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const open = (query: string) => openScreen(query, { waitFor: "[data-testid=my-actions], [data-ref]" });
const sub = (query: string) => `sub=${encodeURIComponent(query)}`;
const shown = (tab: Frame) => tab.locator("nav [aria-current=page]").innerText();

describe("the tab lands", () => {
  test("on one's own actions where it is one's own, and on the board where it is everybody's", async () => {
    expect(await shown((await open("as=lead-5&frame=personal")).tab)).toBe("My work");
    const { tab } = await open("as=lead-5");
    expect(await shown(tab)).toBe("Board");
    expect(await screenButton(tab, "My work").count()).toBe(1);
  });

  test("on the same board for everyone in a channel", async () => {
    const boards: string[] = [];
    for (const person of ["lead-5", "visitor"]) {
      const { tab } = await open(`as=${person}`);
      expect(await shown(tab)).toBe("Board");
      boards.push(await tab.getByRole("group", { name: "Figures: select one to filter the board" }).innerText());
    }
    expect(boards[0]).toBe(boards[1]);
  });
});

describe("a link", () => {
  test("to a view shows its lanes and filters", async () => {
    const { tab } = await open(`as=slt-1&${sub("lanes=programme&programme=3&show=overdue")}`);
    await tab.getByRole("button", { name: /^Group by: .*programme/i }).waitFor();
    await tab.getByRole("region", { name: /^3 / }).waitFor();
    expect(await tab.getByRole("region", { name: /^[124-9] / }).count()).toBe(0);
  });

  test("that somebody tampered with shows the board as it is", async () => {
    for (const hostile of [
      "open=<img src=x onerror=alert(1)>&lanes=javascript:1",
      "../../_api/web",
      "%00%ff&&==&show=all",
    ]) {
      const { tab, errors } = await open(`as=slt-1&${sub(hostile)}`);
      expect(await shown(tab)).toBe("Board");
      await expect.poll(() => new URL(tab.url()).search).toBe("");
      expect(errors).toEqual([]);
    }
  });

  test("shared from the board opens the same view for somebody else", async () => {
    const { tab, page } = await open(`as=lead-5&${sub("lanes=theme&column=Red")}`);
    await tab.getByRole("button", { name: /Share/ }).click();
    const [link = ""] = await page.evaluate(() => [...window.opened.host.shared]);
    const { tab: other } = await open(`as=slt-1&${sub(link)}`);
    await expect.poll(() => new URL(other.url()).search).toBe("?lanes=theme&column=Red");
  });
});
