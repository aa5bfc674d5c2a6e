// Writes the folder for static hosting: the built tab, the installation's settings, and the headers for the usual hosts.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostingFiles, nginx } from "./hosting.ts";
import type { Installation } from "./settingsValues.ts";

export interface SiteOptions {
  readonly installation: Installation;
  /** The folder of the built tab. */
  readonly built: string;
  /** Receives `site/`, which is hosted as it is, and `nginx.conf`, which is not public. */
  readonly folder: string;
}

export function writeSite({ installation, built, folder }: SiteOptions): void {
  const site = join(folder, "site");
  // Removes the older folder first, so that no old page stays reachable.
  rmSync(site, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(built, site, { recursive: true });
  const pages = readdirSync(site).filter((file) => file.endsWith(".html"));
  for (const [name, text] of Object.entries(hostingFiles(installation, pages))) writeFileSync(join(site, name), text);
  writeFileSync(join(folder, "nginx.conf"), nginx(installation));
}
