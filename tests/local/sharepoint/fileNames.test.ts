// Names that Microsoft refuses for files and folders.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
});
afterAll(() => running.stop());

const root = "_api/web/getFolderByServerRelativeUrl('Shared Documents')";
const quoted = (name: string) => encodeURIComponent(name.replaceAll("'", "''"));

function add(kind: "Files" | "Folders", name: string): Promise<Response> {
  const path = `${root}/${kind}/AddUsingPath(decodedurl='${quoted(name)}')`;
  return running.request("owner", path, { method: "POST", ...(kind === "Files" && { body: "words" }) });
}

const refused = [
  "CON",
  "con.docx",
  "Prn.txt",
  "AUX",
  "nul",
  "NUL.tar.gz",
  "COM0",
  "com9.log",
  "LPT0.pdf",
  "lpt9",
  "desktop.ini",
  "Desktop.INI",
  ".lock",
  "~$report.docx",
  "my_vti_notes.docx",
  "_VTI_cnf",
  "report.",
  "report.docx ",
  " report.docx",
  "a:b.docx",
  'say "yes".docx',
  "tab\there.docx",
  "long".repeat(64),
];

describe.each(["Files", "Folders"] as const)("%s", (kind) => {
  test.each(refused)("%j is refused", async (name) => {
    expect((await add(kind, name)).status).toBe(400);
  });
  test.each(["CONTRACT.docx", "com10.log", "console", "lock", "desktop.ini.txt", "vti_notes", "1. a.b"])(
    "%j is taken",
    async (name) => expect((await add(kind, `${kind === "Files" ? "" : "the "}${name}`)).status).toBe(200),
  );
});

test("nothing is renamed to one of them either", async () => {
  expect((await add("Folders", "Board papers")).status).toBe(200);
  const folder = "_api/web/getFolderByServerRelativeUrl('Shared Documents/Board papers')";
  const renamed = await running.request("owner", folder, {
    method: "POST",
    body: JSON.stringify({ Name: "NUL" }),
    headers: { "content-type": "application/json;odata=nometadata", "x-http-method": "MERGE", "if-match": "*" },
  });
  expect(renamed.status).toBe(400);
});
