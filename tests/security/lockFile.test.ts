// Every package in the lock file has a hash, names no registry, runs no install script and has a licence that we may use.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeSbom } from "../../manifest/sbom.ts";

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

type Entries = Readonly<Record<string, Entry>>;

/** Packages with known install scripts. We install with `--ignore-scripts`, and both work without them. */
const installScripts: Readonly<Record<string, string>> = {
  "core-js": "prints a request for donations",
  esbuild: "swaps its starter for the binary, to save a moment",
};

/** For production packages; each allows us to publish under MIT if its notice is kept. */
const forProduction = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];
/** For tools, which are not published. */
const forTools = [...forProduction, "BlueOak-1.0.0", "CC0-1.0", "MPL-2.0", "Unlicense"];
/** Licences that are in the package's LICENSE file and not in its package.json. */
const licencesElsewhere: Readonly<Record<string, string>> = { "node-sp-auth": "MIT" };

/** The problems of the packages in a lock file, as sentences. */
function problemsOf(entries: Entries): string[] {
  return Object.entries(entries)
    .filter(([path]) => path !== "")
    .flatMap(([path, entry]) => {
      const name = path.replace(/^.*node_modules\//, "");
      return [integrityOf(entry), originOf(path, entry), scriptOf(name, entry), licenceOf(name, entry)]
        .filter((problem) => problem !== undefined)
        .map((problem) => `${name} ${problem}`);
    });
}

function integrityOf({ integrity = "" }: Entry): string | undefined {
  return /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ? undefined : "has no SHA-512 hash";
}

/** The lock file names no registry, so that any registry works: see `.npmrc`. */
function originOf(path: string, { resolved, version = "", link }: Entry): string | undefined {
  if (link || !path.includes("node_modules/")) return "is a folder and no package";
  if (!/^\d+\.\d+\.\d+/.test(version)) return `has the version "${version}", which is no version of a registry`;
  return resolved === undefined ? undefined : `comes from ${resolved}`;
}

function scriptOf(name: string, { hasInstallScript }: Entry): string | undefined {
  return hasInstallScript && !installScripts[name] ? "wants to run a script when it is installed" : undefined;
}

function licenceOf(name: string, { license = licencesElsewhere[name] ?? "none", dev }: Entry): string | undefined {
  const choices = license.replace(/^\(|\)$/g, "").split(" OR ");
  const allowed = dev ? forTools : forProduction;
  return choices.some((each) => allowed.includes(each)) ? undefined : `has the licence ${license}`;
}

const { packages }: { packages: Entries } = JSON.parse(readFileSync("package-lock.json", "utf8"));

describe("the lock file", () => {
  test("has only packages that we allow", () => {
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(problemsOf(packages)).toEqual([]);
  });

  test("and its reasons name only packages that are still there", () => {
    for (const name of [...Object.keys(installScripts), ...Object.keys(licencesElsewhere)]) {
      expect(Object.keys(packages)).toContain(`node_modules/${name}`);
    }
  });

  test("installs exactly what package.json asks for", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(packages[""]).toMatchObject({ dependencies, devDependencies });
  });
});

test("the bill of materials lists every production package with its version and hash, and no tool", () => {
  const folder = mkdtempSync(join(tmpdir(), "improvement-board-sbom-"));
  const file = join(folder, "release", "sbom.cdx.json");
  expect(writeSbom(file)).toBeUndefined();
  const { bomFormat, components } = JSON.parse(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  const goesOut = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  expect(bomFormat).toBe("CycloneDX");
  expect(new Set(components.map((each: { "bom-ref": string }) => each["bom-ref"]))).toEqual(
    new Set(goesOut.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, "")}@${version}`)),
  );
  expect(components.every((each: { hashes?: unknown[] }) => each.hashes?.length)).toBe(true);
});

test("installing runs no script of a package", () => {
  expect(readFileSync("src/local/setup.mjs", "utf8")).toMatch(/\["ci", .*"--ignore-scripts"/);
});

const good: Entry = { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==`, license: "MIT" };

test("a package like any other passes", () => {
  expect(problemsOf({ "node_modules/some": good })).toEqual([]);
});

const faults: readonly [what: string, entry: Entry, said: string][] = [
  ["without a hash", { ...good, integrity: "" }, "has no SHA-512 hash"],
  ["with a weak hash", { ...good, integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }, "has no SHA-512 hash"],
  ["from another host", { ...good, resolved: "https://evil.test/some.tgz" }, "comes from https://evil.test/some.tgz"],
  ["from a repository", { ...good, resolved: "git+ssh://git@github.com/a/b.git" }, "comes from git+ssh:"],
  ["that is a link to a folder", { ...good, link: true }, "is a folder"],
  ["that runs a script", { ...good, hasInstallScript: true }, "wants to run a script"],
  ["under the GPL", { ...good, license: "GPL-3.0-only" }, "has the licence GPL-3.0-only"],
  ["under a tool's licence", { ...good, license: "MPL-2.0" }, "has the licence MPL-2.0"],
  ["under no licence", { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==` }, "has the licence none"],
];
test.each(faults)("a package %s does not pass", (_, entry, said) => {
  expect(problemsOf({ "node_modules/some": entry })).toEqual([expect.stringContaining(`some ${said}`)]);
});

test("a tool may have a licence that a production package may not", () => {
  expect(problemsOf({ "node_modules/some": { ...good, license: "MPL-2.0", dev: true } })).toEqual([]);
  expect(problemsOf({ "node_modules/some": { ...good, license: "(GPL-2.0 OR MIT)" } })).toEqual([]);
});
