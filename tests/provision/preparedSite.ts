// Sites that many tests begin with: each is prepared once, and copied for every test.
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cache, filesBelow, fingerprint } from "../../src/local/build.ts";
import { withLock } from "../../src/local/lock.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { definition, product } from "../support/definition.ts";
import { type Extra, type LocalSite, OWNER, openLocalSite, type Where } from "./localSite.ts";

interface Preparation {
  /** Another name for every other preparation. */
  readonly name: string;
  readonly extras?: readonly Extra[];
  readonly where?: Where;
  readonly prepare: (site: LocalSite) => Promise<unknown>;
}

export async function openPrepared(preparation: Preparation): Promise<LocalSite> {
  const { extras, where } = preparation;
  const folder = await mkdtemp(join(tmpdir(), "improvement-board-site-"));
  const data = join(folder, "site.db");
  await copySite(await preparedFile(preparation), data);
  const site = await openLocalSite(extras, data, where);
  return {
    ...site,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const ready = (extras: readonly Extra[] = []): Preparation => ({
  name: ["ready", ...extras.map(({ login }) => login)].join(", "),
  extras,
  prepare: (site) => provisionSite(site.as(OWNER), definition, () => undefined),
});

/** A site in which the plan and its evidence are laid down, and nothing is written. */
export const openReadySite = (extras?: readonly Extra[]): Promise<LocalSite> => openPrepared(ready(extras));

const whole: Preparation = {
  name: "product",
  prepare: (site) => provisionSite(site.as(OWNER), product, () => undefined),
};

/** A site in which everything of the product is laid down. */
export const openProductSite = (): Promise<LocalSite> => openPrepared(whole);

/** The data of such a site, to be copied. */
export const productSiteFile = (): Promise<string> => preparedFile(whole);

/** With what SQLite has not yet written into the file itself. */
export async function copySite(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  if (existsSync(`${from}-wal`)) await copyFile(`${from}-wal`, `${to}-wal`);
}

/** The data of a prepared site, to be copied. */
export async function preparedFile({ name, extras, where, prepare }: Preparation): Promise<string> {
  const sites = join(cache, "sites");
  const wanted = join(sites, `${name} ${sources().slice(0, 16)}.db`);
  if (existsSync(wanted)) return wanted;
  await mkdir(sites, { recursive: true });
  return withLock(join(sites, `${name}.lock`), async () => {
    if (existsSync(wanted)) return wanted;
    for (const file of await readdir(sites)) {
      if (file.startsWith(`${name} `) && !file.endsWith(".lock")) await rm(join(sites, file), { force: true });
    }
    const unfinished = join(sites, `${name} unfinished`);
    const site = await openLocalSite(extras, unfinished, where);
    await prepare(site);
    await site.close();
    await rename(unfinished, wanted);
    if (existsSync(`${unfinished}-wal`)) await rename(`${unfinished}-wal`, `${wanted}-wal`);
    return wanted;
  });
}

let known: string | undefined;

/** Whatever such a site may follow from. */
function sources(): string {
  known ??= fingerprint([
    ...filesBelow("src").filter((path) => path.endsWith(".ts")),
    ...filesBelow("tests/provision"),
    ...filesBelow("tests/local/sample"),
    "package-lock.json",
  ]);
  return known;
}
