// Builds the tab (dist/) and runs the tests.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest first, so that none is left alone at the end. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isJourney = ({ moduleId }: TestSpecification) => Number(moduleId.includes("/journeys/"));
    return (await super.sort(files)).toSorted((a, b) => isJourney(b) - isJourney(a));
  }
}

export default defineConfig({
  root: "src/app",
  base: "./",
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^.*[\\/]debug@[\d.]+[\\/]node_modules[\\/]debug[\\/]src[\\/]browser\.js$/,
        replacement: fileURLToPath(new URL("src/host/browser/noLogger.ts", import.meta.url)),
      },
    ],
  },
  build: {
    outDir: "../../dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1000,
    // Its table of which parts need which is 1.7 kB before the first card, and nearly all of them need the one part that comes first.
    modulePreload: false,
    // The tab, and the page of its sign-in window.
    rolldownOptions: {
      input: ["src/app/index.html", "src/app/relay.html"],
      // PnPjs makes one for a cache that nothing here uses.
      treeshake: { propertyReadSideEffects: false, manualPureFunctions: ["PnPClientStorage"] },
      // The board's page is a part like any other, and comes in the tab's own file all the same.
      checks: { ineffectiveDynamicImport: false },
      output: {
        // Whatever the board needs comes in one file, and what asks for it in another, so that it asks for everything at once.
        codeSplitting: {
          groups: [
            // In one, because two halves are packed less well.
            { name: "msal", test: /node_modules[\\/]@azure/, priority: 4 },
            { name: "early", test: /src[\\/]host[\\/]browser[\\/](msal|settings)\.ts$/, priority: 3 },
            { name: "tab", test: /src[\\/]app[\\/]tab\.tsx$/, priority: 2 },
            { name: "site", test: /src[\\/]app[\\/]site\.ts$/, priority: 2 },
            // And what two of the parts that come later share, in one: otherwise it would be dozens of files, some of them of a line.
            {
              name: "later",
              test: /node_modules[\\/](@fluentui|@griffel|tabster|keyborg)|src[\\/](ui|plan|features)/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  test: {
    root: ".",
    include: ["tests/**/*.test.{ts,tsx}"],
    // Each a command of its own.
    exclude: ["tests/campaigns/**", "node_modules/**"],
    // Each worker loads everything anew, and starts a browser of its own.
    maxWorkers: availableParallelism(),
    // Loading the same libraries for each of a hundred files takes as long as a fifth of the tests.
    isolate: false,
    sequence: { sequencer: JourneysFirst },
    // Generous, because nothing here is timed: on a busy machine everything takes ten times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
