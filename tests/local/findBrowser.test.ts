import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBrowser, findHeadlessShell } from "../../src/local/findBrowser.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "browsers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  return file;
}

// Windows' usual places are all named by its environment, so a test can be sure that there are no others.
const windows = () => ({
  PROGRAMFILES: join(folder, "Programs"),
  PLAYWRIGHT_BROWSERS_PATH: join(folder, "playwright"),
});

test("CHROME_PATH is used, and no other browser if it does not exist", () => {
  const chosen = put("my-chrome");
  expect(findBrowser({ CHROME_PATH: chosen })).toBe(chosen);
  expect(findBrowser({ CHROME_PATH: join(folder, "gone"), PATH: process.env.PATH })).toBeUndefined();
});

test("where there is none, none is found", () => {
  expect(findBrowser(windows(), "win32")).toBeUndefined();
});

test("the newest of Playwright's downloads is found", () => {
  put("playwright", "chromium-99", "chrome-win", "chrome.exe");
  const newest = put("playwright", "chromium-1255", "chrome-win64", "chrome.exe");
  put("playwright", "chromium_headless_shell-1300", "chrome-win64", "chrome.exe");
  expect(findBrowser(windows(), "win32")).toBe(newest);
});

test("a browser on the PATH comes before a download", () => {
  put("playwright", "chromium-1255", "chrome-win64", "chrome.exe");
  const onPath = put("bin", "chromium.exe");
  expect(findBrowser({ ...windows(), PATH: join(folder, "bin") }, "win32")).toBe(onPath);
});

test("a script that only explains how to install the browser is ignored", () => {
  const stub = put("bin", "chromium-browser");
  writeFileSync(stub, "#!/bin/sh\necho Requires the chromium snap: snap install chromium\n");
  expect(findBrowser({ PATH: join(folder, "bin") }, "linux")).not.toBe(stub);
});

test("a headless shell is found on the PATH or among Playwright's downloads, but never in place of what CHROME_PATH names", () => {
  expect(findHeadlessShell(windows(), "win32")).toBeUndefined();
  put("playwright", "chromium-1300", "chrome-win64", "chrome.exe");
  const download = put(
    "playwright",
    "chromium_headless_shell-1255",
    "chrome-headless-shell-win64",
    "chrome-headless-shell.exe",
  );
  expect(findHeadlessShell(windows(), "win32")).toBe(download);
  const onPath = put("bin", "chrome-headless-shell.exe");
  const env = { ...windows(), PATH: join(folder, "bin") };
  expect(findHeadlessShell(env, "win32")).toBe(onPath);
  expect(findHeadlessShell({ ...env, CHROME_PATH: put("my-chrome") }, "win32")).toBeUndefined();
});
