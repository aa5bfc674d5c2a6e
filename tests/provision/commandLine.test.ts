// The command line: what it prints and what it exits with, once as people run it, otherwise without a process of its own.

import "@pnp/sp/lists/index.js";
import "@pnp/sp/views/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provisionCommand } from "../../src/app/provisionCommand.ts";
import { openPort, runAsProcess, runHere } from "../support/commandRun.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";

let site: LocalSite;
/** For the process. */
let reached: Awaited<ReturnType<typeof openPort>>;
beforeAll(async () => {
  reached = await openPort();
  site = await openLocalSite([], ":memory:", { path: "/sites/improvement", port: reached.port });
});
afterAll(async () => {
  reached.close();
  await site.close();
});

const run = (...words: readonly string[]) => runHere(provisionCommand, words);

const provision = (...words: readonly string[]) => run("provision", "--site", site.siteUrl, "--as", OWNER, ...words);

describe("npm run provision", () => {
  it("checks without changing anything, a sentence a line, and fails on drift", async () => {
    const first = await provision("--check");
    expect(first.exitCode).toBe(1);
    expect(first.lines).toContain("The list Programmes is missing.");
    expect(await runAsProcess("provision", "--site", site.siteUrl, "--as", OWNER, "--check")).toEqual(first);
  });

  it("sets the site up with progress, and has nothing to do the second time", async () => {
    const first = await provision();
    expect(first.exitCode).toBe(0);
    expect(first.lines[0]).toMatch(/^1\/\d+ {2}Add the permission level “Improvement update”$/);
    expect(first.lines.join("\n")).toMatch(/^\d+\/\d+ {2}Create the list Programmes$/m);
    expect(first.lines.at(-1)).toBe(`${site.siteUrl} is set up.`);
    const second = await provision();
    expect(second).toEqual({ exitCode: 0, lines: [`Nothing to do: ${site.siteUrl} is up to date.`] });
    expect(await provision("--check")).toEqual({
      exitCode: 0,
      lines: [`No differences: ${site.siteUrl} is up to date.`],
    });
  });

  it("reports what was removed by hand, and restores it", async () => {
    await site.as(OWNER).web.lists.getByTitle("Actions").views.getByTitle("Claimed").delete();
    expect(await provision("--check")).toEqual({ exitCode: 1, lines: ["The view “Claimed” of Actions is missing."] });
    expect((await provision()).exitCode).toBe(0);
    expect((await provision("--check")).exitCode).toBe(0);
  });

  it("gives a person a role and takes it away, and prints it", async () => {
    const given = await provision(
      "--assign",
      "verifier=verifier-1@council.example",
      "--assign",
      "slt=slt-1@council.example",
    );
    expect(given.lines).toEqual([
      "verifier-1@council.example is now a verifier.",
      "slt-1@council.example is now a member of the senior leadership team.",
      `${site.siteUrl} is set up.`,
    ]);
    expect(given.exitCode).toBe(0);
    const taken = await provision("--unassign", "slt = slt-1@council.example");
    expect(taken.lines[0]).toBe("slt-1@council.example is no longer a member of the senior leadership team.");
  });

  it("reports an unknown role or person, and changes nothing", async () => {
    for (const [words, sentence] of [
      ["leed 3=lead-3@council.example", "“leed 3=lead-3@council.example” is not a role and a person."],
      ["lead=lead-3@council.example", "is not a role and a person."],
      ["verifier=nobody@council.example", "There is nobody called nobody@council.example in the directory."],
      ["lead 3=lead-3@council.example", "There is no programme 3 in the list Programmes."],
    ] as const) {
      const { exitCode, lines } = await provision("--assign", words);
      expect(exitCode).toBe(1);
      expect(lines.join("\n")).toContain(sentence);
    }
  });

  it("prints SharePoint's message to a person who may not set up a site", async () => {
    await site.as(OWNER).web.lists.getByTitle("Actions").views.getByTitle("Claimed").delete();
    const { exitCode, lines } = await run("provision", "--site", site.siteUrl, "--as", "visitor@council.example");
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toMatch(/Access denied/);
  });

  it("prints its usage when it is called wrongly", async () => {
    for (const words of [
      [],
      ["provision"],
      ["provision", "--site", site.siteUrl, "--chekc"],
      ["provision", "--site", "x"],
    ]) {
      const { exitCode, lines } = await run(...words);
      expect(exitCode).toBe(2);
      expect(lines.join("\n")).toContain("Usage: npm run provision -- --site URL [--check]");
    }
  });

  it("reports when there is no answer", async () => {
    const { exitCode, lines } = await run("provision", "--site", "http://127.0.0.1:9/sites/none", "--check");
    expect(exitCode).toBe(1);
    expect(lines.join("\n")).toMatch(/^Could not sign in: No local tenant answers/);
  });
});
