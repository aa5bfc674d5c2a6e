// Each check of the package, caught at a mistake planted for it; and without one, nothing to say.
import { describe, expect, test } from "vitest";
import { check, checkContents, checkShape, type Files } from "../../manifest/check.ts";
import { type Manifest, manifestOf } from "../../manifest/manifest.ts";
import { iconFiles, productVersion } from "../../manifest/package.ts";
import { installation } from "./installation.ts";
import { pngOf } from "./pngOf.ts";

const good = manifestOf(installation, "1.2.3");

/** What is said about the contents of the good package with something in it changed. */
function withFault(fault: Partial<Manifest>, files: Files = {}): string[] {
  return checkContents({ ...good, ...fault }, { ...iconFiles(), ...files });
}

const [tab] = good.configurableTabs ?? [];
const [personal] = good.staticTabs ?? [];
if (!tab || !personal) throw new Error("The manifest has no tabs to spoil.");

describe("a package", () => {
  test("made from complete settings has nothing wrong with it", async () => {
    expect(await check(manifestOf(installation, productVersion()), iconFiles())).toEqual([]);
  });

  test("lets the tab share to a meeting's stage: its own share button, its places in a meeting, and the permissions", () => {
    expect(good.meetingExtensionDefinition).toMatchObject({ supportsCustomShareToStage: true });
    expect(tab.context).toEqual(expect.arrayContaining(["meetingSidePanel", "meetingStage"]));
    expect(good.authorization?.permissions?.resourceSpecific).toEqual([
      { name: "MeetingStage.Write.Chat", type: "Delegated" },
      { name: "ChannelMeetingStage.Write.Group", type: "Delegated" },
    ]);
  });

  const misshapen: readonly [what: string, fault: Partial<Manifest>, said: RegExp][] = [
    ["a name longer than 30 characters", { name: { short: "x".repeat(31) } }, /schema: \/name\/short/],
    ["a short description longer than 80", { description: { ...good.description, short: "x".repeat(81) } }, /schema/],
    [
      "a full description longer than 4,000",
      { description: { ...good.description, full: "x".repeat(4001) } },
      /schema/,
    ],
    ["an id that is none", { id: "board" }, /schema: \/id/],
    ["a scope that Teams does not know", { staticTabs: [{ ...personal, scopes: ["everybody" as "team"] }] }, /schema/],
  ];
  test.each(misshapen)("with %s is refused", async (_, fault, said) => {
    expect((await checkShape({ ...good, ...fault })).join("\n")).toMatch(said);
  });

  const faults: readonly [what: string, fault: Partial<Manifest>, said: RegExp][] = [
    ["a version of two numbers", { version: "1.2" }, /three numbers/],
    ["a version with a suffix", { version: "1.2.3-beta" }, /three numbers/],
    [
      "an icon that is not there",
      { icons: { ...good.icons, color: "color.png" } },
      /color\.png, which is not in the package/,
    ],
    [
      "an address without encryption",
      { staticTabs: [{ ...personal, contentUrl: "http://board.westmere.gov.uk/" }] },
      /https: only/,
    ],
    [
      "an address on this machine",
      { configurableTabs: [{ ...tab, configurationUrl: "https://localhost:5601/" }] },
      /nobody but this machine/,
    ],
    [
      "an address by number on this machine",
      { developer: { ...good.developer, privacyUrl: "https://127.0.0.1/" } },
      /nobody but this machine/,
    ],
    ["an address that is none", { developer: { ...good.developer, termsOfUseUrl: "https://" } }, /no address/],
    [
      "a page on a host that is not in the domains",
      { configurableTabs: [{ ...tab, configurationUrl: "https://elsewhere.org/" }] },
      /not in validDomains/,
    ],
    ["a domain with a star", { validDomains: ["board.westmere.gov.uk", "*.gov.uk"] }, /in full/],
    ["a domain without a page", { validDomains: ["board.westmere.gov.uk", "elsewhere.org"] }, /no page of the tab/],
    ["no nested sign-in", { webApplicationInfo: { id: installation.clientId } }, /nobody could be signed in/],
    ["a sign-in for another host", nested({ redirectUri: "brk-multihub://elsewhere.org" }), /not brk-multihub/],
    [
      "full control of SharePoint",
      nested({ scopes: ["https://westmere.sharepoint.com/AllSites.FullControl"] }),
      /no more than AllSites\.Write/,
    ],
    [
      "a permission of Graph beside its own",
      nested({ scopes: ["https://westmere.sharepoint.com/AllSites.Write", "Mail.Read"] }),
      /asks for Mail\.Read/,
    ],
    [
      "a permission over a team that it does not use",
      resourceSpecific("ChannelMessage.Read.Group", "Delegated"),
      /does not use/,
    ],
    [
      "a permission without anybody signed in",
      resourceSpecific("MeetingStage.Write.Chat", "Application"),
      /does not use/,
    ],
  ];
  test.each(faults)("with %s is refused", (_, fault, said) => {
    expect(withFault(fault).join("\n")).toMatch(said);
  });

  test("with a file that the manifest does not name is refused", () => {
    expect(withFault({}, { "notes.txt": new Uint8Array() })).toEqual([
      "notes.txt is in the package, and the manifest does not name it.",
    ]);
  });

  const white = [255, 255, 255, 255];
  const clear = [0, 0, 0, 0];
  const icons: readonly [what: string, file: string, bytes: Uint8Array, said: RegExp][] = [
    ["a colour icon of 96 pixels", "colour.png", pngOf(96, () => white), /96 by 96 pixels/],
    [
      "a colour icon drawn up to its edge",
      "colour.png",
      pngOf(192, (x, y) => (x === 20 && y === 90 ? white : clear)),
      /20, 90/,
    ],
    [
      "an outline that is off white",
      "outline.png",
      pngOf(32, (x) => (x === 5 ? [255, 254, 255, 255] : clear)),
      /not pure white at 5, 0/,
    ],
    ["an outline without transparency", "outline.png", pngOf(32, () => white), /white square/],
    ["an outline with nothing in it", "outline.png", pngOf(32, () => clear), /empty/],
    ["an icon that is no PNG", "outline.png", new TextEncoder().encode("<svg/>"), /not a PNG/],
    [
      "an icon that is cut short",
      "colour.png",
      iconFiles()["colour.png"]?.subarray(0, 900) ?? new Uint8Array(),
      /damaged/,
    ],
  ];
  test.each(icons)("with %s is refused", (_, file, bytes, said) => {
    expect(withFault({}, { [file]: bytes }).join("\n")).toMatch(said);
  });
});

function nested(change: { redirectUri?: string; scopes?: string[] }): Partial<Manifest> {
  const info = { redirectUri: "brk-multihub://board.westmere.gov.uk", scopes: [], ...change };
  return { webApplicationInfo: { id: installation.clientId, nestedAppAuthInfo: [info] } };
}

function resourceSpecific(name: string, type: "Application" | "Delegated"): Partial<Manifest> {
  return { authorization: { permissions: { resourceSpecific: [{ name, type }] } } };
}
