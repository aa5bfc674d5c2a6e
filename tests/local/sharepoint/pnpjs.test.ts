// PnPjs as its documentation uses it, call by call, against a running server.
import { RoleDefinitions } from "@pnp/sp/security/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
});
afterAll(() => {
  for (const line of running.lines) console.error(line);
  return running.stop();
});
const owner = () => running.as("owner");
void RoleDefinitions;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at property by property
type Loose = any;

describe("fields", () => {
  it("are made on the web by every add method, updated and deleted", async () => {
    const { fields } = owner().web;
    await fields.createFieldAsXml(
      '<Field ID="{11111111-2222-4333-8444-555555555555}" Name="XmlMoney" DisplayName="XML money" Type="Currency" Decimals="2" Min="0" Required="FALSE" Group="Mine" />',
    );
    expect(await fields.getByInternalNameOrTitle("XmlMoney")()).toMatchObject({
      Id: "11111111-2222-4333-8444-555555555555",
      FieldTypeKind: 10,
      MinimumValue: 0,
      DisplayFormat: 2,
      Group: "Mine",
    });
    await fields.addText("W text", { Group: "Mine" });
    await fields.addNumber("W number", { MinimumValue: 1, MaximumValue: 9 });
    await fields.addCalculated("W calculated", {
      Formula: "=Modified+1",
      DateFormat: 0,
      FieldTypeKind: 4,
      Group: "Mine",
    } as Loose);
    await fields.addDateTime("W date", { DisplayFormat: 0, DateTimeCalendarType: 1, FriendlyDisplayFormat: 1 });
    await fields.addCurrency("W currency", { CurrencyLocaleId: 1033 });
    await fields.addMultilineText("W note", {
      NumberOfLines: 6,
      RichText: true,
      RestrictedMode: false,
      AppendOnly: false,
      AllowHyperlink: true,
    });
    await fields.addUrl("W url", { DisplayFormat: 0 });
    await fields.addUser("W user", { SelectionMode: 0 });
    await fields.addChoice("W choice", { Choices: ["a", "b"], EditFormat: 0, FillInChoice: false });
    await fields.addMultiChoice("W multi", { Choices: ["a", "b"], FillInChoice: false });
    await fields.addBoolean("W yes");
    await fields.addLocation("W place");
    await fields.addImageField("W image");
    const target = await owner().web.lists.add("W targets");
    const lookup: Loose = await fields.addLookup("W lookup", { LookupListId: target.Id, LookupFieldName: "Title" });
    await fields.addDependentLookupField("W dependent", lookup.Id, "ID");
    await fields.getById(lookup.Id).update({ Group: "Mine" });
    expect((await fields.getByTitle("W calculated")()).TypeAsString).toBe("Calculated");
    await fields.getByTitle("W text").update({ Description: "Described" });
    await fields.getByTitle("W text").setShowInDisplayForm(false);
    await fields.getByTitle("W text").setShowInEditForm(true);
    await fields.getByTitle("W text").setShowInNewForm(true);
    expect((await fields.getByTitle("W text")()).Description).toBe("Described");
    await fields.getByTitle("W text").delete();
    await expect(fields.getByTitle("W text")()).rejects.toThrow(/Column 'W text' does not exist/);
    expect(
      (await owner().site.rootWeb.fields.getByInternalNameOrTitle("Other Address Country/Region").select("Title")())
        .Title,
    ).toBe("Other Address Country/Region");
  });

  it("get internal names as SharePoint makes them", async () => {
    await owner().web.lists.ensure("Names");
    const { fields } = owner().web.lists.getByTitle("Names");
    const made: Loose = await fields.addText("RAG rating (now)");
    expect(made.InternalName).toBe("RAG_x0020_rating_x0020__x0028_no");
    const again: Loose = await fields.addText("RAG rating (now) too");
    expect(again.InternalName).toBe("RAG_x0020_rating_x0020__x0028_n0");
    const byXml: Loose = await fields.createFieldAsXml({
      SchemaXml: '<Field Type="Text" Name="Short" DisplayName="A long title" />',
      Options: 8,
    } as Loose);
    expect(byXml).toMatchObject({ InternalName: "Short", Title: "A long title" });
    const without: Loose = await fields.createFieldAsXml(
      '<Field Type="Text" Name="Ignored" DisplayName="From title" />',
    );
    expect(without.InternalName).toBe("From_x0020_title");
  });
});

describe("values of every type", () => {
  it("come back as they went in", async () => {
    const { web } = owner();
    const projects = await web.lists.add("Projects");
    await web.lists.getByTitle("Projects").items.add({ Title: "Alpha" });
    await web.lists.getByTitle("Projects").items.add({ Title: "Beta" });
    await web.lists.add("Everything");
    const list = web.lists.getByTitle("Everything");
    await list.fields.addMultiChoice("Tags", { Choices: ["x", "y", "z"] });
    await list.fields.addNumber("Share");
    await list.fields.addCurrency("Cost");
    await list.fields.addMultilineText("Words", { RichText: false });
    const lookup: Loose = await list.fields.addLookup("Project", {
      LookupListId: projects.Id,
      LookupFieldName: "Title",
    });
    await list.fields.addDependentLookupField("Project:ID", lookup.Id, "ID");
    await list.fields.addLookup("Related", { LookupListId: projects.Id, LookupFieldName: "Title" });
    await list.fields.getByTitle("Related").update({ AllowMultipleValues: true } as Loose, "SP.FieldLookup");
    await list.fields.addUser("Team", { SelectionMode: 0, AllowMultipleValues: true } as Loose);
    await list.fields.addCalculated("Double", { Formula: "=[Share]*2", OutputType: 9 } as Loose);
    const made: Loose = await list.items.add({
      Title: "All",
      Tags: ["x", "z"],
      Share: 2.5,
      Cost: 10,
      Words: "a\nb",
      ProjectId: 1,
      RelatedId: [1, 2],
      TeamId: [6, 8],
    });
    expect(made).toMatchObject({
      Tags: ["x", "z"],
      Share: 2.5,
      Cost: 10,
      Words: "a\nb",
      ProjectId: 1,
      RelatedId: [1, 2],
      TeamId: [6, 8],
      TeamStringId: ["6", "8"],
      Double: 5,
    });
    const shown: Loose = await list.items
      .getById(1)
      .select("Project/Title", "Related/Title", "Related/Id", "Team/EMail", "Title")
      .expand("Project", "Related", "Team")();
    expect(shown).toMatchObject({
      Project: { Title: "Alpha" },
      Related: [
        { Title: "Alpha", Id: 1 },
        { Title: "Beta", Id: 2 },
      ],
      Team: [{ EMail: "owner@contoso.example" }, { EMail: "member@contoso.example" }],
    });
    expect(
      await list.items.filter("Project/Title eq 'alpha'").expand("Project").select("Id", "Project/Title")(),
    ).toHaveLength(1);
    expect(await list.items.filter("Tags eq 'z'")()).toHaveLength(1);
    await expect(list.items.select("Project")()).rejects.toThrow(/\$expand query string must contains Project/);
    await list.items.getById(1).update({ RelatedId: [], TeamId: [], Tags: [], ProjectId: null });
    expect(await list.items.getById(1)()).toMatchObject({ RelatedId: [], TeamId: null, Tags: null, ProjectId: null });
    await expect(list.items.add({ Share: "many" })).rejects.toThrow(
      /Cannot convert the literal 'many' to the expected type 'Edm.Double'/,
    );
    await expect(list.items.add({ Tags: "x" })).rejects.toThrow(/A 'StartArray' node was expected/);
    await expect(list.items.add({ Title: "t".repeat(256) })).rejects.toThrow(/Invalid text value/);
  });

  it("write what forms write, and answer field by field", async () => {
    const list = owner().web.lists.getByTitle("Everything");
    const answer: Loose = await list.items.getById(1).validateUpdateListItem([
      { FieldName: "Title", FieldValue: "By form" },
      { FieldName: "Team", FieldValue: JSON.stringify([{ Key: "i:0#.f|membership|visitor@contoso.example" }]) },
      { FieldName: "Related", FieldValue: "2;#Beta" },
    ]);
    expect(answer.every((one: Loose) => one.HasException === false)).toBe(true);
    const row: Loose = await list.items.getById(1)();
    expect(row).toMatchObject({ Title: "By form", RelatedId: [2] });
    const refused: Loose = await list.items
      .getById(1)
      .validateUpdateListItem([{ FieldName: "Share", FieldValue: "a lot" }]);
    expect(refused[0]).toMatchObject({ ErrorCode: -2146232832, HasException: true, FieldName: "Share" });
    const empty: Loose = await list.items.getById(1).validateUpdateListItem([{ FieldName: "Title", FieldValue: "" }]);
    expect(empty[0]).toMatchObject({ HasException: true, ErrorMessage: "You can't leave this blank." });
    await list.items.getById(1).update({ Title: "" });
  });
});

describe("items", () => {
  it("show texts, parents, versions and wopi addresses", async () => {
    const list = owner().web.lists.getByTitle("Everything");
    const item = list.items.getById(1);
    expect(((await item.fieldValuesAsText()) as Loose).Cost).toBe("$10.00");
    expect(await item.fieldValuesAsHTML()).toHaveProperty("Title");
    expect(await item.fieldValuesForEdit()).toHaveProperty("OData__x005f_UIVersionString", "4.0");
    expect((await item.getParentInfos()).ParentList.Title).toBe("Everything");
    expect((await item.list.select("Title")()).Title).toBe("Everything");
    expect(await item.effectiveBasePermissions()).toMatchObject({ High: "2147483647", Low: "4294967295" });
    expect(await item.effectiveBasePermissionsForUI()).toHaveProperty("Low");
    expect(await item.getWopiFrameUrl()).toBe("");
    const [version]: Loose[] = await item.versions();
    expect((await item.versions.getById(version.VersionId)()).VersionLabel).toBe("4.0");
    await item.versions.getById(512).delete();
    expect(await item.versions()).toHaveLength(3);
    expect(await list.items.getItemByStringId("1")()).toMatchObject({ Id: 1 });
  });

  it("page forwards and back by skip", async () => {
    const list = owner().web.lists.getByTitle("Projects");
    for (let i = 0; i < 4; i++) await list.items.add({ Title: `P${i}` });
    expect((await list.items.top(2).skip(2)()).map((one: Loose) => one.Id)).toEqual([3, 4]);
    expect((await list.items.top(2).skip(5, true)()).map((one: Loose) => one.Id)).toEqual([3, 4]);
    expect((await list.items.orderBy("Title", false).top(2)()).map((one: Loose) => one.Title)).toEqual(["P3", "P2"]);
    expect(
      await list.items.filter((f: Loose) => f.text("Title").startsWith("P").and().number("ID").greaterThan(4))(),
    ).toHaveLength(2);
  });

  it("go to the recycle bin and come back with their number and etag", async () => {
    const list = owner().web.lists.getByTitle("Projects");
    const before: Loose = await list.items.getById(3)();
    const guid = await list.items.getById(3).recycle();
    await expect(list.items.getById(3)()).rejects.toThrow(/Item does not exist/);
    const bin = owner().web.recycleBin;
    expect((await bin.getById(guid)()) as Loose).toMatchObject({
      Id: guid,
      ItemState: 1,
      ItemType: 3,
      DirName: "sites/dev/Lists/Projects",
    });
    await bin.getById(guid).restore();
    expect(await list.items.getById(3)()).toEqual(before);
    await list.items.getById(3).delete();
    await expect(list.items.getById(3).delete()).rejects.toThrow(/Item does not exist/);
  });
});

describe("views", () => {
  it("are added, changed, filled and removed", async () => {
    const list = owner().web.lists.getByTitle("Projects");
    const made: Loose = await list.views.add("Mine", false, {
      RowLimit: 10,
      ViewQuery: '<OrderBy><FieldRef Name="Modified" Ascending="False" /></OrderBy>',
      ViewTypeKind: 1,
    } as Loose);
    expect(made).toMatchObject({ Title: "Mine", RowLimit: 10, PersonalView: false });
    const view = list.views.getByTitle("Mine");
    await view.update({ CustomFormatter: '{"a":1}', Title: "Ours" } as Loose);
    const ours = list.views.getById(made.Id);
    await ours.fields.removeAll();
    await ours.fields.add("LinkTitle");
    await ours.fields.add("Modified");
    await ours.fields.move("Modified", 0);
    expect(((await ours.fields()) as Loose).Items).toEqual(["Modified", "LinkTitle"]);
    expect(await ours.fields.getSchemaXml()).toBe('<FieldRef Name="Modified" /><FieldRef Name="LinkTitle" />');
    await ours.fields.remove("Modified");
    await ours.setViewXml(
      '<View Scope="RecursiveAll"><Query><Where><IsNotNull><FieldRef Name="Title" /></IsNotNull></Where></Query><ViewFields><FieldRef Name="ID" /></ViewFields><RowLimit Paged="TRUE">5</RowLimit></View>',
    );
    expect(await ours()).toMatchObject({
      Title: "Ours",
      RowLimit: 5,
      Scope: 2,
      CustomFormatter: '{"a":1}',
      ViewQuery: '<Where><IsNotNull><FieldRef Name="Title" /></IsNotNull></Where>',
    });
    expect(typeof (await ours.renderAsHtml())).toBe("string");
    expect((await list.defaultView()).Title).toBe("All Items");
    expect((await list.getView(made.Id)()).Title).toBe("Ours");
    await ours.delete();
    await expect(ours()).rejects.toThrow(/view is invalid/);
  });
});

describe("content types", () => {
  it("of the web and of lists are added, read and attached", async () => {
    const { web } = owner();
    await web.lists.add("Typed library", "", 101, true);
    const added: Loose = await web.lists.getByTitle("Typed library").contentTypes.addAvailableContentType("0x010102");
    expect(added.data.Name).toBe("Link to a Document");
    expect(await web.contentTypes.getById("0x01")()).toMatchObject({ Name: "Item", StringId: "0x01" });
    const made: Loose = await web.contentTypes.add("0x01008D19F38845B0884EBEBE239FDF359184", "Council action");
    const type = web.contentTypes.getById(made.data.Id.StringValue);
    expect(((await type.fieldLinks()) as Loose[]).map((one) => one.Name)).toContain("Title");
    expect(((await type.fields()) as Loose[]).map((one) => one.InternalName)).toContain("Title");
    expect(await type.parent()).toMatchObject({ StringId: "0x01" });
    expect(await type.workflowAssociations()).toEqual([]);
    await type.update({ Description: "New" } as Loose);
    await type.delete();
    expect(await web.lists.getByTitle("Projects").contentTypes()).toHaveLength(2);
  });
});

describe("attachments, comments and likes", () => {
  it("hang on an item", async () => {
    const item = owner().web.lists.getByTitle("Projects").items.getById(1);
    await item.attachmentFiles.add("plan.txt", "one");
    await expect(item.attachmentFiles.add("plan.txt", "two")).rejects.toThrow(/already in use/);
    expect(await item.attachmentFiles.getByName("plan.txt").getText()).toBe("one");
    await item.attachmentFiles.getByName("plan.txt").setContent("two");
    expect(new TextDecoder().decode(await item.attachmentFiles.getByName("plan.txt").getBuffer())).toBe("two");
    expect(await item.attachmentFiles()).toMatchObject([
      { FileName: "plan.txt", ServerRelativeUrl: "/sites/dev/Lists/Projects/Attachments/1/plan.txt" },
    ]);
    expect(((await item()) as Loose).Attachments).toBe(true);
    await item.attachmentFiles.getByName("plan.txt").recycle();
    await item.attachmentFiles.add("b.txt", "b");
    await item.attachmentFiles.getByName("b.txt").delete();
    expect(((await item()) as Loose).Attachments).toBe(false);
  });

  it("take replies and likes", async () => {
    const item = owner().web.lists.getByTitle("Projects").items.getById(1);
    const comment: Loose = await item.comments.add("Good");
    expect({ ...comment }).toMatchObject({
      text: "Good",
      isReply: false,
      likeCount: 0,
      id: "1",
      parentId: "0",
      author: { email: "owner@contoso.example" },
    });
    await comment.like();
    expect(await item.comments.getById(1)()).toMatchObject({ likeCount: 1, isLikedByUser: true });
    await comment.unlike();
    await comment.replies.add({ text: "Thanks" });
    expect(await comment.replies()).toMatchObject([{ text: "Thanks", isReply: true, parentId: "1" }]);
    expect(await item.comments()).toHaveLength(1);
    await comment.delete();
    await item.comments.add({ text: "x", mentions: [{ email: "member@contoso.example", name: "A" }] } as Loose);
    await item.comments.clear();
    expect(await item.comments()).toEqual([]);
    await item.like();
    expect(((await item.getLikedByInformation()) as Loose).isLikedByUser).toBe(true);
    await item.unlike();
    await item.rate(4);
  });
});

describe("reading by CAML", () => {
  it("works for getItemsByCAMLQuery, renderListData and renderListDataAsStream", async () => {
    const list = owner().web.lists.getByTitle("Projects");
    const rows = await list.getItemsByCAMLQuery(
      {
        ViewXml:
          "<View><Query><Where><BeginsWith><FieldRef Name='Title'/><Value Type='Text'>p</Value></BeginsWith></Where><OrderBy><FieldRef Name='Title' Ascending='FALSE'/></OrderBy></Query><RowLimit>2</RowLimit></View>",
      },
      "RoleAssignments",
    );
    expect(rows.map((one: Loose) => one.Title)).toEqual(["P3", "P2"]);
    expect(rows[0]).toHaveProperty("RoleAssignments");
    expect((await list.renderListData("<View><RowLimit>5</RowLimit></View>")).Row.length).toBe(5);
    const stream: Loose = await list.renderListDataAsStream({
      ViewXml:
        "<View><ViewFields><FieldRef Name='Title'/><FieldRef Name='Editor'/></ViewFields><RowLimit Paged='TRUE'>2</RowLimit></View>",
    });
    expect(stream.Row[0]).toMatchObject({ ID: "1", Title: "Alpha", FSObjType: "0", Editor: [{ title: "Olga Owner" }] });
    expect(stream).toMatchObject({ FirstRow: 1, LastRow: 2, RowLimit: 2, ForceNoHierarchy: "1" });
    const next: Loose = await list.renderListDataAsStream({
      ViewXml: "<View><RowLimit Paged='TRUE'>2</RowLimit></View>",
      Paging: stream.NextHref.slice(1),
    });
    expect(next.Row.map((one: Loose) => one.ID)).toEqual(["4", "5"]);
    const filtered: Loose = await list.renderListDataAsStream(
      { ViewXml: "<View><RowLimit>5</RowLimit></View>" },
      {} as Loose,
      new Map([
        ["FilterField1", "Title"],
        ["FilterValue1", "P3"],
      ]),
    );
    expect(filtered.Row).toHaveLength(1);
    const whole: Loose = await list.renderListDataAsStream({
      ViewXml: "<View/>",
      RenderOptions: [1, 2, 4, 1024] as Loose,
    });
    expect(whole).toHaveProperty("ListData.Row");
    expect(whole).toHaveProperty("ListSchema.Field");
    expect(await list.renderListFormData(1, "editform", 2)).toHaveProperty("Data.Title", "Alpha");
    await expect(
      list.getItemsByCAMLQuery({
        ViewXml:
          "<View><Query><Where><Eq><FieldRef Name='Nope'/><Value Type='Text'>1</Value></Eq></Where></Query></View>",
      }),
    ).rejects.toThrow(/field types are not installed/);
    expect(await list.reserveListItemId()).toBe(7);
  });

  it("returns the changes to a sync client", async () => {
    const list = owner().web.lists.getByTitle("Projects");
    const first = await list.getListItemChangesSinceToken({
      RowLimit: "2",
      Contains: '<Contains><FieldRef Name="Title"/><Value Type="Text">p</Value></Contains>',
    });
    expect(first).toContain('<rs:data ItemCount="2" ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=');
    const token = /LastChangeToken="([^"]+)"/.exec(first as unknown as string)?.[1] ?? "";
    await list.items.getById(2).delete();
    await list.items.getById(1).update({ Title: "Alpha & Co" });
    const then = await list.getListItemChangesSinceToken({ ChangeToken: token });
    expect(then).toMatch(/<Id ChangeType="Delete" UniqueId="{[0-9A-F-]+}">2<\/Id>/);
    expect(then).toContain("ows_Title='Alpha &amp; Co'");
    expect(await list.getListItemChangesSinceToken({ ChangeToken: "1;3;nonsense" })).toContain(
      'ChangeType="InvalidToken"',
    );
  });
});
