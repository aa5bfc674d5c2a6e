import { describe, expect, test } from "vitest";
import { siteOf } from "../../src/host/siteOf.ts";
import { hostileStrings } from "../campaigns/hostile/strings.ts";

const sharePointOrigin = "https://council.sharepoint.com";
const defaultSite = `${sharePointOrigin}/sites/improvement/`;
const installation = { sharePointOrigin, defaultSite };
const byDefault = `${sharePointOrigin}/sites/improvement`;

describe("the site that the tab works with", () => {
  test("is the first address, without a slash at its end", () => {
    const [team, channel] = [`${sharePointOrigin}/sites/Team`, `${sharePointOrigin}/sites/Team-Private_2.1/`];
    expect(siteOf([channel, team], installation)).toBe(`${sharePointOrigin}/sites/Team-Private_2.1`);
    expect(siteOf([undefined, team], installation)).toBe(team);
    expect(siteOf([sharePointOrigin], installation)).toBe(sharePointOrigin);
    expect(siteOf([`${sharePointOrigin}/teams/%C3%89t%C3%A9/sub`], installation)).toBe(
      `${sharePointOrigin}/teams/%C3%89t%C3%A9/sub`,
    );
  });

  test("is the default site if there is no address", () => {
    expect(siteOf([undefined, ""], installation)).toBe(byDefault);
  });

  test.each([
    ["another tenant's", "https://elsewhere.sharepoint.com/sites/improvement"],
    ["a name that only begins like ours", "https://council.sharepoint.com.attacker.example/sites/x"],
    ["over http", "http://council.sharepoint.com/sites/x"],
    ["on another port", "https://council.sharepoint.com:8443/sites/x"],
    ["with somebody's name in it", "https://somebody@council.sharepoint.com/sites/x"],
    ["with a query", `${sharePointOrigin}/sites/x?y=1`],
    ["with a fragment", `${sharePointOrigin}/sites/x#y`],
    ["a part of SharePoint that is no site", `${sharePointOrigin}/sites/x/_api/web`],
    ["with an escaped slash", `${sharePointOrigin}/sites/x%2f..%2fy`],
    ["with an escaped null", `${sharePointOrigin}/sites/x%00`],
    ["too long", `${sharePointOrigin}/sites/${"x".repeat(400)}`],
  ])("is never one %s", (_, address) => {
    expect(siteOf([address], installation)).toBe(byDefault);
  });

  test(`is on our SharePoint for any address: ${hostileStrings.length} strings, as they are and as paths`, () => {
    for (const hostile of hostileStrings) {
      expect(siteOf([hostile], installation)).toBe(byDefault);
      const told = siteOf([`${sharePointOrigin}/sites/${hostile}`], installation);
      expect(new URL(told).origin).toBe(sharePointOrigin);
      expect(told).not.toMatch(/[?#\\<>"\s]|\/_|%2f/i);
    }
  });
});
