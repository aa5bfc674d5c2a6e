// Whether shapes are told apart without their colours, by the points of a picture.
import type { Page } from "playwright-core";

/** Of two shapes laid over one another, the share that only one of them covers. An octagon and a circle have 0.06. */
const apart = 0.15;

/** Points of the picture in a CSS pixel. */
export const scale = 2;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of each point of a part of the picture is covered, 0 to 1, whatever the colours: the corner counts as bare. */
export function coverage(page: Page, picture: string, box: Box): Promise<readonly number[]> {
  return page.evaluate(
    async ({ address, scale, box: { x, y, width, height } }) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = 28;
      canvas.height = 28;
      const context = canvas.getContext("2d");
      context?.drawImage(image, x * scale, y * scale, width * scale, height * scale, 0, 0, 28, 28);
      const { data = [] } = context?.getImageData(0, 0, 28, 28) ?? {};
      const grey = Array.from({ length: 28 * 28 }, (_, at) => {
        const [red = 0, green = 0, blue = 0] = data.slice(at * 4, at * 4 + 3);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      });
      const bare = grey[0] ?? 0;
      const most = Math.max(...grey.map((each) => Math.abs(each - bare)));
      return grey.map((each) => Math.abs(each - bare) / most);
    },
    { address: picture, scale, box },
  );
}

function difference(one: readonly number[], other: readonly number[]): number {
  const either = one.reduce((sum, each, at) => sum + Math.max(each, other[at] ?? 0), 0);
  return one.reduce((sum, each, at) => sum + Math.abs(each - (other[at] ?? 0)), 0) / either;
}

/** Sentences about every two shapes that are too much alike in grey, by their names. */
export function alike(shapes: ReadonlyMap<string, readonly number[]>): readonly string[] {
  const all = [...shapes];
  return all.flatMap(([one, shape], at) =>
    all.slice(at + 1).flatMap(([other, otherShape]) => {
      const found = difference(shape, otherShape);
      return found < apart ? [`${one} and ${other} differ by ${found.toFixed(2)} only`] : [];
    }),
  );
}
