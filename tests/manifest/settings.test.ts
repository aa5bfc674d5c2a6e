// What may stand in an installation's settings: everything that would not work later is refused here, by name and with what belongs there.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readValues } from "../../manifest/settingsValues.ts";
import { installation } from "./installation.ts";

const problemsOf = (change: object) => readValues({ ...installation, ...change }).problems.join("\n");

describe("an installation's settings", () => {
  test("are read when they are complete", () => {
    expect(readValues(installation)).toEqual({ installation, problems: [] });
  });

  test("may leave out the time zone, then the United Kingdom's, and further hosts, and have a slash at an address's end", () => {
    const { hostOrigins: _, timeZone: __, sites: ___, ...without } = installation;
    const told = { ...without, tab: `${installation.tab}/`, defaultSite: `${installation.defaultSite}/` };
    expect(readValues(told)).toEqual({ installation, problems: [] });
  });

  test("are refused value by value as long as they are the example's", () => {
    const example = JSON.parse(readFileSync("manifest/settings.example.json", "utf8"));
    const { problems } = readValues(example);
    const defaults = ["hostOrigins", "sites", "timeZone", "developer"];
    const values = Object.keys(installation).filter((name) => !defaults.includes(name));
    for (const name of [...values, ...Object.keys(installation.developer).map((each) => `developer.${each}`)]) {
      expect(problems.join("\n")).toContain(`${name} still says`);
    }
  });

  test("may name further sites", () => {
    const sites = ["https://westmere.sharepoint.com/sites/children"];
    const { installation: read, problems } = readValues({ ...installation, sites: sites.map((site) => `${site}/`) });
    expect([read.sites, problems]).toEqual([sites, []]);
    expect(problemsOf({ sites: ["https://elsewhere.sharepoint.com/sites/x"] })).toMatch(
      /^sites.0 is at https:..elsewhere/,
    );
    expect(problemsOf({ sites: "all" })).toMatch(/^sites is no list/);
  });

  const faults: readonly [what: string, change: object, said: RegExp][] = [
    ["a missing id", { clientId: undefined }, /^clientId is missing. It is the Entra/],
    ["an id that is none", { tenant: "westmere" }, /^tenant says westmere, which is no id/],
    ["an address without encryption", { tab: "http://board.westmere.gov.uk" }, /^tab .* does not begin with https:/],
    ["an address on this machine", { tab: "https://localhost" }, /^tab .* nobody but this machine/],
    ["a path after the tab's host", { tab: "https://board.westmere.gov.uk/tab" }, /^tab .* more than https/],
    [
      "a path after SharePoint's host",
      { sharePoint: "https://westmere.sharepoint.com/sites/x" },
      /^sharePoint .* more than/,
    ],
    ["a site on another SharePoint", { defaultSite: "https://other.sharepoint.com/sites/x" }, /not at sharePoint/],
    ["a name and password in an address", { defaultSite: "https://a:b@westmere.sharepoint.com/" }, /name to sign in/],
    ["a further host that is none", { hostOrigins: ["*"] }, /^hostOrigins\.0 says \*, which is no address/],
    ["a time zone that is no number", { timeZone: "GMT" }, /^timeZone says GMT. It is SharePoint's number/],
    ["further hosts that are no list", { hostOrigins: "https://a.org" }, /^hostOrigins is no list/],
    ["a developer's name of 33 characters", developer({ name: "x".repeat(33) }), /^developer\.name has 33 characters/],
    ["no developer at all", { developer: undefined }, /^developer\.name is missing/],
  ];
  test.each(faults)("with %s are refused", (_, change, said) => {
    expect(problemsOf(change)).toMatch(said);
  });

  test("that are no object at all are refused like empty ones", () => {
    expect(readValues("nothing").problems).toEqual(readValues({}).problems);
  });
});

function developer(change: object): object {
  return { developer: { ...installation.developer, ...change } };
}
