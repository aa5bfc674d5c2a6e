// A drawing on the page. It is always on white, as on paper.

import type { Drawing, Shape } from "../../office/drawing.ts";
import { hatchPath } from "../../office/hatch.ts";

export function DrawingView({ drawing, description }: { readonly drawing: Drawing; readonly description: string }) {
  const { width, height, shapes } = drawing;
  return (
    <svg
      role="img"
      aria-label={description}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      style={{ background: "#ffffff", forcedColorAdjust: "none", maxWidth: width }}
    >
      {shapes.map((shape, index) => (
        <ShapeView key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, fill = "none", stroke } = shape;
      return (
        <>
          <rect {...{ x, y, width, height, fill, stroke }} />
          <Hatched rect={shape} />
        </>
      );
    }
    case "line": {
      const { x1, y1, x2, y2, stroke, dash } = shape;
      return <line {...{ x1, y1, x2, y2, stroke }} strokeDasharray={dash?.join(" ")} />;
    }
    case "polygon":
      return (
        <polygon
          points={shape.points.map((point) => point.join(",")).join(" ")}
          fill={shape.fill ?? "none"}
          stroke={shape.stroke}
        />
      );
    case "text": {
      const { x, y, text, size, fill, anchor, isStrong } = shape;
      return (
        <text {...{ x, y, fill }} fontSize={size} textAnchor={anchor} fontWeight={isStrong ? 700 : undefined}>
          {text}
        </text>
      );
    }
  }
}

function Hatched({ rect }: { readonly rect: Extract<Shape, { kind: "rect" }> }) {
  const { hatch = "none" } = rect;
  if (hatch === "none") return null;
  return <path d={hatchPath(rect, hatch)} stroke="#000000" strokeWidth={hatch === "dots" ? 1.5 : 0.75} fill="none" />;
}
