// Makes small PNG files to check, pixel by pixel, with each of PNG's five filters in turn.
import { crc32, deflateSync } from "node:zlib";

/** A square picture; each pixel is red, green, blue and alpha. */
export function pngOf(size: number, pixel: (x: number, y: number) => readonly number[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const stride = size * 4;
  const raw = Buffer.from(
    Array.from({ length: size * size }, (_, at) => pixel(at % size, Math.floor(at / size))).flatMap((each) => [
      ...each,
    ]),
  );
  const rows = Array.from({ length: size }, (_, y) => {
    const filter = y % 5;
    const bytes = Array.from({ length: stride }, (_, x) => {
      const at = y * stride + x;
      const left = x < 4 ? 0 : (raw[at - 4] ?? 0);
      const above = y === 0 ? 0 : (raw[at - stride] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (raw[at - stride - 4] ?? 0);
      const guesses = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, corner)];
      return ((raw[at] ?? 0) - (guesses[filter] ?? 0)) & 255;
    });
    return Buffer.from([filter, ...bytes]);
  });
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function paeth(a: number, b: number, c: number): number {
  const distances = [b - c, a - c, a + b - 2 * c].map(Math.abs);
  const least = Math.min(...distances);
  return [a, b, c][distances.indexOf(least)] ?? 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
