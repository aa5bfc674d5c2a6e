// Settings of a column that change what is saved, as SharePoint applies them.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "./support.ts";

let running: Running;
beforeAll(async () => {
  running = await start();
  await web().lists.add("Notes", "", 100, false, { EnableVersioning: true });
  await fields().addText("Reference");
  await fields().addMultilineText("Words", { RichText: false, NumberOfLines: 6 } as object);
});
afterAll(() => running.stop());

const web = () => running.as("owner").web;
const list = () => web().lists.getByTitle("Notes");
const fields = () => list().fields;
const set = (properties: object) =>
  fields()
    .getByInternalNameOrTitle("Words")
    .update({ "odata.type": "SP.FieldMultiLineText", ...properties } as object, "SP.FieldMultiLineText");
const words = async (id: number) => String((await list().items.getById(id).select("Words")()).Words);
const wrapped = (inner: string) => new RegExp(`^<div class="ExternalClass[0-9A-F]{32}">${inner}</div>$`);

describe("a column of formatted text", () => {
  it("wraps what it is given, over REST and in a form, and reads it as markup", async () => {
    await set({ RichText: true });
    const { Id } = await list().items.add({ Title: "A", Words: "Half done.\nMore & more, 3 < 4." });
    expect(await words(Id)).toMatch(wrapped("Half done.\nMore &amp; more, 3 &lt; 4."));
    await list()
      .items.getById(Id)
      .validateUpdateListItem([
        { FieldName: "Words", FieldValue: '<p onclick="x()">Done <lead></p><script>x()</script>' },
      ]);
    expect(await words(Id)).toMatch(wrapped("<p>Done </p>"));
  });

  it("wraps a text once, however often it is saved", async () => {
    const { Id } = await list().items.add({ Title: "B", Words: "Once" });
    await list()
      .items.getById(Id)
      .update({ Words: await words(Id) });
    expect(await words(Id)).toMatch(wrapped("Once"));
  });

  it("leaves its markup behind when it becomes a column of plain text", async () => {
    const { Id } = await list().items.add({ Title: "C", Words: "Before" });
    await set({ RichText: false });
    expect(await words(Id)).toMatch(wrapped("Before"));
    await list().items.getById(Id).update({ Words: "<b> & after" });
    expect(await words(Id)).toBe("<b> & after");
  });
});

describe("a column that appends changes", () => {
  it("is empty in the current version after an update that leaves it out", async () => {
    const { Id } = await list().items.add({ Title: "D", Words: "Kept in its version" });
    await set({ AppendOnly: true });
    await list().items.getById(Id).update({ Reference: "1.1.1" });
    expect(await words(Id)).toBe("null");
    const versions = (await list().items.getById(Id).versions()) as unknown as readonly { Words: string | null }[];
    expect(versions.map(({ Words }) => Words)).toEqual([null, "Kept in its version"]);
  });
});

describe("a calculated column", () => {
  const add = (formula: string) =>
    fields().createFieldAsXml(
      `<Field Type="Calculated" Name="Sorted" DisplayName="Sorted" ResultType="Text" ReadOnly="TRUE"><Formula>${formula}</Formula></Field>`,
    );

  it("refuses a formula that is too long or too deep, or calls a function that SharePoint does not have", async () => {
    const deep = `${"LEN(".repeat(9)}Reference${")".repeat(9)}`;
    for (const formula of [`=${deep}`, `="${"x".repeat(1030)}"`, '=IFERROR(1/0,"")', '=SUBSTITUTE(Reference,".","")']) {
      await expect(add(formula), formula).rejects.toThrow(/syntax error or is not supported/);
    }
  });

  it("has a value in the rows that were there before it, which get no version", async () => {
    const { Id } = await list().items.add({ Title: "D", Reference: "7" });
    const { Modified, OData__UIVersionString: version } = await list().items.getById(Id)();
    await add('=MID("000",LEN(Reference)+1,3)&amp;Reference');
    expect(await list().items.getById(Id).select("Sorted", "Modified", "OData__UIVersionString")()).toMatchObject({
      ...{ Sorted: "007", Modified, OData__UIVersionString: version },
    });
  });
});

it("a column says in its XML which forms leave it out", async () => {
  const field = () => fields().getByInternalNameOrTitle("Reference");
  await field().setShowInEditForm(false);
  expect((await field()()).SchemaXml).toContain('ShowInEditForm="FALSE"');
  await field().setShowInEditForm(true);
  expect((await field()()).SchemaXml).not.toContain('ShowInEditForm="FALSE"');
  await fields().createFieldAsXml('<Field Type="Text" Name="Filled" DisplayName="Filled" ShowInNewForm="FALSE" />');
  expect((await fields().getByInternalNameOrTitle("Filled")()).SchemaXml).toContain('ShowInNewForm="FALSE"');
});
