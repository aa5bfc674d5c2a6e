// A picture as plain data, in pixels.

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Colours are "#rrggbb". A hatch is drawn over the fill, so that areas differ in grey print too. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: string;
      readonly stroke?: string;
      readonly hatch?: Hatch;
    }
  | {
      readonly kind: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: "polygon";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly fill?: string;
      readonly stroke?: string;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly anchor?: "start" | "middle" | "end";
      readonly isStrong?: boolean;
    };

export type Hatch = "none" | "up" | "down" | "dots";
