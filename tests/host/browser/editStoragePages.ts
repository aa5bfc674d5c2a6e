// Serves a page with nothing but the edit storage, and calls it. Each page of a browser context is a tab.
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { pack, type StorageTab, unpack } from "../../contracts/editStorageTab.ts";
import { buildTestTab } from "../../support/testTab.ts";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

export interface StoragePages {
  readonly address: string;
  open(context: BrowserContext, query?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function serveStoragePages(): Promise<StoragePages> {
  const folder = await buildTestTab("tests/host/browser/editStoragePage");
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.endsWith("/") ? "/index.html" : normalize(pathname);
    const file = await readFile(join(folder, path)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { "content-type": types[extname(path)] ?? "text/plain" });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    async open(context, query = "") {
      // A browser with its own profile starts with an empty page.
      const empty = context.pages().find((each) => each.url() === "about:blank");
      const page = empty ?? (await context.newPage());
      await page.goto(`${address}${query}`);
      await page.waitForFunction(() => "call" in window);
      return page;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The page as a tab. A suffix to all names lets many tests share one page.*/
export function pageTab(page: Page | Frame, suffix = ""): StorageTab {
  const call =
    <T>(method: keyof StorageTab) =>
    async (name: string, ...args: unknown[]): Promise<T> => {
      const packed = pack([name + suffix, ...args]);
      return unpack<T>(await page.evaluate(([asked, values]) => window.call(asked, values), [method, packed] as const));
    };
  return {
    readAll: call("readAll"),
    put: call("put"),
    remove: call("remove"),
    watch: call("watch"),
    unwatch: call("unwatch"),
    told: call("told"),
    hold: call("hold"),
    letGo: call("letGo"),
  };
}
