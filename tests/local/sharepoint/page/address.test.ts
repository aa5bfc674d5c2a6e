// Addresses of the site: what each asks for, and what is left of those that are written.
import { describe, expect, test } from "vitest";
import { link, readAddress, sourceOf } from "../../../../src/local/sharepoint/page/address.ts";

const sites = ["/sites/dev", "/sites/dev/sub"];
const read = (path: string) => readAddress(new URL(path, "http://127.0.0.1:5602"), sites);
const list = "/sites/dev/Lists/Actions";

describe("an address", () => {
  test.each([
    ["/sites/dev", { list: "/sites/dev", place: { kind: "home" } }],
    ["/sites/dev/", { place: { kind: "home" } }],
    ["/SITES/dev/sub/", { site: "/sites/dev/sub", place: { kind: "home" } }],
    [`${list}/AllItems.aspx?as=lead-1`, { list, as: "lead-1", place: { kind: "list", leaf: "AllItems.aspx" } }],
    [`${list}/Red%20and%20Amber.aspx`, { list, place: { kind: "list", leaf: "Red and Amber.aspx" } }],
    [`${list}/`, { list, place: { kind: "list", leaf: undefined, folder: undefined } }],
    [list, { list, place: { kind: "list", leaf: undefined } }],
    [`${list}/AllItems.aspx?RootFolder=${list}/A`, { list, place: { kind: "list", folder: `${list}/A` } }],
    [`${list}/A/B`, { list, place: { kind: "list", folder: `${list}/A/B` } }],
    [`${list}/DispForm.aspx?ID=5`, { list, place: { kind: "form", mode: "display", id: 5 } }],
    [`${list}/editform.aspx?id=5`, { list, place: { kind: "form", mode: "edit", id: 5 } }],
    [`${list}/NewForm.aspx`, { list, place: { kind: "form", mode: "new", id: undefined } }],
    [`${list}/DispForm.aspx?ID=5%20or%201`, { place: { kind: "form", id: undefined } }],
    [
      "/sites/dev/Documents/Forms/AllItems.aspx",
      { list: "/sites/dev/Documents", place: { leaf: "AllItems.aspx", folder: undefined } },
    ],
    ["/sites/dev/Documents", { list: "/sites/dev/Documents", place: { kind: "list", folder: undefined } }],
    [
      "/sites/dev/Documents/5%20Team/Photo 1.png",
      { list: "/sites/dev/Documents", place: { kind: "inLibrary", path: "/sites/dev/Documents/5 Team/Photo 1.png" } },
    ],
    ["/SITES/dev/documents/a.pdf?web=1&as=owner", { as: "owner", place: { path: "/sites/dev/documents/a.pdf" } }],
    ["/sites/dev/Documents/100%.pdf", { place: { kind: "inLibrary", path: "/sites/dev/Documents/100%.pdf" } }],
    [
      "/sites/dev/Documents/Forms/AllItems.aspx?RootFolder=/sites/dev/Documents/A",
      { place: { kind: "list", folder: "/sites/dev/Documents/A" } },
    ],
    ["/sites/dev/_layouts/15/Versions.aspx?list=a-b&ID=7", { list: "a-b", place: { kind: "versions", id: 7 } }],
    ["/sites/dev/_layouts/15/settings.aspx", { place: { kind: "unknown" } }],
    ["/sites/dev/Other.aspx", { place: { kind: "unknown" } }],
    ["/sites/dev/Lists/100%", { list: "/sites/dev/Lists/100%" }],
  ])("%s", (path, wanted) => {
    expect(read(path)).toMatchObject(wanted);
  });

  test("of another site is none of ours", () => {
    expect(read("/sites/other/Lists/Actions/")).toBeUndefined();
    expect(read("/sites/development")).toBeUndefined();
  });
});

describe("a link", () => {
  test("escapes the path and leaves out what is undefined", () => {
    expect(link("/a/50% of #1?.aspx", { as: "lead-1", ID: undefined, x: "a&b" })).toBe(
      "/a/50%25%20of%20%231%3F.aspx?as=lead-1&x=a%26b",
    );
    expect(link("/a", {})).toBe("/a");
  });
});

describe("a form leads back", () => {
  const origin = "http://127.0.0.1:5602";
  const source = (text: string) => sourceOf(new URLSearchParams({ Source: text }), origin);

  test("to an address of this server", () => {
    expect(source("/sites/dev/Lists/Actions/?as=lead-1")).toBe("/sites/dev/Lists/Actions/?as=lead-1");
  });

  test.each(["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\evil.example", ""])(
    "not to %j",
    (text) => {
      expect(source(text)).toBeUndefined();
    },
  );
});
