// Icons that formatters name, by shapes of similar meaning. The real set is a font of Microsoft's, which is not ours to bring along.
import { type Shape, shapes } from "./shapes.ts";

const names: Readonly<Record<Shape, string>> = {
  arrowDown: "Down SortDown StockDown TrendingDown",
  arrowLeft: "Back",
  arrowRight: "Forward Arrow",
  arrowUp: "Up SortUp StockUp TrendingUp",
  blocked: "Blocked Blocked2 CircleStop StatusCircleBlock",
  calendar: "Calendar",
  check: "Accept CheckMark SkypeCheck StatusCircleCheckmark",
  clock: "Clock DateTime Ringer",
  cross: "Cancel StatusCircleErrorX",
  diamond: "DiamondSolid",
  diamondRing: "Diamond",
  disc: "CircleFill CircleShapeSolid",
  discCheck: "Completed CompletedSolid SkypeCircleCheck",
  discCross: "Error ErrorBadge StatusErrorFull",
  discMinus: "SkypeCircleMinus",
  dot: "LocationDot",
  edit: "Edit Comment",
  file: "Page Document",
  flag: "Flag",
  folder: "Folder FabricFolder",
  half: "CircleHalfFull",
  info: "Info Unknown",
  mail: "Mail",
  minus: "Remove",
  octagon: "OctagonSolid",
  octagonRing: "Octagon",
  out: "Link NavigateExternalInline Attach",
  person: "Contact People",
  plus: "Add",
  ring: "CircleRing CircleShape StatusCircleRing",
  shield: "Shield ShieldSolid",
  square: "SquareShapeSolid",
  star: "FavoriteStar FavoriteStarFill",
  triangle: "TriangleShapeSolid TriangleSolid TriangleSolidUp12 ChevronUp",
  triangleDown: "TriangleSolidDown12 ChevronDown",
  warning: "Warning WarningSolid AlertSolid Important",
};

const byName: ReadonlyMap<string, Shape> = new Map(
  (Object.keys(names) as Shape[]).flatMap((shape) =>
    names[shape].split(" ").map((name): [string, Shape] => [name, shape]),
  ),
);

const svgSpace = "http://www.w3.org/2000/svg";

/** An icon by Microsoft's name; a dot for one that is not known. Without a label it is decoration. */
export function drawIcon(name: string, label?: string): SVGElement {
  const made = document.createElementNS(svgSpace, "svg");
  const path = document.createElementNS(svgSpace, "path");
  path.setAttribute("d", shapes[byName.get(name) ?? "dot"]);
  made.append(path);
  made.setAttribute("viewBox", "0 0 16 16");
  made.setAttribute("class", "format-icon");
  made.setAttribute("data-icon", name);
  if (label === undefined) made.setAttribute("aria-hidden", "true");
  else {
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", label);
  }
  return made;
}
