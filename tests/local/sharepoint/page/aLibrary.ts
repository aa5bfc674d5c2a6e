// A library with files of every kind that a page shows or does not, and a folder that its owner alone reads.
import type { TestTenant } from "../../../support/tenant.ts";
import { hostile } from "./aList.ts";

export const library = "/sites/improvement/Evidence files";

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked = 1"></svg>`;

export async function makeLibrary(tenant: TestTenant): Promise<void> {
  const post = async (path: string, body: BodyInit = "") => {
    const headers = { "content-type": "application/json;odata=nometadata" };
    const answer = await tenant.ask("owner", `_api/web/${path}`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  const add = (folder: string, name: string, content: BodyInit) =>
    post(
      `GetFolderByServerRelativePath(decodedurl='${library}/${folder}')/Files/AddUsingPath(decodedurl='${name}')`,
      content,
    );
  await post("lists", JSON.stringify({ Title: "Evidence files", BaseTemplate: 101 }));
  for (const folder of ["5 Team", "Restricted"]) {
    await post(`Folders/AddUsingPath(decodedurl='${library}/${folder}')`);
  }
  await add("5 Team", "Session photo.png", picture);
  await add("5 Team", "Drawing.png", drawing);
  for (const name of ["Notes.txt", "Minutes.pdf", "Page.html", "Plan.svg", "Paper.docx"]) {
    await add("5 Team", name, hostile);
  }
  await add("Restricted", "Statement.txt", "For the programme.");
  await post(
    `GetFolderByServerRelativePath(decodedurl='${library}/Restricted')/ListItemAllFields/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`,
  );
}
