// PnPjs as its documentation uses it: people, permissions, files and the rest of a web.
import { RoleDefinitions } from "@pnp/sp/security/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
  const { web } = running.as("owner");
  for (const title of ["Names", "Projects"]) await web.lists.add(title);
  await web.lists.getByTitle("Projects").items.add({ Title: "Alpha" });
});
afterAll(() => {
  for (const line of running.lines) console.error(line);
  return running.stop();
});
const owner = () => running.as("owner");
void RoleDefinitions;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at property by property
type Loose = any;

describe("people, groups and permissions", () => {
  it("find and add users", async () => {
    const { web } = owner();
    expect((await web.currentUser()).Email).toBe("owner@contoso.example");
    const ensured: Loose = await web.ensureUser("stranger@contoso.example");
    expect(ensured.LoginName).toBe("i:0#.f|membership|stranger@contoso.example");
    expect((await web.siteUsers.getByLoginName(ensured.LoginName)()).Id).toBe(ensured.Id);
    expect((await web.siteUsers.getById(ensured.Id)()).Title).toBe("Stan Stranger");
    expect((await web.getUserById(ensured.Id)()).Title).toBe("Stan Stranger");
    await web.siteUsers.getById(ensured.Id).update({ Title: "Stanley" } as Loose);
    expect(await web.siteUsers.getById(ensured.Id).groups()).toEqual([]);
    await web.siteUsers.removeById(ensured.Id);
    await expect(web.siteUsers.getById(ensured.Id)()).rejects.toThrow(/User cannot be found/);
    await expect(web.ensureUser("nobody@contoso.example")).rejects.toThrow(/could not be found/);
    await web.siteUsers.add("i:0#.f|membership|stranger@contoso.example");
    await web.siteUsers.removeByLoginName("i:0#.f|membership|stranger@contoso.example");
  });

  it("keep groups", async () => {
    const { web } = owner();
    const made: Loose = await web.siteGroups.add({ Title: "Leads" });
    const group = web.siteGroups.getById(made.Id);
    await group.users.add("i:0#.f|membership|member@contoso.example");
    expect(await group.users()).toHaveLength(1);
    await group.users.removeByLoginName("i:0#.f|membership|member@contoso.example");
    await group.update({ Title: "Programme leads" });
    await group.setUserAsOwner(6);
    expect(
      ((await web.siteGroups.getByName("Programme leads").select("OwnerTitle", "CanCurrentUserManageGroup")()) as Loose)
        .OwnerTitle,
    ).toBe("Olga Owner");
    expect((await web.associatedMemberGroup()).Title).toBe("Dev Members");
    await web.createDefaultAssociatedGroups("Seed", "i:0#.f|membership|owner@contoso.example", false, false);
    await web.siteGroups.removeById(made.Id);
    await expect(group()).rejects.toThrow(/Group cannot be found/);
  });

  it("keep role definitions and assignments", async () => {
    const { web } = owner();
    await web.roleDefinitions.add("Assessor", "", 1000, { Low: 1, High: 0 } as Loose);
    await web.roleDefinitions.getByName("Assessor").update({ BasePermissions: { Low: 3, High: 0 } } as Loose);
    expect((await web.roleDefinitions.getByName("Assessor")()).BasePermissions).toEqual({ High: "0", Low: "3" });
    expect((await web.roleDefinitions.getByType(5)()).Id).toBe(1073741829);
    expect((await web.roleDefinitions.getById(1073741826)()).Name).toBe("Read");
    const list = web.lists.getByTitle("Names");
    expect(await list.roleAssignments()).not.toEqual([]);
    expect(await list.firstUniqueAncestorSecurableObject()).toHaveProperty("odata.type", "SP.Web");
    await list.breakRoleInheritance(true, true);
    expect(((await list.select("HasUniqueRoleAssignments")()) as Loose).HasUniqueRoleAssignments).toBe(true);
    await list.roleAssignments.add(9, 1073741827);
    expect(((await list.roleAssignments.getById(9).bindings()) as Loose[]).map((one) => one.Name)).toEqual([
      "Contribute",
    ]);
    expect(await list.userHasPermissions("i:0#.f|membership|visitor@contoso.example", 2)).toBe(true);
    await list.roleAssignments.remove(9, 1073741827);
    expect(await list.userHasPermissions("i:0#.f|membership|visitor@contoso.example", 2)).toBe(false);
    expect(await list.currentUserHasPermissions(2)).toBe(true);
    await list.resetRoleInheritance();
    expect(await web.getUserEffectivePermissions("i:0#.f|membership|visitor@contoso.example")).toMatchObject({
      High: "176",
      Low: "138612833",
    });
  });

  it("refuse what a visitor may not do, on every route", async () => {
    const visitor = running.as("visitor").web;
    const denied = /-2147024891, System.UnauthorizedAccessException/;
    const projects = visitor.lists.getByTitle("Projects");
    expect((await projects.items()).length).toBeGreaterThan(0);
    await expect(projects.items.add({ Title: "No" })).rejects.toThrow(denied);
    await expect(projects.items.getById(1).update({ Title: "No" })).rejects.toThrow(denied);
    await expect(projects.items.getById(1).recycle()).rejects.toThrow(denied);
    await expect(projects.items.getById(1).attachmentFiles.add("x.txt", "x")).rejects.toThrow(denied);
    await expect(projects.items.getById(1).breakRoleInheritance()).rejects.toThrow(denied);
    await expect(projects.update({ Title: "No" })).rejects.toThrow(denied);
    await expect(projects.fields.addText("No")).rejects.toThrow(denied);
    await expect(projects.views.add("No")).rejects.toThrow(denied);
    await expect(projects.roleAssignments()).rejects.toThrow(denied);
    await expect(visitor.lists.add("No")).rejects.toThrow(denied);
    await expect(visitor.siteGroups.add({ Title: "No" })).rejects.toThrow(denied);
    await expect(visitor.update({ Title: "No" })).rejects.toThrow(denied);
    await expect(visitor.roleDefinitions.add("No", "", 1, { High: 0, Low: 1 } as Loose)).rejects.toThrow(denied);
    await expect(running.as("stranger").web()).rejects.toThrow(denied);
    expect((await running.request(undefined, "_api/web")).status).toBe(401);
  });
});

describe("files and folders", () => {
  it("take content by every route", async () => {
    const { web } = owner();
    const { files } = web.defaultDocumentLibrary.rootFolder;
    await files.addUsingPath("a %#'&+.txt", "one", { Overwrite: true });
    const file = web.getFileByServerRelativePath("/sites/dev/Shared Documents/a %#'&+.txt");
    expect(await file()).toMatchObject({ Name: "a %#'&+.txt", Length: "3", UIVersionLabel: "1.0" });
    await file.setContent("two!");
    expect(await file.getText()).toBe("two!");
    expect(((await file.versions()) as Loose[]).map((one) => one.VersionLabel)).toEqual(["1.0"]);
    await file.versions.restoreByLabel("1.0");
    expect(await file.getText()).toBe("one");
    await expect(files.addUsingPath("a %#'&+.txt", "x")).rejects.toThrow(/already exists/);
    const item = await file.getItem();
    const { EncodedAbsUrl } = (await item.select("EncodedAbsUrl")()) as Loose;
    expect((await web.getFileByUrl(EncodedAbsUrl)()).Name).toBe("a %#'&+.txt");
    await file.checkout();
    expect((await file.select("CheckOutType")()).CheckOutType).toBe(0);
    await file.checkin("done");
    expect((await file.select("CheckOutType")()).CheckOutType).toBe(2);
    expect(await file.getLockedByUser()).toBeNull();
    const chunked = await files.addChunked(
      "big.bin",
      new Blob([new Uint8Array(2500)]) as Loose,
      { chunkSize: 1000 } as Loose,
    );
    expect((chunked as Loose).Length ?? (await files.getByUrl("big.bin")()).Length).toBe("2500");
    await file.copyByPath("/sites/dev/Shared Documents/copy.txt", true, true as Loose);
    expect(await files.getByUrl("copy.txt").exists()).toBe(true);
    await files.getByUrl("copy.txt").moveByPath("/sites/dev/Shared Documents/moved.txt", true);
    expect(await files.getByUrl("copy.txt").exists()).toBe(false);
    await files.getByUrl("moved.txt").recycle();
    await files.getByUrl("big.bin").delete();
    await files.addTemplateFile("/sites/dev/SitePages/T.aspx", 0);
    expect(await files.filter("Name eq 'a %#''&+.txt'")()).toHaveLength(1);
    expect(
      (
        await web.getFileById(
          (
            await web.getFileByServerRelativePath("/sites/dev/Shared Documents/a %#'&+.txt")()
          ).UniqueId,
        )()
      ).Name,
    ).toBe("a %#'&+.txt");
  });

  it("lie in folders that move, copy and go", async () => {
    const { folders } = owner().web.rootFolder.folders.getByUrl("SiteAssets");
    await folders.addUsingPath("one");
    const one = folders.getByUrl("one");
    await one.addSubFolderUsingPath("inner");
    await one.files.addUsingPath("f.txt", "f");
    expect(((await one.getItem()) as Loose).Id).toBeGreaterThan(0);
    await one.moveByPath("/sites/dev/SiteAssets/two");
    expect((await folders.getByUrl("two").files()).length).toBe(1);
    await folders.getByUrl("two").copyByPath("/sites/dev/SiteAssets/three");
    expect(await folders.getByUrl("three").files.getByUrl("f.txt").getText()).toBe("f");
    await folders.getByUrl("three").recycle();
    await folders.getByUrl("two").deleteWithParams({ BypassSharedLock: true, DeleteIfEmpty: false } as Loose);
    expect(await folders.filter("Name eq 'two'")()).toEqual([]);
    const top = owner().web.rootFolder.folders.getByUrl("SiteAssets");
    await top.update({ Name: "SiteAssets" } as Loose);
    expect(await top.select("contentTypeOrder")()).toHaveProperty("ContentTypeOrder");
    expect(await top.properties()).toHaveProperty("vti_x005f_folderitemcount");
    expect(await top.storageMetrics()).toHaveProperty("TotalSize");
    expect((await top.parentFolder()).ServerRelativeUrl).toBe("/sites/dev");
    await owner().web.folders.addUsingPath("loose");
    expect((await owner().web.getFolderByServerRelativePath("SitePages")()).Name).toBe("SitePages");
    expect(await owner().web.lists.getByTitle("Site Pages").items.getById(1).file()).toMatchObject({
      Name: "Home.aspx",
    });
    expect((await owner().web.getList("/sites/dev/SitePages")()).Title).toBe("Site Pages");
  });
});

describe("the rest of a web", () => {
  it("answers its properties", async () => {
    const { web } = owner();
    for (const name of [
      "webs",
      "contentTypes",
      "lists",
      "siteUserInfoList",
      "defaultDocumentLibrary",
      "customListTemplates",
      "siteUsers",
      "siteGroups",
      "userCustomActions",
      "allProperties",
      "webinfos",
      "features",
      "fields",
      "availablefields",
      "folders",
      "rootFolder",
      "regionalSettings",
      "roleDefinitions",
    ]) {
      expect(await (web as Loose)[name](), name).toBeDefined();
    }
    expect(await web.getParentWeb()).toBeNull();
    expect(await web.mapToIcon("x.docx")).toBe("icdocx.png");
    expect(await web.navigation.quicklaunch()).toEqual([]);
    expect(await web.getSubwebsFilteredForCurrentUser()()).toEqual([]);
    await web.update({ Description: "Changed" } as Loose);
    expect((await owner().web()).Description).toBe("Changed");
    expect(await owner().site()).toHaveProperty("Url", running.site);
    const list = web.lists.getByTitle("Projects");
    expect(await list.eventReceivers()).toEqual([]);
    expect(await list.relatedFields()).toEqual([]);
    expect(await list.informationRightsManagementSettings()).toHaveProperty("DocumentAccessExpireDays");
    expect(await list.subscriptions()).toEqual([]);
    expect(await web.lists.ensureSiteAssetsLibrary()).toBeDefined();
    expect((await (await web.lists.ensureSitePagesLibrary())()).Title).toBe("Site Pages");
    const found = await owner().utility.searchPrincipals("owner", 1, 15, "", 5);
    expect(found.map(({ Email }) => Email)).toEqual(["owner@contoso.example"]);
  });

  it("recycles and restores a list", async () => {
    const { web } = owner();
    await web.lists.add("Short lived");
    await web.lists.getByTitle("Short lived").items.add({ Title: "Still here" });
    const guid = await web.lists.getByTitle("Short lived").recycle();
    await expect(web.lists.getByTitle("Short lived")()).rejects.toThrow(/does not exist/);
    await web.recycleBin.getById(guid).restore();
    expect(await web.lists.getByTitle("Short lived").items()).toHaveLength(1);
    await web.lists.getByTitle("Short lived").delete();
  });
});
