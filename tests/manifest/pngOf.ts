import { PNG } from "pngjs";

/** A square PNG; each pixel is red, green, blue and alpha. */
export function pngOf(size: number, pixel: (x: number, y: number) => readonly number[]): Uint8Array {
  const png = new PNG({ width: size, height: size });
  for (let at = 0; at < size * size; at++) png.data.set(pixel(at % size, Math.floor(at / size)), at * 4);
  return PNG.sync.write(png);
}
