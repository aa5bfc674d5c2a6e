// Serves a built folder from memory, so that open pages keep working when a new build replaces it on disk.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { caching } from "../host/headers.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

export type ServeFile = (path: string) => Response | undefined;

/** Reads the folder once; `/` is its `index.html`. */
export function readFolder(folder: string, headers: Record<string, string> = {}): ServeFile {
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length).replaceAll("\\", "/");
    const type = types[extname(entry.name).toLowerCase()] ?? "application/octet-stream";
    files.set(path, { bytes: new Uint8Array(readFileSync(file)), type });
  }
  return (path) => {
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    if (!file) return undefined;
    // File names in assets/ contain a hash of their contents.
    const kept = path.startsWith("/assets/") ? caching.assets : caching.others;
    return new Response(file.bytes, { headers: { "content-type": file.type, "cache-control": kept, ...headers } });
  };
}
