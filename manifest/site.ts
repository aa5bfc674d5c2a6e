// The folder for static hosting: the built tab, this installation's settings, and its headers for the usual hosts.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostingFiles, nginx } from "./hosting.ts";
import type { Installation } from "./settingsValues.ts";

export interface SiteOptions {
  readonly installation: Installation;
  /** The built tab. */
  readonly built: string;
  /** Gets `site/`, to be hosted as it is, and `nginx.conf`, which is for the server and not for its visitors. */
  readonly folder: string;
}

export function writeSite({ installation, built, folder }: SiteOptions): void {
  const site = join(folder, "site");
  // Nothing of an older one may stay, or an old page could be asked for by its old name.
  rmSync(site, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(built, site, { recursive: true });
  const pages = readdirSync(site).filter((file) => file.endsWith(".html"));
  for (const [name, text] of Object.entries(hostingFiles(installation, pages))) writeFileSync(join(site, name), text);
  writeFileSync(join(folder, "nginx.conf"), nginx(installation));
}
