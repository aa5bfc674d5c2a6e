// Everything goes out, and people answer what only they can: they keep their own, and try again.
import { look } from "../../support/actionPanel.ts";
import { until } from "../../support/until.ts";
import { firstBox, isBusy, keptRows, needing } from "../sessions/tray.ts";
import { personAt, type WindowName, type Windows } from "../sessions/windows.ts";

interface Settling {
  readonly windows: Windows;
  /** Those in which something was done. */
  readonly used: ReadonlySet<WindowName>;
  trace(line: string): void;
  onReload(window: WindowName): void;
}

/** Milliseconds after which people who do not like to wait load a window anew; longer each time, because the machine may be busy. */
const impatience = 3_000;

export async function settle({ windows, used, trace, onReload }: Settling): Promise<void> {
  for (const window of used) {
    const { login } = personAt(window);
    let tab = await windows.tab(window);
    let looked = Date.now();
    let wait = impatience;
    await look(tab);
    await until(`the ${window} owes nothing`, async () => {
      const [reference] = await needing(tab);
      const box = reference === undefined ? undefined : await firstBox(tab, reference);
      if (box) {
        trace(`${box.kind} in the ${window}: ${box.text.replaceAll("\n", " ").slice(0, 160)}`);
        await box.answer(true);
        looked = Date.now();
        return false;
      }
      if ((await keptRows(tab, login)).length === 0 && !(await isBusy(tab))) return true;
      if (Date.now() - looked > wait) {
        wait *= 2;
        trace(`the ${window} is loaded anew, because it still owes something`);
        onReload(window);
        await windows.reload(window);
        tab = await windows.tab(window);
        looked = Date.now();
      }
      return false;
    });
  }
}
