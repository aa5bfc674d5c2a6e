import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deleteDataFolder, openDataFolder, refuseWhenInUse, UserError } from "../../src/local/dataFolder.ts";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "data-folder-"));
  folder = join(parent, "data");
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

test("a folder is made with its marker, and opened again as it was left", () => {
  openDataFolder(folder).mark({ sample: "written" });
  expect(openDataFolder(folder).marker().sample).toBe("written");
});

test("a folder with other files is refused", () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "letters.txt"), "Dear ...");
  expect(() => openDataFolder(folder)).toThrow(UserError);
  expect(readdirSync(folder)).toEqual(["letters.txt"]);
});

test("a reset deletes the folder and says so, and does nothing where there is none", async () => {
  const data = openDataFolder(folder);
  writeFileSync(data.keyFile, "{}");
  writeFileSync(data.sharePointFile, "");
  expect(await deleteDataFolder(folder)).toBe(true);
  expect(existsSync(folder)).toBe(false);
  expect(await deleteDataFolder(folder)).toBe(false);
});

test("a reset refuses a folder that is not ours, whole or in part", async () => {
  mkdirSync(folder);
  await expect(deleteDataFolder(folder)).rejects.toThrow("holds no local tenant");
  openDataFolder(folder);
  writeFileSync(join(folder, "letters.txt"), "Dear ...");
  await expect(deleteDataFolder(folder)).rejects.toThrow("letters.txt");
  expect(existsSync(join(folder, "letters.txt"))).toBe(true);
});

test("a marker of another program is refused", async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "local-tenant.json"), '{"kind":"something else"}');
  expect(() => openDataFolder(folder).marker()).toThrow(UserError);
  await expect(deleteDataFolder(folder)).rejects.toThrow(UserError);
});

test("clearing SharePoint keeps the key and the marker", () => {
  const data = openDataFolder(folder);
  writeFileSync(data.keyFile, "{}");
  writeFileSync(data.sharePointFile, "");
  data.clearSharePoint();
  expect(existsSync(data.sharePointFile)).toBe(false);
  expect(existsSync(data.keyFile)).toBe(true);
  expect(data.marker().sample).toBe("none");
});

test("a folder in use is neither opened twice nor deleted; one whose tenant has ended is", async () => {
  const server = createServer((_request, response) => response.end("run-1"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const data = openDataFolder(folder);
  try {
    data.mark({ run: { url, id: "run-1" } });
    await expect(refuseWhenInUse(data.path, data.marker())).rejects.toThrow(url);
    await expect(deleteDataFolder(folder)).rejects.toThrow("in use");
    // Somebody else has the port now.
    data.mark({ run: { url, id: "run-0" } });
    await refuseWhenInUse(data.path, data.marker());
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  data.mark({ run: { url, id: "run-1" } });
  expect(await deleteDataFolder(folder)).toBe(true);
});
