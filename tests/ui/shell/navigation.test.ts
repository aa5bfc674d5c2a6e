// From screen to screen by the navigation: two rows of buttons, or a menu on a phone.
import { describe, expect, test } from "vitest";
import { goToScreen, screenButton } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

describe("the navigation", () => {
  test("shows the screens of a group in a row of their own, and which one is shown", async () => {
    const { tab } = await openScreen("as=owner");
    await goToScreen(tab, "Assurance", "Evidence");
    await tab.getByTestId("evidence-bank").waitFor();
    expect(await screenButton(tab, "Assurance").getAttribute("aria-current")).toBe("true");
    expect(await screenButton(tab, "Evidence").getAttribute("aria-current")).toBe("page");
    await goToScreen(tab, "Board");
    expect(await screenButton(tab, "Board").getAttribute("aria-current")).toBe("page");
    expect(await screenButton(tab, "Evidence").count()).toBe(0);
  });

  test("is a menu on a phone, which names the screen that is shown and goes back to its button", async () => {
    const { tab, page } = await openScreen("as=owner", { viewport: { width: 360, height: 740 } });
    await screenButton(tab, "Board").click();
    await tab.getByRole("menuitemradio", { name: "Roles" }).click();
    await tab.getByRole("heading", { level: 1, name: "Roles" }).waitFor();
    await screenButton(tab, "Manage: Roles").waitFor();
    await screenButton(tab, "Manage: Roles").click();
    await page.keyboard.press("Escape");
    await tab.getByRole("menu").waitFor({ state: "detached" });
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toContain("Manage: Roles");
  });
});
