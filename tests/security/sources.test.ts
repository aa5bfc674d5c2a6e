// Reads every source of the product for lines that are banned, for permissions beyond those declared, and everything for secrets.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { permission } from "../../manifest/manifest.ts";
import { bans } from "./bans.ts";
import { secretIn } from "./secrets.ts";

const sources = textsBelow("src", /\.(ts|tsx|mjs|html)$/);

/** Every text file below a folder, by its path there. */
function textsBelow(folder: string, kind: RegExp): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => kind.test(file))
    .map((file) => ({ path: file.split(sep).join("/"), text: readFileSync(join(folder, file), "utf8") }));
}

test("there are sources to read", () => {
  expect(sources.length).toBeGreaterThan(300);
});

describe.each(bans)("$what", ({ why, applies, pattern, caught, passes }) => {
  test("is nowhere in the product", () => {
    const found = sources.filter(({ path, text }) => applies(path) && pattern.test(text)).map(({ path }) => path);
    expect(found, why).toEqual([]);
  });

  test.each(caught)("would be caught: %s", (line) => expect(line).toMatch(pattern));
  test.each(passes)("would pass: %s", (line) => expect(line).not.toMatch(pattern));
});

describe("permissions", () => {
  const asked = sources
    .filter(({ path }) => !path.startsWith("local/"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/AllSites\.\w+|Sites\.\w+\.All|\w+\.(Read|ReadWrite|Manage)(\.All)?\b(?=["'`])/g)].map(
        ([scope]) => ({ path, scope }),
      ),
    );

  test("are those of SharePoint that the README names, and no others", () => {
    expect(new Set(asked.map(({ scope }) => scope))).toEqual(new Set(["AllSites.Write", "AllSites.FullControl"]));
  });

  test("in the package are the lesser one", () => {
    expect(permission).toBe("AllSites.Write");
  });

  test("beyond it are asked for where the tab is plugged together, and by the command line", () => {
    const rooms = asked.filter(({ scope }) => scope !== permission).map(({ path }) => path.split("/")[0]);
    expect(new Set(rooms)).toEqual(new Set(["app", "host"]));
  });
});

describe("secrets", () => {
  test("are in no file of the project", () => {
    const kept = /\.(ts|tsx|mjs|mts|js|json|html|css|md|svg|yml|yaml|txt|env)$|(^|\/)run$/;
    const texts = ["src", "tests", "manifest", ".ci"].flatMap((folder) => textsBelow(folder, kept));
    const top = readdirSync(".", { withFileTypes: true }).filter((entry) => entry.isFile());
    const all = [...texts, ...top.map(({ name }) => ({ path: name, text: readFileSync(name, "utf8") }))];
    expect(all.filter(({ text }) => secretIn(text)).map(({ path, text }) => `${path}: ${secretIn(text)}`)).toEqual([]);
  });

  // Put together here, or this file would be found itself.
  const planted: readonly [kind: string, text: string][] = [
    ["private key", `-----BEGIN ${"PRIVATE KEY"}-----\n${"MIIEvQIBADANBgkqhkiG9w0"}`],
    ["token", `Bearer ${"eyJ"}hbGciOiJSUzI1NiJ9.${"eyJ"}hdWQiOiJodHRwczovLyJ9.${"x".repeat(43)}`],
    ["Entra client secret", `secret: "abc${"8Q~"}${"x".repeat(34)}"`],
    ["Azure storage key", `AccountName=a;AccountKey=${"A".repeat(86)}==`],
    ["GitHub token", `ghp_${"a1".repeat(18)}`],
    ["npm token", `//registry/:_authToken=npm_${"a1".repeat(18)}`],
    ["AWS key", `AKIA${"A1".repeat(8)}`],
    ["Slack token", `xoxb-${"1234567890".repeat(3)}`],
    ["password in an address", `https://owner:${"hunter2hunter2"}@westmere.sharepoint.com`],
  ];
  test.each(planted)("of the kind %s would be found", (kind, text) => expect(secretIn(text)).toBe(kind));
});
