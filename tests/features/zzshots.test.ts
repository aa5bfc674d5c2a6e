import { test } from "vitest";
import { openScreen } from "../support/screen.ts";

const shot = async (s: any, name: string) => {
  await s.page.waitForTimeout(400);
  await s.page.screenshot({ path: `/tmp/shots-adding/${name}.png` });
};
const sizes = { wide: { width: 1920, height: 1080 }, phone: { width: 320, height: 640 } } as const;
test("shots", async () => {
  for (const [theme, size] of [
    ["default", "wide"],
    ["dark", "wide"],
    ["contrast", "wide"],
    ["default", "phone"],
  ] as const) {
    const viewport = sizes[size];
    let s: any = await openScreen(`as=coordinator-5&theme=${theme}&sub=screen%3Dadd`, {
      viewport,
      waitFor: "[data-testid=add-action-form]",
    });
    await s.tab.locator("[name=phrase]").fill("By end July 2027");
    await s.tab.locator("[name=reference]").fill("1.1.1");
    await s.tab.getByRole("button", { name: "Add action" }).click();
    await shot(s, `form-${theme}-${size}`);
    await s.tab.getByRole("combobox", { name: "Outcome" }).click();
    await shot(s, `form-outcome-${theme}-${size}`);
    s = await openScreen(`as=owner&theme=${theme}`, { viewport });
    await shot(s, `board-${theme}-${size}`);
    await s.page.evaluate(() => {
      const { lists, listOf } = (window as any).opened;
      for (const { id } of lists.rows(listOf("Actions"))) lists.deleteElsewhere(listOf("Actions"), id);
      const [first] = lists.rows(listOf("Programmes"));
      lists.changeElsewhere(listOf("Programmes"), first.id, { lead: undefined });
    });
    await s.reload(`as=owner&theme=${theme}`, "[data-testid=first-steps]");
    await shot(s, `steps-${theme}-${size}`);
    await s.reload(`as=lead-5&theme=${theme}`, "[data-testid=empty-board]");
    await shot(s, `empty-${theme}-${size}`);
    await s.reload(`as=owner&theme=${theme}&frame=personal`, "[data-testid=items]");
    await shot(s, `mine-${theme}-${size}`);
  }
}, 200_000);
