// `npm run campaign -- NAME [options]`: the long proofs, each a file of its own in this folder.
import { readdirSync } from "node:fs";

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "run.ts")
  .map((file) => file.replace(/\.ts$/, ""));

const [name = ""] = process.argv.splice(2, 1);
if (names.includes(name)) {
  await import(`./${name}.ts`);
} else {
  console.error(`There is no campaign “${name}”. There is: ${names.join(", ") || "none yet"}.`);
  process.exitCode = 2;
}
