// The folder of the local tenant's data. A marker file in it makes sure that no other folder is ever deleted.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A mistake that the user can correct: the command prints its message without a stack. */
export class UserError extends Error {}

const markerName = "local-tenant.json";
const kind = "Improvement Board local tenant";
const keyName = "identity-key.json";
const sharePointName = "sharepoint";

interface Marker {
  readonly kind: string;
  /** Stays `started` when the seeding was killed. */
  readonly sample: "none" | "started" | "written";
  /** The tenant that uses the folder, or used it last: its address, and an id that only it answers. */
  readonly run?: { readonly url: string; readonly id: string };
}

export interface DataFolder {
  readonly path: string;
  readonly keyFile: string;
  readonly sharePointFile: string;
  marker(): Marker;
  mark(change: Partial<Marker>): void;
  /** Deletes SharePoint's data, and keeps the rest. Call it before SharePoint is opened. */
  clearSharePoint(): void;
}

/** Opens the folder or creates it; throws {@link UserError} when it contains other files. */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  const markerFile = join(path, markerName);
  if (!existsSync(markerFile)) {
    if (existsSync(path) && readdirSync(path).length > 0) {
      throw new UserError(`${path} is not empty and holds no local tenant. Choose another folder with --data.`);
    }
    mkdirSync(path, { recursive: true });
    writeMarker(markerFile, { kind, sample: "none" });
  }
  const marker = () => readMarker(markerFile);
  const sharePoint = join(path, sharePointName);
  mkdirSync(sharePoint, { recursive: true });
  return {
    path,
    keyFile: join(path, keyName),
    sharePointFile: join(sharePoint, "content.db"),
    marker,
    mark: (change) => writeMarker(markerFile, { ...marker(), ...change }),
    clearSharePoint() {
      rmSync(sharePoint, { recursive: true, force: true });
      mkdirSync(sharePoint, { recursive: true });
    },
  };
}

/** Deletes the folder if it contains only our files. Returns false when there is no folder. */
export async function deleteDataFolder(folder: string): Promise<boolean> {
  const path = resolve(folder);
  if (!existsSync(path)) return false;
  const markerFile = join(path, markerName);
  if (!existsSync(markerFile)) throw new UserError(`${path} holds no local tenant; nothing was deleted.`);
  const foreign = readdirSync(path).filter((name) => ![markerName, keyName, sharePointName].includes(name));
  if (foreign.length > 0) {
    throw new UserError(`${path} also holds ${foreign.join(", ")}, which is not ours; nothing was deleted.`);
  }
  await refuseWhenInUse(path, readMarker(markerFile));
  rmSync(path, { recursive: true });
  return true;
}

/** Throws when a running tenant answers with the id in the folder's marker. */
export async function refuseWhenInUse(path: string, { run }: Marker): Promise<void> {
  if (!run) return;
  try {
    const response = await fetch(new URL("run", run.url), { signal: AbortSignal.timeout(10_000) });
    if ((await response.text()) !== run.id) return;
  } catch {
    // No answer: the tenant that used the folder has ended.
    return;
  }
  throw new UserError(`${path} is in use by the tenant at ${run.url}. Stop that one first.`);
}

function readMarker(file: string): Marker {
  const marker = JSON.parse(readFileSync(file, "utf8")) as Partial<Marker>;
  if (marker.kind !== kind) throw new UserError(`${file} was not written by Improvement Board.`);
  return { kind, sample: marker.sample ?? "none", ...(marker.run && { run: marker.run }) };
}

function writeMarker(file: string, marker: Marker): void {
  writeFileSync(file, `${JSON.stringify(marker, null, 2)}\n`);
}
