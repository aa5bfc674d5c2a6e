// `npm run sbom`: what the product is made of, as CycloneDX, from the lock file alone. npm does it; it only takes the product's name from its folder.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes the parts that go out, without the tools; gives back what could not be done. */
export function writeSbom(file: string): string | undefined {
  const args = ["sbom", "--sbom-format=cyclonedx", "--omit=dev", "--package-lock-only"];
  // Inside `npm run`, npm says where it is.
  const npm = process.env.npm_execpath;
  const { status, stdout, stderr } = npm
    ? spawnSync(process.execPath, [npm, ...args], { encoding: "utf8" })
    : spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) return `npm could not list the parts: ${stderr}`;
  const bill = JSON.parse(stdout);
  bill.metadata.component.name = JSON.parse(readFileSync("package.json", "utf8")).name;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  return undefined;
}
