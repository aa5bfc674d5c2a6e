// npm run campaign -- storage: a browser killed 20 times while it keeps edits. A campaign and not a test yet: one loss was seen once on a
// crowded machine and has not been explained.
import { startVitest } from "vitest/node";

const vitest = await startVitest("test", ["tests/campaigns/storage.test.ts"], {
  run: true,
  include: ["tests/campaigns/*.test.ts"],
  exclude: ["node_modules/**"],
});
await vitest.close();
