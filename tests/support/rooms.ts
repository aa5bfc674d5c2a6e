// The rooms of the source code, and which room may import which. The table in the README says the same.
import { posix } from "node:path";
import type { ImportGraph } from "./imports.ts";

/** What each room may import besides itself: rooms, or single files. */
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
  // How a picture is described, for papers.
  plan: ["schema", "ports", "office/drawing.ts"],
  "ui/kit": ["plan", "schema", "ports", "sync/sync.ts"],
  "ui/shell": ["ui/kit", "plan", "schema", "ports", "sync/sync.ts"],
  features: ["ui/kit", "plan", "schema", "ports", "office", "sync/sync.ts"],
  "features/setup": ["provision/plan.ts"],
  app: ["schema", "ports", "office", "sync", "sharepoint", "host", "provision", "plan", "ui", "features"],
  // Only `npm start` knows the features of the product.
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

/** The room of a file. Each feature is a room. Undefined for a file outside all rooms. */
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

/** The imports that are not allowed, a line each. Paths are relative to `folder`. */
export function forbiddenArrows(graph: ImportGraph, folder = "src"): readonly string[] {
  const within = (file: string) => posix.relative(folder, file);
  return [...graph].flatMap(([file, imports]) => {
    const path = within(file);
    const room = roomOf(path);
    if (room === undefined) return [`${path} is in no room`];
    return imports
      .map((each) => within(each.file))
      .filter((target) => !allowedIn(room).some((allowed) => isAllowed(target, allowed)))
      .map((target) => `${path} imports ${target}`);
  });
}

function isAllowed(target: string, allowed: string): boolean {
  if (!isWithin(target, allowed)) return false;
  // Naming a room does not include the rooms inside it, except for ui, features and local.
  const room = roomOf(target);
  return allowed.endsWith(".ts") || room === allowed || ["ui", "features", "local"].includes(allowed);
}

function isWithin(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}
