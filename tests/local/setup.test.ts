import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("when nothing is missing, set-up does and prints nothing", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["src/local/setup.mjs", "--browser"]);
  expect(stdout + stderr).toBe("");
});

test("a CHROME_PATH that does not exist is an error with its path", async () => {
  const env = { ...process.env, CHROME_PATH: "/nowhere/chrome" };
  await expect(
    promisify(execFile)(process.execPath, ["src/local/setup.mjs", "--browser"], { env }),
  ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("/nowhere/chrome") });
});
