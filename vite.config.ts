// Builds the tab (dist/) and runs the tests.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "src/app",
  base: "./",
  plugins: [react()],
  build: { outDir: "../../dist", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 1000 },
  test: {
    root: ".",
    include: ["tests/**/*.test.{ts,tsx}"],
    // Each a command of its own.
    exclude: ["tests/campaigns/**", "node_modules/**"],
    // Journeys mostly wait for a poll: as many at a time as there are processors, not one fewer.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
