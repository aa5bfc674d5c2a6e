// `npm run sbom`: the product's dependencies as CycloneDX, made by npm from the lock file. Development tools are removed here,
// because npm's own `--omit=dev` (11.19) also removes packages that both a tool and the product need.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

interface Bill {
  metadata: { component: { name: string } };
  components: { "bom-ref": string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** Writes the file; returns the error, if there was one. */
export function writeSbom(file: string): string | undefined {
  const args = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"];
  // Set by `npm run`: the path of npm.
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
  // npm names the product after its folder.
  const metadata = { ...bill.metadata, component: { ...bill.metadata.component, name } };
  return { ...bill, metadata, components, dependencies };
}
