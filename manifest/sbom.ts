// `npm run sbom`: what the product is made of, as CycloneDX, from the lock file alone. npm draws the list up; the tools are left out here,
// because npm's own `--omit=dev` (11.19) also leaves out what a tool and the product both need.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

interface Bill {
  metadata: { component: { name: string } };
  components: { "bom-ref": string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** Writes the parts that go out, without the tools; gives back what could not be done. */
export function writeSbom(file: string): string | undefined {
  const args = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"];
  // Inside `npm run`, npm says where it is.
  const npm = process.env.npm_execpath;
  const options = { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (status !== 0) return `npm could not list the parts: ${stderr}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(withoutTools(JSON.parse(stdout)), null, 2)}\n`);
  return undefined;
}

function withoutTools(bill: Bill): Bill {
  const { name, packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const goesOut = new Set(
    Object.entries<{ version: string; dev?: boolean }>(packages)
      .filter(([, { dev }]) => !dev)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, "") || name}@${version}`),
  );
  const components = bill.components.filter((each) => goesOut.has(each["bom-ref"]));
  const dependencies = bill.dependencies
    .filter(({ ref }) => goesOut.has(ref))
    .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => goesOut.has(ref)) }));
  // npm names the product after the folder that it happens to be in.
  const metadata = { ...bill.metadata, component: { ...bill.metadata.component, name } };
  return { ...bill, metadata, components, dependencies };
}
