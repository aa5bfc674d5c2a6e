import { features } from "/work/h/prof/src/app/features.ts";
import { siteDefinition } from "/work/h/prof/src/app/siteDefinition.ts";
import { provisionSite } from "/work/h/prof/src/provision/provision.ts";
import { OWNER, openLocalSite } from "/work/h/prof/tests/provision/localSite.ts";

const definition = await siteDefinition(features);
for (let i = 0; i < 3; i++) {
  const a = process.cpuUsage();
  const site = await openLocalSite([]);
  await provisionSite(site.as(OWNER), definition, () => undefined);
  const b = process.cpuUsage(a);
  console.log(i, ((b.user + b.system) / 1e6).toFixed(2));
  const c = process.cpuUsage();
  await provisionSite(site.as(OWNER), definition, () => undefined);
  const d = process.cpuUsage(c);
  console.log("again", ((d.user + d.system) / 1e6).toFixed(2));
  site.close?.();
}
process.exit(0);
