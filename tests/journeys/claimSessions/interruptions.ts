// What befalls the windows of a session: no network, a page that is loaded anew, a browser that is killed.
import type { Frame } from "playwright-core";
import type { WindowName, Windows } from "../sessions/windows.ts";

export function interruptionsOf(windows: Windows, trace: (line: string) => void) {
  const count = { kills: 0, reloads: 0, offline: 0, cancelled: 0 };
  /** Copies of the browser's storage at each kill. */
  const evidence: string[] = [];
  /** Windows in which something was done. */
  const used = new Set<WindowName>();
  let cut: WindowName | "browser" | undefined;

  async function connect(): Promise<void> {
    if (cut) await windows.setNetwork(cut, "online");
    cut = undefined;
  }

  return {
    ...{ count, evidence, used, connect },
    async disconnect(window: WindowName | "browser"): Promise<void> {
      await connect();
      trace(`the ${window} goes offline`);
      count.offline++;
      cut = window;
      await windows.setNetwork(window, "offline");
    },
    async reload(window: WindowName): Promise<void> {
      trace(`the ${window} is loaded anew`);
      await connect();
      count.reloads++;
      await windows.reload(window);
    },
    async kill(): Promise<void> {
      trace("the browser is killed");
      count.kills++;
      cut = undefined;
      await windows.kill();
      evidence.push(await windows.keepEvidence());
    },
    async tabOf(window: WindowName): Promise<Frame> {
      // A window cannot be opened without a network.
      if (!windows.isOpen(window)) await connect();
      used.add(window);
      return windows.tab(window);
    },
  };
}
