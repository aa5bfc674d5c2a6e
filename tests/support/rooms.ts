// The rooms of the sources, and which may import which: the table of the design.
import { posix } from "node:path";
import type { ImportGraph } from "./imports.ts";

/** What each room may import besides itself; a name that ends with a file's is that file alone. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  office: [],
  "local/sharepoint": [],
  "local/teams": [],
  ports: ["schema"],
  sync: ["ports", "schema"],
  sharepoint: ["ports", "schema"],
  host: ["ports", "schema"],
  provision: ["ports", "schema", "sharepoint", "plan"],
  plan: ["schema", "ports"],
  "ui/kit": ["plan", "schema", "ports", "sync/sync.ts"],
  "ui/shell": ["ui/kit", "plan", "schema", "ports", "sync/sync.ts"],
  features: ["ui/kit", "plan", "schema", "ports", "office", "sync/sync.ts"],
  "features/setup": ["provision/plan.ts"],
  app: ["schema", "ports", "sync", "sharepoint", "host", "provision", "plan", "ui", "features", "office"],
  // What only `npm start` knows: which features the product has.
  "local/main.ts": ["app/features.ts", "app/siteDefinition.ts", "local"],
  local: [
    "ports",
    "plan/feature.ts",
    "app/siteDefinition.ts",
    "host/headers.ts",
    "local/sharepoint",
    "local/teams",
    "local/sample",
  ],
  "local/sample": ["schema", "plan", "provision", "sharepoint", "ports"],
};

/** The room that a file stands in, a feature being one of its own; nothing where there is none. */
export function roomOf(path: string): string | undefined {
  const [, feature] = /^(features\/[^/]+)\//.exec(path) ?? [];
  if (feature) return feature;
  return Object.keys(rooms)
    .filter((room) => isWithin(path, room))
    .sort((a, b) => b.length - a.length)[0];
}

function allowedIn(room: string): readonly string[] {
  const ofAnyFeature = room.startsWith("features/") ? (rooms.features ?? []) : [];
  return [room, ...(rooms[room] ?? []), ...ofAnyFeature];
}

/** The imports that the design does not draw, a line each; files are named from the folder of the rooms. */
export function forbiddenArrows(graph: ImportGraph, folder = "src"): readonly string[] {
  const within = (file: string) => posix.relative(folder, file);
  return [...graph].flatMap(([file, imports]) => {
    const path = within(file);
    const room = roomOf(path);
    if (room === undefined) return [`${path} stands in no room`];
    return imports
      .map((each) => within(each.file))
      .filter((target) => !allowedIn(room).some((allowed) => isAllowed(target, allowed)))
      .map((target) => `${path} imports ${target}`);
  });
}

function isAllowed(target: string, allowed: string): boolean {
  if (!isWithin(target, allowed)) return false;
  // A room within a room is not meant by the outer one, but for all that features and screens are.
  const room = roomOf(target);
  return allowed.endsWith(".ts") || room === allowed || ["ui", "features", "local"].includes(allowed);
}

function isWithin(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}
