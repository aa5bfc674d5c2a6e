// What is wrong with a screen as it stands: axe's findings under WCAG 2.2 AA, and what axe does not look at: sideways
// scrolling, words that are cut, controls that lie over one another.
import axe from "axe-core";
import type { Frame } from "playwright-core";
import { layoutProblems } from "./layoutProblems.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Sentences, one for each problem; none when the screen is well. */
export async function problemsOf(tab: Frame): Promise<readonly string[]> {
  return [...(await axeProblems(tab)), ...(await tab.evaluate(layoutProblems))];
}

/** Focus guards of Fluent's tabster pass focus on at once, and are hidden from readers (github.com/microsoft/tabster/issues/288). */
const guard = "data-tabster-dummy";

/** While one is open, what lies half under it is no target: the next click only closes it. */
const overlays = "[role=menu], [role=dialog], [data-testid=move-form], [role=listbox]";

/**
 * Put into the tab's own frame by hand: @axe-core/playwright gives a frame a second to take axe in, and leaves it out of its
 * results without a word when the machine is too busy for that.
 */
async function axeProblems(tab: Frame): Promise<readonly string[]> {
  await tab.evaluate(axe.source);
  const { violations, passes } = await tab.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
        rules: {
          "target-size": { enabled: true },
          // Forced colours are the person's own; the page's, which is all that axe can read, are not what is painted.
          "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches },
        },
        resultTypes: ["violations"],
      }),
    tags,
  );
  if (passes.length === 0) return ["axe has looked at nothing."];
  const isOverlaid = (await tab.locator(overlays).count()) > 0;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.flatMap(({ html, target, any, all, none }) => {
      if (id === "aria-hidden-focus" && html.includes(guard)) return [];
      const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
      if (id === "target-size" && isOverlaid && why.includes("obscured")) return [];
      return [`${id}: ${help}: ${target.join(" ")}: ${why}`];
    }),
  );
}
