// Builds a small page to be shown as the tab, for tests of the host rather than of the product.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** Returns the folder of the built page, and of others beside it. */
export async function buildTestTab(root: string, pages: readonly string[] = ["index.html"]): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), "improvement-board-tab-"));
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    build: {
      ...{ outDir, emptyOutDir: true, target: "es2022", minify: false },
      rolldownOptions: { input: pages.map((page) => join(root, page)) },
    },
  });
  return outDir;
}
