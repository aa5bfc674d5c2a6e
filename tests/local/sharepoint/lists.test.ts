import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
});
afterAll(() => running.stop());

describe("lists through PnPjs", () => {
  it("adds a list, finds it by title and id, and reports whether ensure created it", async () => {
    const sp = running.as("owner");
    const made = await sp.web.lists.add("Plan actions", "What we do", 100, true, { EnableVersioning: true });
    expect(made.Title).toBe("Plan actions");
    expect(made.ListItemEntityTypeFullName).toBe("SP.Data.Plan_x0020_actionsListItem");
    expect((await sp.web.lists.getById(made.Id)()).Description).toBe("What we do");
    expect((await sp.web.lists.ensure("Plan actions")).created).toBe(false);
    expect((await sp.web.lists.ensure("Another")).created).toBe(true);
    await expect(sp.web.lists.add("plan actions")).rejects.toThrow(/-2130575342/);
  });

  it("refuses unknown lists and unknown properties as SharePoint does", async () => {
    const sp = running.as("owner");
    await expect(sp.web.lists.getByTitle("Nothing")()).rejects.toThrow(
      /List 'Nothing' does not exist at site with URL/,
    );
    await expect(sp.web.lists.getByTitle("Documents").update({ Nonsense: 1 } as object)).rejects.toThrow(
      /The property 'Nonsense' does not exist on type 'SP.List'/,
    );
    await expect(sp.web.lists.getByTitle("Documents").select("Nonsense")()).rejects.toThrow(
      /The field or property 'Nonsense' does not exist/,
    );
  });

  it("keeps rows with etags and versions", async () => {
    const sp = running.as("member");
    const { list } = await running.as("owner").web.lists.ensure("Rows", "", 100, false, { EnableVersioning: true });
    const fields = running.as("owner").web.lists.getByTitle("Rows").fields;
    await fields.addText("Reference");
    await fields.addChoice("Status", { Choices: ["Green", "Amber"] });
    await fields.addUser("Lead", { SelectionMode: 0 });
    await fields.addDateTime("Due");
    await fields.addMultilineText("Narrative", { NumberOfLines: 6 });
    await fields.addUrl("Link");
    await fields.addNumber("Percent");
    await fields.addBoolean("Done");
    void list;
    const rows = sp.web.lists.getByTitle("Rows").items;
    const me = await sp.web.currentUser();
    const made = await rows.add({
      Title: "One",
      Reference: "1.1.1",
      Status: "Green",
      LeadId: me.Id,
      Due: "2015-07-31T00:00:00Z",
      Percent: 5,
      Done: true,
      Link: { Url: "https://a.example", Description: "A" },
    });
    expect(made).toMatchObject({
      Id: 1,
      Title: "One",
      LeadId: me.Id,
      LeadStringId: String(me.Id),
      Due: "2015-07-31T00:00:00Z",
      Link: { Url: "https://a.example", Description: "A" },
    });
    const etag = made["odata.etag"] as string;
    const saved = await rows.getById(1).update({ Title: "Two" }, etag);
    expect(saved.etag).not.toBe(etag);
    await expect(rows.getById(1).update({ Title: "Three" }, etag)).rejects.toThrow(
      /does not match the object's ETag value/,
    );
    const versions = await rows.getById(1).versions();
    expect(versions.map((one: { VersionLabel: string; Title: string }) => [one.VersionLabel, one.Title])).toEqual([
      ["2.0", "Two"],
      ["1.0", "One"],
    ]);
    expect(versions[0].Lead).toMatchObject({ LookupId: me.Id, LookupValue: "Mia Member" });
    const shown = await rows
      .select("Id", "Lead/Title", "Author/Title")
      .expand("Lead", "Author")
      .filter(`startswith(Reference,'1.') and LeadId eq ${String(me.Id)}`)();
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ Id: 1, Lead: { Title: "Mia Member" } });
    await expect(rows.add({ Nope: 1 })).rejects.toThrow(
      /The property 'Nope' does not exist on type 'SP.Data.RowsListItem'/,
    );
    await expect(rows.getById(99)()).rejects.toThrow(/Item does not exist/);
  });

  it("pages in ID order with next links", async () => {
    const sp = running.as("owner");
    await sp.web.lists.ensure("Paged");
    const [batched, execute] = sp.batched();
    const results: unknown[] = [];
    for (let i = 0; i < 7; i++)
      batched.web.lists
        .getByTitle("Paged")
        .items.add({ Title: `Item ${i}` })
        .then((one) => results.push(one));
    await execute();
    expect(results).toHaveLength(7);
    const pages: number[][] = [];
    for await (const page of sp.web.lists.getByTitle("Paged").items.select("Id").top(3))
      pages.push(page.map((one: { Id: number }) => one.Id));
    expect(pages).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it("reports changes since a token on the web and on the list", async () => {
    const sp = running.as("owner");
    const list = sp.web.lists.getByTitle("Paged");
    const before = await sp.web.select("CurrentChangeToken")();
    const listToken = await list.select("CurrentChangeToken")();
    await list.items.getById(2).update({ Title: "New" });
    await list.items.getById(3).recycle();
    const query = {
      Add: true,
      Update: true,
      DeleteObject: true,
      Item: true,
      ChangeTokenStart: before.CurrentChangeToken,
    };
    const changes = await sp.web.getChanges(query as never);
    expect(changes.map((one: { ChangeType: number; ItemId: number }) => [one.ChangeType, one.ItemId])).toEqual([
      [2, 2],
      [3, 3],
    ]);
    const listQuery = { Add: true, Update: true, DeleteObject: true, ChangeTokenStart: listToken.CurrentChangeToken };
    const again = await list.getChanges(listQuery as never);
    expect(again).toHaveLength(2);
  });

  it("puts folders into lists and rows into folders, with permissions of their own", async () => {
    const sp = running.as("owner");
    await sp.web.lists.ensure("Foldered");
    const list = sp.web.lists.getByTitle("Foldered");
    await list.update({ EnableFolderCreation: true });
    const form = list as unknown as {
      addValidateUpdateItemUsingPath(...args: unknown[]): Promise<{ FieldName: string; FieldValue: string }[]>;
    };
    const answer = await form.addValidateUpdateItemUsingPath(
      [
        { FieldName: "Title", FieldValue: "P1" },
        { FieldName: "FileLeafRef", FieldValue: "P1" },
        { FieldName: "ContentTypeId", FieldValue: "0x0120" },
      ],
      "/sites/dev/Lists/Foldered",
      false,
      "",
      { leafName: "P1", objectType: 1 },
    );
    expect(answer.find((one: { FieldName: string }) => one.FieldName === "Id")?.FieldValue).toBe("1");
    const row = await form.addValidateUpdateItemUsingPath(
      [{ FieldName: "Title", FieldValue: "Inside" }],
      "/sites/dev/Lists/Foldered/P1",
    );
    const id = Number(row.find((one: { FieldName: string }) => one.FieldName === "Id")?.FieldValue);
    expect(await list.items.getById(id).select("FileDirRef", "FileRef")()).toMatchObject({
      FileDirRef: "/sites/dev/Lists/Foldered/P1",
      FileRef: `/sites/dev/Lists/Foldered/P1/${id}_.000`,
    });
    await list.items.getById(1).breakRoleInheritance(false, true);
    const visitor = await sp.web.siteUsers.getByEmail("visitor@contoso.example")();
    await list.items.getById(1).roleAssignments.add(visitor.Id, 1073741827);
    await running.as("visitor").web.lists.getByTitle("Foldered").items.getById(id).update({ Title: "By the visitor" });
    await expect(running.as("member").web.lists.getByTitle("Foldered").items.getById(id)()).rejects.toThrow(
      /Item does not exist/,
    );
  });
});
