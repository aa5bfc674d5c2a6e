// npm run campaign -- reading [--runs 100] [--seed N]: random plans in files that other programs wrote, read back and compared cell by cell.
// It needs soffice and a Python with python-docx (Debian: libreoffice-writer, python3-docx).
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { pythonWith } from "../support/sources/python.ts";
import { wordMistakes } from "./reading/word.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "100" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const python = pythonWith("docx");
const missing = [
  ...(python ? [] : ["python3 with python-docx"]),
  ...(spawnSync("soffice", ["--version"]).error ? ["soffice"] : []),
];
if (!python || missing.length > 0) {
  console.error(`Not found: ${missing.join(", ")}. On Debian: apt-get install libreoffice-writer python3-docx`);
  process.exitCode = 1;
} else {
  const { mistakes, figures } = await wordMistakes({ runs: Number(values.runs), seed: Number(values.seed), python });
  for (const mistake of mistakes.slice(0, 20)) console.log(mistake);
  for (const line of figures) console.log(line);
  console.log(`reading: ${values.runs} plans, seed ${values.seed}, ${mistakes.length} mistakes`);
  if (mistakes.length > 0) process.exitCode = 1;
}
