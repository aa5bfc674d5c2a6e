// The zip that is uploaded to Teams: the manifest and the icons, checked.
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { check, type Files } from "./check.ts";
import { type Manifest, manifestOf } from "./manifest.ts";
import { Unusable } from "./settings.ts";
import type { Installation } from "./settingsValues.ts";

/** The package's bytes. Throws {@link Unusable} with all problems. */
export async function makePackage(installation: Installation): Promise<Uint8Array> {
  const manifest = manifestOf(installation, productVersion());
  const files = iconFiles();
  const problems = await check(manifest, files);
  if (problems.length > 0) throw new Unusable(["The package was not made:", ...problems.map((each) => `- ${each}`)]);
  return zipped(manifest, files);
}

/** The same files always make the same bytes. */
function zipped(manifest: Manifest, files: Files): Uint8Array {
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync({ "manifest.json": text, ...files }, { mtime: new Date(2000, 0, 1) });
}

export function iconFiles(): Files {
  const read = (name: string) => new Uint8Array(readFileSync(new URL(`icons/${name}`, import.meta.url)));
  return { "colour.png": read("colour.png"), "outline.png": read("outline.png") };
}

/** From package.json: the tab and its package have the same version. */
export function productVersion(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
