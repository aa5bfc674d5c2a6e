// What the built tab weighs on the wire: by file, and by the packages that went into each.
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { projectFolder } from "../../src/local/build.ts";

export interface File {
  readonly name: string;
  /** Bytes, gzipped. */
  readonly gzip: number;
  /** Its share of them, by package; `src` is our own code. */
  readonly packages: ReadonlyMap<string, number>;
}

export async function weighTab(): Promise<readonly File[]> {
  const built = (await build({
    ...{ configFile: join(projectFolder, "vite.config.ts"), root: join(projectFolder, "src", "app") },
    ...{ logLevel: "warn", build: { write: false } },
  })) as Rolldown.RolldownOutput;
  return built.output
    .filter((file) => file.type === "chunk")
    .map(({ fileName, code, modules }) => {
      const gzip = gzipSync(code).length;
      const lengths = new Map<string, number>();
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        const name = packageOf(id);
        lengths.set(name, (lengths.get(name) ?? 0) + renderedLength);
      }
      const all = [...lengths.values()].reduce((sum, length) => sum + length, 0) || 1;
      const packages = new Map([...lengths].map(([name, length]) => [name, (gzip * length) / all]));
      return { name: fileName.split("/").at(-1) ?? fileName, gzip, packages };
    });
}

function packageOf(id: string): string {
  const inside = id.replaceAll("\\", "/").split("node_modules/").at(-1);
  if (!inside || inside === id.replaceAll("\\", "/")) return "src";
  const [scope = "", name = ""] = inside.split("/");
  if (scope === "@fluentui" || scope === "@griffel" || scope === "tabster" || scope === "keyborg") return "Fluent";
  if (scope.startsWith("@floating-ui") || scope === "@ctrl" || scope === "stylis") return "Fluent";
  if (scope === "react" || scope === "react-dom" || scope === "scheduler") return "React";
  if (scope === "@pnp") return "PnPjs";
  if (scope === "@azure") return "MSAL";
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

/** Bytes by package, heaviest first, of those files. */
export function byPackage(files: readonly File[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { packages } of files) {
    for (const [name, bytes] of packages) sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
