// What the set-up page learns of a site with the tab's own token, which shows no more than the tab may do; and with an owner's.
import "@pnp/sp/security/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import { afterEach, describe, expect, test } from "vitest";
import { openSetUp } from "../../src/app/setUp.ts";
import { needsOwner, readinessOf, wordsFor } from "../../src/features/setup/siteWords.ts";
import { lookAtSite } from "../../src/provision/lookAtSite.ts";
import { checkSite } from "../../src/provision/provision.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";
import { openReadySite } from "./preparedSite.ts";

let site: LocalSite;
afterEach(() => site.close());

const expected = { definition, timeZone: 2 };
const seenBy = (login: string) => lookAtSite(site.as(login, "AllSites.Write"), expected);

function setUpAs(login: string) {
  const signIn = { token: async () => token, interactive: async () => token };
  const token = { kind: "token", token: "", expires: new Date() } as const;
  const at = (scope: "AllSites.Write" | "AllSites.FullControl") => ({ sp: site.as(login, scope), url: site.siteUrl });
  return openSetUp(at("AllSites.Write"), { site: at("AllSites.FullControl"), signIn }, expected);
}

describe("a finished site", () => {
  test("reads ready to an owner and to a lead, although the tab may not read its permissions", async () => {
    site = await openReadySite();
    for (const login of [OWNER, "lead-1@council.example"]) {
      const found = await seenBy(login);
      expect(readinessOf(found), login).toBe("ready");
      expect(needsOwner(found)).toBe(true);
      expect(found.left).toEqual([]);
      expect(found.parts.find(({ kind }) => kind === "roles")).toMatchObject({ there: true, drift: undefined });
    }
  });

  test("whose list was changed by hand says so to everybody, and whose permissions were, to its owner", async () => {
    site = await openReadySite();
    const { web } = site.as(OWNER);
    await web.lists.getByTitle("Claims").update({ Description: "Changed by hand" });
    await web.lists.getByTitle("Actions").resetRoleInheritance();
    const found = await seenBy("lead-1@council.example");
    expect(readinessOf(found)).toBe("behind");
    expect(found.parts.filter(({ drift = [] }) => drift.length > 0).map(({ title }) => title)).toEqual(["Claims"]);
    const owners = await lookAtSite(site.as(OWNER, "AllSites.FullControl"), expected);
    expect(owners.parts.filter(({ drift = [] }) => drift.length > 0).map(({ title }) => title)).toEqual([
      "Actions",
      "Claims",
    ]);
  });
});

describe("setting up", () => {
  test("is offered to everybody, and is done for the owner of a team, whom the site does not list", async () => {
    site = await openLocalSite([], ":memory:", { path: "/sites/improvement", groupConnected: true });
    const found = await seenBy(OWNER);
    expect(readinessOf(found)).toBe("new");
    expect(wordsFor(found, false)).toMatchObject({ button: "Set up this site" });
    const outcome = await setUpAs(OWNER).complete(() => undefined);
    if (outcome.kind !== "done") throw new Error(outcome.why);
    // Seen with the owner's token: nothing is unknown, and nothing is left to people.
    expect([readinessOf(outcome.value), needsOwner(outcome.value), outcome.value.left]).toEqual(["ready", false, []]);
    expect(await checkSite(site.as(OWNER), definition)).toEqual([]);
  });

  test("is refused to somebody who signs in with full control and is no owner, before anything is changed", async () => {
    site = await openLocalSite();
    const outcome = await setUpAs("lead-1@council.example").complete(() => undefined);
    expect(outcome).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("You are not an owner of this site"),
    });
    expect(readinessOf(await seenBy(OWNER))).toBe("new");
  });
});

describe("the time zone", () => {
  test.each([
    [13, 2, { name: "(UTC-08:00) Pacific Time (US and Canada)", expected: "United Kingdom Time" }],
    [2, 2, undefined],
    [2, 17, { name: "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", expected: "New Zealand Time" }],
  ])("of a site in zone %d is told when %d is expected and it is another", async (timeZone, wanted, told) => {
    site = await openLocalSite([], ":memory:", { path: "/sites/improvement", timeZone });
    const found = await lookAtSite(site.as(OWNER, "AllSites.Write"), { definition, timeZone: wanted });
    expect(found.otherZone).toEqual(told);
    expect(wordsFor(found, false).button).toBe(told ? "Set up with this time zone" : "Set up this site");
  });
});
