import { describe, expect, test } from "vitest";
import { siteOf } from "../../src/host/siteOf.ts";
import { hostileStrings } from "../campaigns/hostile/strings.ts";

const sharePointOrigin = "https://council.sharepoint.com";
const standard = `${sharePointOrigin}/sites/improvement`;
const children = `${sharePointOrigin}/sites/Children`;
const installation = { sharePointOrigin, defaultSite: `${standard}/`, sites: [`${children}/`] };
const of = (named: string | undefined, channel?: string) => siteOf({ named, channel }, installation);
const site = (url: string) => ({ kind: "site", url });
const notOurs = { kind: "not-ours" };

describe("the site that the tab works with", () => {
  test("is the channel's own, without a slash at its end, and otherwise the installation's", () => {
    const channel = `${sharePointOrigin}/sites/Team-Private_2.1/`;
    expect(of(undefined, channel)).toEqual(site(`${sharePointOrigin}/sites/Team-Private_2.1`));
    expect(of("", `${sharePointOrigin}/teams/%C3%89t%C3%A9/sub`)).toEqual(
      site(`${sharePointOrigin}/teams/%C3%89t%C3%A9/sub`),
    );
    expect(of(undefined, sharePointOrigin)).toEqual(site(sharePointOrigin));
    expect(of(undefined)).toEqual(site(standard));
    expect(of("", "")).toEqual(site(standard));
  });

  test("is the one that the address names where that is the channel's or one of the installation's", () => {
    const channel = `${sharePointOrigin}/sites/Team-Private`;
    expect(of(`${channel}/`, channel)).toEqual(site(channel));
    expect(of(standard, channel)).toEqual(site(standard));
    expect(of(children)).toEqual(site(children));
    expect(of(`${sharePointOrigin}/SITES/children/`)).toEqual(site(children));
  });

  test.each([
    ["another site of the tenant", `${sharePointOrigin}/sites/staff-party`],
    ["a site below ours", `${standard}/sub`],
    ["a name that only begins like ours", `${standard}-2`],
    ["the tenant's root", sharePointOrigin],
    ["no address", "improvement"],
    ["another tenant's", "https://elsewhere.sharepoint.com/sites/improvement"],
    ["another host's that begins like ours", "https://council.sharepoint.com.attacker.example/sites/improvement"],
    ["over http", "http://council.sharepoint.com/sites/improvement"],
    ["on another port", "https://council.sharepoint.com:8443/sites/improvement"],
    ["with somebody's name in it", "https://somebody@council.sharepoint.com/sites/improvement"],
    ["with a query", `${standard}?y=1`],
    ["with a fragment", `${standard}#y`],
  ])("is refused when the address names %s, whatever the channel", (_, address) => {
    expect(of(address)).toEqual(notOurs);
    expect(of(address, children)).toEqual(notOurs);
  });

  test.each([
    ["another tenant's", "https://elsewhere.sharepoint.com/sites/improvement"],
    ["a part of SharePoint that is no site", `${sharePointOrigin}/sites/x/_api/web`],
    ["with an escaped slash", `${sharePointOrigin}/sites/x%2f..%2fy`],
    ["with an escaped null", `${sharePointOrigin}/sites/x%00`],
    ["too long", `${sharePointOrigin}/sites/${"x".repeat(400)}`],
  ])("is never a channel's that is %s, nor is that taken because the address names it", (_, address) => {
    expect(of(undefined, address)).toEqual(site(standard));
    expect(of(address, address)).toEqual(notOurs);
  });

  test(`is the installation's or none for any address: ${hostileStrings.length} strings, as they are and as paths`, () => {
    const ours = [site(standard), notOurs];
    for (const hostile of hostileStrings) {
      for (const address of [hostile, `${sharePointOrigin}/sites/${hostile}`]) expect(ours).toContainEqual(of(address));
      const { kind, ...told } = siteOf(
        { named: undefined, channel: `${sharePointOrigin}/sites/${hostile}` },
        installation,
      );
      expect(kind).toBe("site");
      const url = "url" in told ? String(told.url) : "";
      expect(new URL(url).origin).toBe(sharePointOrigin);
      expect(url).not.toMatch(/[?#\\<>"\s]|\/_|%2f/i);
    }
  });
});
