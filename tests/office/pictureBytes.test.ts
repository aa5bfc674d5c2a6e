// What is kept of a picture: what draws it, and no word besides.
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { drawnOnly } from "../../src/office/pictureBytes.ts";
import { logo } from "../support/office/councilTemplate.ts";

const ascii = (text: string) => [...new TextEncoder().encode(text)];
const has = (bytes: Uint8Array | undefined, text: string) => new TextDecoder("latin1").decode(bytes).includes(text);
const joined = (...pieces: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]));

describe("a PNG", () => {
  const chunk = (name: string, content: readonly number[]) => [
    ...[0, 0, 0, content.length],
    ...ascii(name),
    ...content,
    ...[0, 0, 0, 0],
  ];

  test.each(["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "prVW"])(
    "loses its chunk %s and what follows its end, and is drawn as before",
    (name) => {
      const more = joined(
        logo().subarray(0, 33),
        chunk(name, ascii("Jo Smith")),
        logo().subarray(33),
        ascii("Jo Smith"),
      );
      const kept = drawnOnly(more, "png");
      expect(has(kept, "Smith")).toBe(false);
      expect(PNG.sync.read(Buffer.from(kept ?? [])).data).toEqual(PNG.sync.read(Buffer.from(logo())).data);
    },
  );

  test("that ends early is none", () => expect(drawnOnly(logo().subarray(0, 60), "png")).toBeUndefined());
});

describe("a JPEG", () => {
  const segment = (marker: number, content: readonly number[]) => [
    ...[0xff, marker, 0, content.length + 2],
    ...content,
  ];
  const jfif = [...ascii("JFIF\0"), 1, 1, 0, 0, 1, 0, 1];
  const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56];
  const tables = segment(0xdb, [0, 1, 2]);
  const end = [0xff, 0xd9];

  test("loses its comments, its camera's notes, its thumbnail and what follows its end, and keeps what draws", () => {
    const jo = ascii("Jo Smith");
    const bytes = joined(
      ...[
        [0xff, 0xd8],
        segment(0xe0, [...jfif, 1, 1, ...jo.slice(0, 3)]),
        segment(0xe1, [...ascii("Exif\0\0"), ...jo]),
      ],
      ...[
        segment(0xed, jo),
        segment(0xe2, jo),
        segment(0xfe, jo),
        segment(0xee, [...ascii("Adobe"), 0, 100, 0, 0, 0, 0, 1]),
      ],
      ...[tables, scan, segment(0xfe, jo), scan, end, jo],
    );
    expect(drawnOnly(bytes, "jpeg")).toEqual(
      joined(
        ...[[0xff, 0xd8], segment(0xe0, [...jfif, 0, 0]), segment(0xee, [...ascii("Adobe"), 0, 100, 0, 0, 0, 0, 1])],
        ...[tables, scan, scan, end],
      ),
    );
  });

  test("that ends early is none", () => {
    expect(drawnOnly(joined([0xff, 0xd8], tables, scan), "jpeg")).toBeUndefined();
    expect(drawnOnly(joined([0xff, 0xd8], [0xff, 0xe1, 0xff, 0xff]), "jpeg")).toBeUndefined();
  });
});

describe("a GIF", () => {
  const head = [...ascii("GIF89a"), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  const drawn = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0];
  const control = [0x21, 0xf9, 4, 0, 0, 0, 0, 0];
  const words = (kind: number) => [0x21, kind, 8, ...ascii("Jo Smith"), 0];

  test("loses its comments, its programs' notes and what follows its end, and keeps what draws", () => {
    const bytes = joined(head, words(0xfe), control, words(0xff), drawn, words(0x01), [0x3b], ascii("Jo Smith"));
    expect(drawnOnly(bytes, "gif")).toEqual(joined(head, control, drawn, [0x3b]));
  });

  test("that ends early is none", () => expect(drawnOnly(joined(head, drawn), "gif")).toBeUndefined());
});
