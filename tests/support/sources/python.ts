// Python with the libraries by which others write Office files: python-docx, openpyxl.
import { spawnSync } from "node:child_process";

/** The command of the first Python that has a library; undefined if none has. */
export function pythonWith(library: "docx" | "openpyxl"): string | undefined {
  return ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", `import ${library}`]).status === 0);
}

/** Runs a script, which reads `input` as JSON. Throws with what it says if it fails. */
export function runPython(python: string, args: readonly string[], input: unknown): void {
  const { status, stderr, error } = spawnSync(python, args, { input: JSON.stringify(input), encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(stderr);
}
