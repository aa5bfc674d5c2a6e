// A person's own actions as tests reach for them.
import type { Frame, Locator } from "playwright-core";

export const itemOf = (tab: Frame, reference: string): Locator =>
  tab.locator(`[data-testid="my-actions"] [data-ref="${reference}"]`);

/** The references of those that can be updated. */
export function updatableOf(tab: Frame): Promise<string[]> {
  const updatable = tab.locator("li[data-ref]", { has: tab.getByRole("button", { name: /^Update / }) });
  return updatable.evaluateAll((items) => items.map((each) => each.getAttribute("data-ref") ?? ""));
}

/** Confirms that nothing has changed, and answers for it where a check disagrees. */
export async function confirmUnchanged(tab: Frame, reference: string): Promise<void> {
  await tab.getByRole("button", { name: `No change this month to ${reference}`, exact: true }).click();
  const item = itemOf(tab, reference);
  const [question, done] = [item.getByTestId("still-so"), item.getByTestId("update-done")];
  await question.or(done).first().waitFor();
  if (await question.isVisible()) await question.getByRole("button", { name: /^Yes, still / }).click();
  await done.waitFor();
}
