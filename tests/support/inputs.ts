// One and the same task done by keys alone or by single clicks alone: nothing is dragged, hovered or focused by script.
import type { Frame, Locator } from "playwright-core";

export interface InputMethod {
  readonly name: string;
  /** Presses a button, a tab, a checkbox or a menu's item by what it is called. */
  press(tab: Frame, name: RegExp): Promise<void>;
  /** Writes into a field in place of what stands there. */
  write(tab: Frame, label: RegExp, text: string): Promise<void>;
}

/** What the element with focus is called, as far as our controls go. */
export function focusedName(tab: Frame): Promise<string> {
  return tab.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : undefined;
    return (
      element?.getAttribute("aria-label") ??
      label?.textContent ??
      (element as HTMLElement | null)?.innerText ??
      ""
    ).trim();
  });
}

/** Presses a key until a control that is so called has focus; Tab comes round past the end of the page. */
async function keyTo(tab: Frame, name: RegExp, key = "Tab"): Promise<void> {
  const passed = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    const at = await focusedName(tab);
    if (name.test(at)) return;
    passed.add(at.slice(0, 30));
    await tab.page().keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${name}, but to ${[...passed].join(" | ")}`);
}

const controls = ["button", "tab", "checkbox", "menuitem", "menuitemradio"] as const;

/** The control so called that is not hidden: the first, where there are several. */
function controlOf(tab: Frame, name: RegExp): Locator {
  const [first, ...others] = controls.map((role) => tab.getByRole(role, { name }));
  return others.reduce((one, other) => one.or(other), first ?? tab.getByRole("button", { name })).first();
}

/** Empty where it is not drawn, as a lane is that was scrolled out of sight: Tab comes to it all the same. */
async function roleOf(control: Locator): Promise<string> {
  const isThere = await control.waitFor({ state: "attached", timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  if (!isThere) return "";
  return control.evaluate(
    (element) => element.getAttribute("role") ?? (element as Partial<HTMLInputElement>).type ?? "",
  );
}

export const byKeys: InputMethod = {
  name: "by keys alone",
  async press(tab, name) {
    const { keyboard } = tab.page();
    const role = await roleOf(controlOf(tab, name));
    if (role === "menuitem" || role === "menuitemradio") {
      await keyTo(tab, name, "ArrowDown");
    } else if (role === "tab") {
      // A list of tabs is one stop for Tab; arrows go on from there.
      await keyTo(tab, /^(Evidence bank.*|Checks \d+)$/);
      await keyTo(tab, name, "ArrowRight");
    } else {
      await keyTo(tab, name);
    }
    await keyboard.press(role === "checkbox" ? "Space" : "Enter");
  },
  async write(tab, label, text) {
    await keyTo(tab, label);
    await tab.page().keyboard.press("Control+A");
    // At once: key by key is the business of the tests of typing.
    await tab.page().keyboard.insertText(text);
  },
};

export const bySingleClicks: InputMethod = {
  name: "by single clicks alone",
  press: (tab, name) => controlOf(tab, name).click(),
  async write(tab, label, text) {
    await tab.getByLabel(label).fill(text);
  },
};
