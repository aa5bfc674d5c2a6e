// What is wrong with a screen as it stands: axe's findings under WCAG 2.2 AA, and what axe does not look at: sideways
// scrolling, words that are cut, controls that lie over one another.
import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { layoutProblems } from "./layoutProblems.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Sentences, one for each problem; none when the screen is well. */
export async function problemsOf(page: Page, tab: Frame): Promise<readonly string[]> {
  return [...(await axeProblems(page, tab)), ...(await tab.evaluate(layoutProblems))];
}

/** Focus guards of Fluent's tabster pass focus on at once, and are hidden from readers (github.com/microsoft/tabster/issues/288). */
const guards = "[data-tabster-dummy]";

/** While one is open, what lies half under it is no target: the next click only closes it. */
const overlays = "[role=menu], [role=dialog], [data-testid=move-form], [role=listbox]";

async function axeProblems(page: Page, tab: Frame): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .withTags(tags)
    .include({ fromFrames: ["iframe[name=tab]", "html"] })
    .exclude({ fromFrames: ["iframe[name=tab]", guards] })
    .analyze();
  const isOverlaid = (await tab.locator(overlays).count()) > 0;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.flatMap(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
      if (id === "target-size" && isOverlaid && why.includes("obscured")) return [];
      return [`${id}: ${help}: ${target.join(" ")}: ${why}`];
    }),
  );
}
