// The data of a tenant that holds the sample plan, written once a day and for all tests: writing it takes seconds, copying it none.
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { features } from "../../src/app/features.ts";
import { cache, filesBelow, fingerprint } from "../../src/local/build.ts";
import { openDataFolder } from "../../src/local/dataFolder.ts";
import { withLock } from "../../src/local/lock.ts";
import { seedSample } from "../../src/local/sample/seed.ts";
import { openTenant } from "../../src/local/tenant.ts";
import { openLocalSite } from "../provision/localSite.ts";
import { product as definition } from "./definition.ts";
import { writeSample } from "./sampleLists.ts";

/** Puts a copy into an empty folder. */
export async function copySampleData(folder: string): Promise<void> {
  await cp(join(await sampleFolder(), "data"), folder, { recursive: true });
}

/** What its lists answer, for `readSample`. */
export async function sampleAnswers(): Promise<string> {
  return readFile(join(await sampleFolder(), "lists.json"), "utf8");
}

async function sampleFolder(): Promise<string> {
  const samples = join(cache, "sample");
  const wanted = join(samples, `${new Date().toISOString().slice(0, 10)}-${fingerprint(sources()).slice(0, 16)}`);
  if (existsSync(wanted)) return wanted;
  await mkdir(cache, { recursive: true });
  return withLock(join(cache, "sample.lock"), async () => {
    if (existsSync(wanted)) return wanted;
    await forgetOld(samples);
    const unfinished = join(samples, "unfinished");
    await rm(unfinished, { recursive: true, force: true });
    const data = join(unfinished, "data");
    await writePlan(data);
    const tenant = await openTenant({ port: 0, data, seed: true, features, log: () => undefined });
    await writeFile(join(unfinished, "lists.json"), await writeSample(tenant));
    await tenant.close();
    await rename(unfinished, wanted);
    return wanted;
  });
}

/** As the tenant does when it first starts, but without a network between: that takes half as long. */
async function writePlan(data: string): Promise<void> {
  const folder = openDataFolder(data);
  const site = await openLocalSite([], folder.sharePointFile, {
    path: "/sites/improvement",
    title: "Improvement plan",
  });
  const samples = await Promise.all(features.flatMap(({ sample }) => sample?.() ?? []));
  const says = await Promise.all(features.flatMap((feature) => feature.says?.() ?? []));
  const { siteUrl, tokenFor } = site;
  await seedSample({ siteUrl, tokenFor, now: new Date(), definition, samples, says, log: () => undefined });
  await site.close();
  folder.mark({ sample: "written" });
}

/** Those of other days or sources, if nobody can be copying them any more. */
async function forgetOld(samples: string): Promise<void> {
  await mkdir(samples, { recursive: true });
  for (const name of await readdir(samples)) {
    const folder = join(samples, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > 86_400_000) await rm(folder, { recursive: true, force: true });
  }
}

/** Whatever the sample may follow from: everything but the pages that show it. */
function sources(): string[] {
  const rooms = ["local", "plan", "provision", "schema", "sharepoint"];
  const ofFeatures = filesBelow("src/features").filter((path) => path.endsWith(".ts"));
  const app = ["src/app/features.ts", "src/app/siteDefinition.ts"];
  const ours = ["tests/support/sampleData.ts", "tests/support/sampleLists.ts", "tests/provision/localSite.ts"];
  return [...rooms.flatMap((room) => filesBelow(`src/${room}`)), ...ofFeatures, ...app, ...ours, "package-lock.json"];
}
