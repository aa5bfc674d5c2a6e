// A picture as plain data, in pixels.
import { diagonals, dots, hatchPath, type Segment } from "./hatch.ts";
import { escaped } from "./xmlText.ts";

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

const font = "Arial, Helvetica, sans-serif";
const hatchColour = "#000000";

/** A whole SVG file, which refers to nothing outside itself. */
export function svgOf({ width, height, shapes }: Drawing): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const content = shapes.map(element).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="${width}" height="${height}" fill="#ffffff"/>${content}</svg>`;
}

function element(shape: Shape): string {
  const { kind } = shape;
  if (kind === "rect") {
    const { x, y, width, height } = shape;
    return `<rect${attributes({ x, y, width, height })}${painted(shape)}/>${hatched(shape)}`;
  }
  if (kind === "line") {
    const { x1, y1, x2, y2, stroke, dash } = shape;
    return `<line${attributes({ x1, y1, x2, y2, stroke, "stroke-dasharray": dash?.join(" ") })}/>`;
  }
  if (kind === "polygon")
    return `<polygon points="${shape.points.map((each) => each.join(",")).join(" ")}"${painted(shape)}/>`;
  const { x, y, size, fill, anchor, isStrong, text } = shape;
  const look = { x, y, "font-size": size, fill, "text-anchor": anchor, "font-weight": isStrong ? "bold" : undefined };
  return `<text font-family="${font}"${attributes(look)}>${escaped(text)}</text>`;
}

const painted = ({ fill, stroke }: { readonly fill?: string; readonly stroke?: string }) =>
  attributes({ fill: fill ?? "none", stroke });

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join("");
}

function hatched(rect: Extract<Shape, { kind: "rect" }>): string {
  const { hatch = "none" } = rect;
  if (hatch === "none") return "";
  return `<path d="${hatchPath(rect, hatch)}" stroke="${hatchColour}" stroke-width="${hatch === "dots" ? 1.5 : 0.75}" fill="none"/>`;
}

/** Twice as many pixels as the drawing has, for print. It needs a browser, and works in a Worker. */
export async function pngOf(drawing: Drawing): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(drawing.width * 2, drawing.height * 2);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas to draw on.");
  context.scale(2, 2);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, drawing.width, drawing.height);
  for (const shape of drawing.shapes) paint(context, shape);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return new Uint8Array(await blob.arrayBuffer());
}

function paint(context: OffscreenCanvasRenderingContext2D, shape: Shape): void {
  context.save();
  context.beginPath();
  if (shape.kind === "text") {
    const { text, x, y, size, fill, anchor = "start", isStrong } = shape;
    context.font = `${isStrong ? "bold " : ""}${size}px ${font}`;
    context.textAlign = anchor === "middle" ? "center" : anchor;
    context.fillStyle = fill;
    context.fillText(text, x, y);
  } else if (shape.kind === "line") {
    context.setLineDash([...(shape.dash ?? [])]);
    trace(context, [[shape.x1, shape.y1, shape.x2, shape.y2]]);
    stroke(context, shape.stroke);
  } else {
    if (shape.kind === "rect") context.rect(shape.x, shape.y, shape.width, shape.height);
    else {
      for (const [x, y] of shape.points) context.lineTo(x, y);
      context.closePath();
    }
    if (shape.fill) {
      context.fillStyle = shape.fill;
      context.fill();
    }
    if (shape.stroke) stroke(context, shape.stroke);
    if (shape.kind === "rect") paintHatch(context, shape);
  }
  context.restore();
}

function stroke(context: OffscreenCanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour;
  context.stroke();
}

function trace(context: OffscreenCanvasRenderingContext2D, segments: readonly Segment[]): void {
  for (const [x1, y1, x2, y2] of segments) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
}

function paintHatch(context: OffscreenCanvasRenderingContext2D, rect: Extract<Shape, { kind: "rect" }>): void {
  const { hatch = "none" } = rect;
  if (hatch === "none") return;
  context.beginPath();
  context.lineWidth = hatch === "dots" ? 1.5 : 0.75;
  const segments =
    hatch === "dots" ? dots(rect).map(([x, y]): Segment => [x - 0.75, y, x + 0.75, y]) : diagonals(rect, hatch);
  trace(context, segments);
  stroke(context, hatchColour);
}
