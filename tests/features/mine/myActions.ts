// A person's own actions as tests reach for them.
import type { Frame, Locator } from "playwright-core";

export const itemOf = (tab: Frame, reference: string): Locator =>
  tab.locator(`[data-testid="my-actions"] [data-ref="${reference}"]`);

/** The references of those that can be updated. */
export function updatableOf(tab: Frame): Promise<string[]> {
  const updatable = tab.locator("li[data-ref]", { has: tab.getByRole("button", { name: /^Update / }) });
  return updatable.evaluateAll((items) => items.map((each) => each.getAttribute("data-ref") ?? ""));
}
