// Checks the icons of the package pixel by pixel, by the rules of Teams' store.
import { PNG } from "pngjs";

/** Width and height in pixels. */
export const iconSizes = { colour: 192, outline: 32 } as const;

/** The symbol of the colour icon must be within this many pixels in the middle: Teams rounds and shrinks the rest. */
const symbolSize = 96;

/** The problems of an icon, as sentences. */
export function checkIcon(name: keyof typeof iconSizes, bytes: Uint8Array): string[] {
  const file = `${name}.png`;
  const picture = readPng(bytes);
  if (!picture) return [`${file} is not a PNG, or it is damaged.`];
  const size = iconSizes[name];
  if (picture.width !== size || picture.height !== size) {
    return [`${file} is ${picture.width} by ${picture.height} pixels; Teams takes ${size} by ${size} only.`];
  }
  return name === "outline" ? checkOutline(file, picture) : checkColour(file, picture);
}

function readPng(bytes: Uint8Array): PNG | undefined {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return undefined;
  }
}

function checkOutline(file: string, picture: PNG): string[] {
  const problems: string[] = [];
  const drawn = pixelsOf(picture).filter(({ alpha }) => alpha > 0);
  const coloured = drawn.find(({ red, green, blue }) => red < 255 || green < 255 || blue < 255);
  if (coloured) {
    problems.push(`${file} is not pure white at ${coloured.x}, ${coloured.y}; Teams colours the outline itself.`);
  }
  if (drawn.length === picture.width * picture.height) {
    problems.push(`${file} has no transparent pixel, so Teams would show a white square.`);
  }
  if (drawn.length === 0) problems.push(`${file} is empty: every pixel is transparent.`);
  return problems;
}

function checkColour(file: string, picture: PNG): string[] {
  const pixels = pixelsOf(picture);
  const edge = (picture.width - symbolSize) / 2;
  const isMiddle = (at: number) => at >= edge && at < edge + symbolSize;
  const corner = pixels[0];
  const astray = pixels.find(
    (pixel) => !(isMiddle(pixel.x) && isMiddle(pixel.y)) && corner && !looksLike(pixel, corner),
  );
  return astray
    ? [
        `${file} has more than its background at ${astray.x}, ${astray.y}; the symbol keeps to the middle ${symbolSize} by ${symbolSize} pixels.`,
      ]
    : [];
}

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

function pixelsOf({ width, data }: PNG): Pixel[] {
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index * 4, index * 4 + 4);
    return { x: index % width, y: Math.floor(index / width), red, green, blue, alpha };
  });
}

function looksLike(one: Pixel, other: Pixel): boolean {
  return one.red === other.red && one.green === other.green && one.blue === other.blue && one.alpha === other.alpha;
}
