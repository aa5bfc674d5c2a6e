// Reads the pixels of a PNG of eight bits a channel, with or without transparency: https://www.w3.org/TR/png-3/
import { inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row. */
  readonly rgba: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture, or in a sentence why it cannot be read. */
export function readPng(bytes: Uint8Array): Picture | string {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 8).equals(signature)) return "it is no PNG.";
  try {
    return picture(file);
  } catch {
    return "it is damaged.";
  }
}

function picture(file: Buffer): Picture | string {
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  // The header is always the first chunk.
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colourType, interlaced] = [file[24], file[25], file[28]];
  const channels = colourType === 6 ? 4 : colourType === 2 ? 3 : undefined;
  if (depth !== 8 || channels === undefined || interlaced !== 0) {
    return "save it with 24 or 32 bits a pixel and without interlacing.";
  }
  const raw = unfilter(inflateSync(Buffer.concat(data)), { height, stride: width * channels, channels });
  if (channels === 4) return { width, height, rgba: raw };
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) rgba.set(raw.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return { width, height, rgba };
}

interface Rows {
  readonly height: number;
  readonly stride: number;
  readonly channels: number;
}

/** Each row says how its bytes differ from those to the left and above. */
function unfilter(filtered: Uint8Array, { height, stride, channels }: Rows): Uint8Array {
  const bytes = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (bytes[at - stride - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter ?? 0] ?? 0;
      bytes[at] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return bytes;
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
