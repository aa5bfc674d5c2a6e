// Installs what a fresh clone lacks: the packages, and with --browser a browser for the tests. Plain Node; quick when nothing is missing.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./findBrowser.mjs";

const project = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const oldestNode = [20, 19];

checkNode();
if (packagesAreMissing()) installPackages();
if (process.argv.includes("--browser") && !findBrowser()) installBrowser();

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  stop(`This needs Node ${oldestNode.join(".")} or newer; here is ${process.versions.node}. See https://nodejs.org.`);
}

/**
 * Compares the lock file with the one that npm writes into node_modules at the end of an installation, so an interrupted
 * installation counts as missing. File times are of no use, because git changes them.
 */
function packagesAreMissing() {
  const note = join(project, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return true;
  const installed = readPackages(note);
  return Object.entries(readPackages(join(project, "package-lock.json"))).some(
    ([path, { version, optional }]) => path !== "" && !optional && installed[path]?.version !== version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function installPackages() {
  console.log("Installing the packages ...");
  // NODE_ENV=production would leave out the build tools. No package needs its install script. What npm has kept is taken unasked: the
  // lock file says its hash.
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  if (!npm(args)) {
    stop(
      "The packages could not be installed; npm says above why. It needs the network once; run the same command again.",
    );
  }
}

/** `npm run` sets the path of npm. Otherwise npm is a .cmd file on Windows, which needs a shell. */
function npm(args) {
  const script = process.env.npm_execpath;
  return script ? run(process.execPath, [script, ...args]) : run("npm", args, { shell: process.platform === "win32" });
}

function installBrowser() {
  if (process.env.CHROME_PATH) stop(`CHROME_PATH names ${process.env.CHROME_PATH}, which does not exist.`);
  console.log("The tests need a browser, and there is none; looking for one ...");
  const works = () => {
    const browser = findBrowser();
    return browser !== undefined && answers(browser);
  };
  for (const [what, attempt] of [["Playwright's own download", playwrightDownload], ...packageManagers()]) {
    console.log(`Trying ${what} ...`);
    if (attempt() && works()) return;
  }
  stop(
    "No browser could be installed. Install Chrome, Edge or Chromium, or name one in CHROME_PATH, and run the same command again.",
  );
}

/** A downloaded browser does not start when libraries of the system are missing. */
function answers(browser) {
  // On Windows `--version` opens a window.
  return process.platform === "win32" || spawnSync(browser, ["--version"], { timeout: 30_000 }).status === 0;
}

function playwrightDownload() {
  const cli = join(project, "node_modules", "playwright-core", "cli.js");
  return existsSync(cli) && run(process.execPath, [cli, "install", "chromium"], { timeout: 300_000 });
}

function packageManagers() {
  const known = [
    // Older systems have no package for the headless shell.
    ["apt-get", ["update"], ["install", "-y", "--no-install-recommends", "chromium", "chromium-headless-shell"]],
    ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
    ["dnf", ["install", "-y", "chromium"]],
    ["zypper", ["--non-interactive", "install", "chromium"]],
    ["pacman", ["-Sy", "--noconfirm", "chromium"]],
    ["apk", ["add", "chromium"]],
    ["brew", ["install", "--cask", "chromium"]],
    [
      "winget",
      [
        "install",
        "--exact",
        "--id",
        "Google.Chrome",
        "--silent",
        "--accept-source-agreements",
        "--accept-package-agreements",
      ],
    ],
  ];
  return known
    .filter(([command]) => isOnPath(command))
    .map(([command, ...steps]) => [command, () => steps.every((args) => runAsRoot(command, args))]);
}

/** Homebrew and winget refuse to run as root; the others need root. */
function runAsRoot(command, args) {
  const must = command !== "brew" && command !== "winget" && process.getuid?.() !== 0;
  return must ? run("sudo", ["-n", command, ...args]) : run(command, args);
}

function isOnPath(command) {
  if (process.platform === "win32") return spawnSync("where", [command], { stdio: "ignore" }).status === 0;
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: project, stdio: "inherit", ...options });
  return status === 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
