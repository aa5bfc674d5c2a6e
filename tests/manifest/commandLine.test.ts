// `npm run package` and the second half of `npm run build`, run as commands in a folder of their own; what they leave is read back.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkContents } from "../../manifest/check.ts";
import { runCommand } from "../../manifest/commands.ts";
import { installation } from "./installation.ts";

const script = join(import.meta.dirname, "../../manifest/commandLine.ts");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "improvement-board-release-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await runCommand(args, { log: say, error: say });
    return { code, said: lines.join("\n") };
  } finally {
    process.chdir(before);
  }
}

function runAsProcess(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), script, ...args],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { code: status, said: stdout + stderr };
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const usual = "manifest/settings.json";

describe("the package", () => {
  test("is a zip of a manifest and two icons that passes every check when read back", async () => {
    write(usual, JSON.stringify(installation));
    expect(runAsProcess("package")).toMatchObject({ code: 0, said: expect.stringContaining("Teams admin centre") });
    const { "manifest.json": text, ...icons } = unzipSync(readFileSync(join(folder, "release/improvement-board.zip")));
    expect(Object.keys(icons).sort()).toEqual(["colour.png", "outline.png"]);
    const manifest = JSON.parse(new TextDecoder().decode(text));
    expect(manifest).toMatchObject({
      manifestVersion: "1.30",
      id: installation.teamsAppId,
      validDomains: ["board.westmere.gov.uk"],
    });
    expect(checkContents(manifest, icons)).toEqual([]);
  });

  test("is the same to the byte when made again", async () => {
    write("other.json", JSON.stringify(installation));
    const make = async () => {
      expect((await run("package", "--settings", "other.json")).code).toBe(0);
      return readFileSync(join(folder, "release/improvement-board.zip"));
    };
    const [first, second] = [await make(), await make()];
    expect(first.equals(second)).toBe(true);
  });

  test("is not made without settings, and the command prints what to do", async () => {
    const { code, said } = await run("package");
    expect(code).toBe(1);
    expect(said).toContain("Copy manifest/settings.example.json to manifest/settings.json");
    expect(said).not.toContain("    at ");
  });

  test("of an earlier run is gone when the settings have become wrong", async () => {
    write(usual, JSON.stringify(installation));
    await run("package");
    write(usual, JSON.stringify({ ...installation, tab: "http://board.westmere.gov.uk" }));
    const { code, said } = await run("package");
    expect(code).toBe(1);
    expect(said).toContain("tab says http://board.westmere.gov.uk, which does not begin with https:");
    expect(existsSync(join(folder, "release/improvement-board.zip"))).toBe(false);
  });

  test("is not made from a file that is not there, or is no JSON, or from an option that there is not", async () => {
    write("broken.json", "{");
    for (const [args, words] of [
      [["--settings", "nowhere.json"], "There is no file nowhere.json."],
      [["--settings", "broken.json"], "broken.json is no JSON"],
      [["--sttings", "broken.json"], "The one option is: --settings FILE"],
    ] as const) {
      const { code, said } = await run("package", ...args);
      expect([code, said]).toEqual([1, expect.stringContaining(words)]);
      expect(said).not.toContain("    at ");
    }
  });
});

describe("the folder to host", () => {
  test("is the built tab with settings and headers, and nothing of an older one", async () => {
    write(usual, JSON.stringify(installation));
    write("dist/index.html", "<p>new</p>");
    write("dist/assets/new.js", "");
    write("release/site/assets/old.js", "");
    expect((await run("site")).code).toBe(0);
    const names = [
      "index.html",
      "assets/new.js",
      "settings.json",
      "staticwebapp.config.json",
      "_headers",
      "web.config",
    ];
    for (const name of names) expect([name, existsSync(join(folder, "release/site", name))]).toEqual([name, true]);
    expect(existsSync(join(folder, "release/site/assets/old.js"))).toBe(false);
    expect(existsSync(join(folder, "release/nginx.conf"))).toBe(true);
  });

  test("waits for settings without making the build fail, and an older folder is not left to be hosted", async () => {
    write("dist/index.html", "<p>new</p>");
    write("release/site/index.html", "<p>old</p>");
    const { code, said } = await run("site");
    expect(code).toBe(0);
    expect(said).toContain("There is no manifest/settings.json yet, so there is no folder to host.");
    expect(existsSync(join(folder, "release/site"))).toBe(false);
  });
});
