import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("where nothing is missing, set-up does nothing and says nothing", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["src/local/setup.mjs", "--browser"]);
  expect(stdout + stderr).toBe("");
});

test("a browser that was named and is not there is an error that says so", async () => {
  const env = { ...process.env, CHROME_PATH: "/nowhere/chrome" };
  await expect(
    promisify(execFile)(process.execPath, ["src/local/setup.mjs", "--browser"], { env }),
  ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("/nowhere/chrome") });
});
