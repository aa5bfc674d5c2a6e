// Finds a browser for the tests. Plain Node without packages, because the set-up runs before they are installed.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
  "chrome",
];

/** The path of a Chromium-based browser: from CHROME_PATH, an installed one, or Playwright's download. */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  return [
    ...usualPlaces(env, platform),
    ...onPath(commands, env, platform),
    ...playwrightDownloads("chromium", env, platform),
  ].find((path) => existsSync(path) && !isSnapStub(path));
}

/** The headless shell, which takes a quarter less processor time: an installed one, or Playwright's. */
export function findHeadlessShell(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) return undefined;
  return [
    ...onPath(["chromium-headless-shell", "chrome-headless-shell"], env, platform),
    ...playwrightDownloads("chromium_headless_shell", env, platform),
  ].find(existsSync);
}

/** Ubuntu's package of that name is a script that only says how to install the snap. */
function isSnapStub(path) {
  return (
    path.endsWith("chromium-browser") &&
    statSync(path).size < 10_000 &&
    readFileSync(path, "utf8").includes("snap install")
  );
}

function usualPlaces(env, platform) {
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
    );
    return apps.flatMap((app) => [join("/", app), join(homedir(), app)]);
  }
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    const apps = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
      "Chromium\\Application\\chrome.exe",
    ];
    return roots.flatMap((root) => apps.map((app) => join(root, app)));
  }
  return ["/usr/bin", "/usr/local/bin", "/snap/bin"]
    .flatMap((folder) => commands.map((command) => join(folder, command)))
    .concat("/opt/google/chrome/chrome");
}

function onPath(names, env, platform) {
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name + suffix)));
}

/** Playwright keeps each download in a folder named by product and version; the newest comes first. */
function playwrightDownloads(product, env, platform) {
  const caches = { darwin: ["Library", "Caches"], win32: ["AppData", "Local"] }[platform] ?? [".cache"];
  const root = env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), ...caches, "ms-playwright");
  if (!existsSync(root)) return [];
  const inside = [
    ["chrome-headless-shell-linux64", "chrome-headless-shell"],
    ["chrome-headless-shell-mac-arm64", "chrome-headless-shell"],
    ["chrome-headless-shell-mac-x64", "chrome-headless-shell"],
    ["chrome-headless-shell-win64", "chrome-headless-shell.exe"],
    ["chrome-linux", "headless_shell"],
    ["chrome-linux64", "chrome"],
    ["chrome-linux", "chrome"],
    ["chrome-mac-arm64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"],
    ["chrome-mac-x64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"],
    ["chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium"],
    ["chrome-win64", "chrome.exe"],
    ["chrome-win", "chrome.exe"],
  ];
  const version = (name) => Number(name.slice(product.length + 1));
  const versions = readdirSync(root).filter((name) => name.startsWith(`${product}-`) && version(name) > 0);
  versions.sort((a, b) => version(b) - version(a));
  return versions.flatMap((name) => inside.map((path) => join(root, name, ...path)));
}
