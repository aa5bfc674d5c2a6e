// An address within the tab, which anybody may have written: the shell reads its own part strictly, and leaves the rest to the screen.
import { describe, expect, test } from "vitest";
import { linkTo, readAddress, writeAddress } from "../../../src/ui/kit/address.ts";
import { hostileStrings } from "../../campaigns/hostile/strings.ts";
import { anAction } from "../../support/builders.ts";

describe("an address", () => {
  test("reads back as it was written", () => {
    const address = { screen: "mine", open: { id: 57, reference: "9.4.1" }, query: "programme=3&show=stale" };
    expect(writeAddress(address)).toBe("screen=mine&programme=3&show=stale&open=9.4.1&row=57");
    expect(readAddress(writeAddress(address))).toEqual(address);
  });
  test.each(["1", "1.1.1.1", "3.4.1a", "CS12", "A-1", "ŵ/2"])("leads to the action %s", (reference) => {
    expect(readAddress(writeAddress({ open: { reference } })).open).toEqual({ reference });
  });
  test.each(["1..2", "-1", "1 2", "<b>", "a:b", "1.".repeat(20)])("leads to no action by %j", (reference) => {
    expect(readAddress(writeAddress({ open: { reference } })).open).toBeUndefined();
  });
  test.each(["0", "-5", "1e3", "07", "5.0", "99999999999"])("leads to no action by the row %j", (row) => {
    expect(readAddress(`row=${row}`).open).toBeUndefined();
  });
  test("leads to an action by its row alone where its reference is none that an address can hold", () => {
    const open = linkTo(anAction({ reference: "1.1.1 (new)" }, { id: 57 }));
    expect(writeAddress({ open })).toBe("row=57");
    expect(readAddress("row=57").open).toEqual({ id: 57 });
  });
  test("is empty where the tab begins", () => {
    expect(writeAddress({})).toBe("");
    expect(readAddress("")).toEqual({ screen: undefined, open: undefined, query: "" });
  });
  test("leaves out a screen and a reference that do not follow the pattern, and keeps the rest for the screen", () => {
    const address = readAddress("screen=%3Cb%3E&open=javascript:alert(1)&lanes=lead");
    expect(address).toEqual({ screen: undefined, open: undefined, query: "lanes=lead" });
  });
  test("is cut after the last whole part when it is too long", () => {
    // The limit falls into the last word, of which a part would be another search.
    const long = `lanes=lead&x=${"y".repeat(1980)}&text=budget`;
    expect(readAddress(long).query).toBe(`lanes=lead&x=${"y".repeat(1980)}`);
    expect(readAddress("x".repeat(100_000)).query).toBe("");
  });
});

const keys = ["screen", "open", "row", "lanes", "text", "__proto__", "site"];
const links = hostileStrings.flatMap((hostile) => [
  hostile,
  ...keys.flatMap((key) => [new URLSearchParams({ [key]: hostile }).toString(), `${key}=${hostile}`]),
]);

test(`a link holds a key, an action and a query, and reads back the same: ${links.length} links`, () => {
  const isAsExpected = (link: string) => {
    const address = readAddress(link);
    return (
      /^[a-z][a-zA-Z-]{0,30}$/.test(address.screen ?? "board") &&
      /^[\p{L}\p{N}./_-]{1,30}$/u.test(address.open?.reference ?? "1") &&
      (address.open?.id ?? 1) > 0 &&
      JSON.stringify(readAddress(writeAddress(address))) === JSON.stringify(address)
    );
  };
  expect(links.filter((link) => !isAsExpected(link))).toEqual([]);
});
