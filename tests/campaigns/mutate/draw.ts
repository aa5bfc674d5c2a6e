// Draws mutations from a seed.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { Copy } from "./copy.ts";
import { findMutations, type Mutation } from "./mutations.ts";

const rooms = ["sync", "sharepoint", "plan", "features", "ui"];

/** What only says how things look: styles here, and the formatting of SharePoint's lists. */
const looks = /\.styles\.ts$|[Ff]ormatting\.ts$/;

export interface DrawnMutation extends Mutation {
  /** Its place in the draw, from 1. */
  readonly id: number;
  readonly file: string;
}

/**
 * Mutations that compile, in the order of the draw. Each has a lot of its own, from the seed and its key, so two
 * revisions of the source draw the same ones wherever they are alike, and not only up to the first difference.
 */
export async function* draw(copy: Copy, seed: string): AsyncGenerator<DrawnMutation> {
  const candidates = sources(copy.folder)
    .flatMap((file) => findMutations(file, copy.read(file)).map((mutation) => ({ ...mutation, file })))
    .map((mutation) => ({ mutation, lot: createHash("sha256").update(`${seed} ${mutation.key}`).digest("hex") }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : Number(a.lot > b.lot)));
  let id = 1;
  for (const { mutation } of candidates) {
    copy.mutate(mutation.file, mutation);
    const compiles = await copy.compiles();
    copy.restore();
    if (compiles) yield { ...mutation, id: id++ };
  }
}

function sources(folder: string): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(folder, "src", room), { recursive: true, encoding: "utf8" })
      .map((path) => posix.join("src", room, path.replaceAll("\\", "/")))
      .filter((path) => /\.tsx?$/.test(path) && !looks.test(path))
      .sort(),
  );
}
