// Lists in the recycle bin, and addresses that are taken by something else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
});
afterAll(() => running.stop());

const web = () => running.as("owner").web;
const pathOf = async (title: string) => {
  const { RootFolder } = await web()
    .lists.getByTitle(title)
    .select("RootFolder/ServerRelativeUrl")
    .expand("RootFolder")<{
    RootFolder: { ServerRelativeUrl: string };
  }>();
  return RootFolder.ServerRelativeUrl;
};
const binned = async (of: "web" | "site") => {
  const { recycleBin } = of === "web" ? web() : running.as("owner").site;
  const found = await recycleBin.filter("ItemType eq 4").select("LeafName", "DirName", "ItemState")<object[]>();
  return found.map((entry) => ({ ...entry }));
};

describe("a list in the recycle bin", () => {
  it("leaves its title and its address to another list, and is then not restored", async () => {
    await web().lists.add("Twice");
    await web().lists.getByTitle("Twice").items.add({ Title: "First" });
    const guid = await web().lists.getByTitle("Twice").recycle();
    expect(await web().getFolderByServerRelativePath("/sites/dev/Lists/Twice").select("Exists")()).toMatchObject({
      Exists: false,
    });
    await web().lists.add("Twice");
    expect(await pathOf("Twice")).toBe("/sites/dev/Lists/Twice");
    expect(await web().lists.getByTitle("Twice").items()).toEqual([]);
    await expect(web().recycleBin.getById(guid).restore()).rejects.toThrow(/already exists/);
    await web().lists.getByTitle("Twice").update({ Title: "Second" });
    await expect(web().recycleBin.getById(guid).restore()).rejects.toThrow(/already exists/);
    await web().lists.getByTitle("Second").delete();
    await web().recycleBin.getById(guid).restore();
    expect(await web().lists.getByTitle("Twice").items()).toMatchObject([{ Title: "First" }]);
    expect(await pathOf("Twice")).toBe("/sites/dev/Lists/Twice");
  });

  it("is found in the site's recycle bin, and in its second stage only by an administrator of the site", async () => {
    await web().lists.add("Staged");
    const guid = await web().lists.getByTitle("Staged").recycle();
    const entry = { LeafName: "Staged", DirName: "sites/dev/Lists" };
    expect(await binned("web")).toContainEqual(expect.objectContaining({ ...entry, ItemState: 1 }));
    await web().recycleBin.getById(guid).moveToSecondStage();
    expect(await binned("web")).not.toContainEqual(expect.objectContaining(entry));
    expect(await binned("site")).toContainEqual(expect.objectContaining({ ...entry, ItemState: 2 }));
    await expect(running.as("member").site.recycleBin()).rejects.toThrow(/Access denied/);
  });
});

describe("a new list", () => {
  it("gets another address than its title says when a folder is there", async () => {
    await web().folders.addUsingPath("Lists/Taken");
    await web().lists.add("Taken");
    expect(await pathOf("Taken")).toBe("/sites/dev/Lists/Taken1");
  });
});
