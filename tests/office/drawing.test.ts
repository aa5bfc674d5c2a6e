// Drawings as SVG.
import { expect, test } from "vitest";
import { type Drawing, type Shape, svgOf } from "../../src/office/drawing.ts";
import { bar } from "../support/office/everyBlock.ts";
import { content, elementsOf, parse, value, within } from "../support/office/unpack.ts";

const drawn = (...shapes: Shape[]): Drawing => ({ width: 100, height: 50, shapes });
const rect = { kind: "rect", x: 10, y: 10, width: 30, height: 20 } as const;

test("a drawing is a file of its size, on white, with an element for each shape and each hatch", () => {
  const svg = parse(svgOf(bar));
  expect([value(svg, "width"), value(svg, "height"), value(svg, "viewBox")]).toEqual(["900", "120", "0 0 900 120"]);
  expect(elementsOf(svg).map(({ name }) => name)).toEqual([
    "rect",
    "rect",
    "path",
    "rect",
    "path",
    "rect",
    "path",
    "line",
    "polygon",
    "text",
    "text",
  ]);
});

test("it refers to nothing, neither outside nor inside, because Word and a page with many drawings would mix names up", () => {
  expect(svgOf(bar)).not.toMatch(/url\(|href|\bid=/);
});

test("text is text, whatever is in it", () => {
  const evil = `</text><script>alert(1)</script>"&]]>\u0000\uD800`;
  const svg = parse(svgOf(drawn({ kind: "text", x: 0, y: 0, size: 9, fill: evil, text: evil })));
  const said = evil.replace("\u0000", "�").replace("\uD800", "�");
  expect(within(svg, "script")).toEqual([]);
  expect(within(svg, "text").map((each) => [content(each), value(each, "fill")])).toEqual([[said, said]]);
});

test.each(["up", "down", "dots"] as const)("a hatch of the kind %s stays within its rectangle", (hatch) => {
  const path = within(parse(svgOf(drawn({ ...rect, hatch }))), "path").map((each) => value(each, "d"))[0] ?? "";
  const points = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(points.length).toBeGreaterThan(8);
  for (const [x = 0, y = 0] of points) {
    expect(x).toBeGreaterThanOrEqual(rect.x);
    expect(x).toBeLessThanOrEqual(rect.x + rect.width);
    expect(y).toBeGreaterThanOrEqual(rect.y);
    expect(y).toBeLessThanOrEqual(rect.y + rect.height);
  }
});

test("hatches differ from each other, and none draws nothing", () => {
  const paths = (["none", "up", "down", "dots"] as const).map((hatch) =>
    within(parse(svgOf(drawn({ ...rect, hatch }))), "path"),
  );
  expect(paths.map((each) => each.length)).toEqual([0, 1, 1, 1]);
  expect(new Set(paths.slice(1).map(([path]) => path && value(path, "d"))).size).toBe(3);
});
