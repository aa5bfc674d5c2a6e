// npm run campaign -- office [--runs 20] [--seed N]: documents and workbooks opened by LibreOffice, which makes tagged PDF and CSV of them.
// It needs soffice and pdfinfo (Debian: libreoffice-writer, libreoffice-calc, poppler-utils).
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { documentMistakes, workbookMistakes } from "./office/opened.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const missing = ["soffice", "pdfinfo"].filter((name) => spawnSync(name, ["--version"]).error);
if (missing.length > 0) {
  console.error(
    `Not found: ${missing.join(", ")}. On Debian: apt-get install libreoffice-writer libreoffice-calc poppler-utils`,
  );
  process.exitCode = 1;
} else {
  const options = { runs: Number(values.runs), seed: Number(values.seed) };
  const documents = await documentMistakes(options);
  const workbooks = await workbookMistakes(options);
  const mistakes = [...documents.mistakes, ...workbooks.mistakes];
  for (const mistake of mistakes) console.log(mistake);
  for (const line of [...documents.figures, ...workbooks.figures]) console.log(line);
  console.log(
    `office: ${options.runs + 2} documents and ${options.runs + 2} workbooks, seed ${options.seed}, ${mistakes.length} mistakes`,
  );
  if (mistakes.length > 0) process.exitCode = 1;
}
