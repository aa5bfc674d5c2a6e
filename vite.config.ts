// Builds the tab (dist/) and runs the tests.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "src/app",
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../../dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1000,
    // The tab, and the page of its sign-in window.
    rolldownOptions: { input: ["src/app/index.html", "src/app/relay.html"] },
  },
  test: {
    root: ".",
    include: ["tests/**/*.test.{ts,tsx}"],
    // Each a command of its own.
    exclude: ["tests/campaigns/**", "node_modules/**"],
    // Journeys mostly wait for a poll: as many at a time as there are processors, not one fewer.
    maxWorkers: "100%",
    // Generous, because nothing here is timed: on a busy machine everything takes ten times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
