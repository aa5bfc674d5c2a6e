// Which columns a form has, and in which sections.
import { describe, expect, test } from "vitest";
import { fieldsOfForm, layoutOf } from "../../../../src/local/sharepoint/page/form/layout.ts";
import { aField } from "./fields.ts";

const [title, rating, due] = ["Title", "Rating", "Due"].map((InternalName) =>
  aField({ InternalName, Title: `The ${InternalName}` }),
);
const fields = [title, rating, due].filter((field) => field !== undefined);
const sectionsOf = (layout: unknown) =>
  layoutOf(
    { ClientFormCustomFormatter: typeof layout === "string" ? layout : JSON.stringify(layout) },
    fields,
  ).sections.map((section) => [section.title, section.fields.map((field) => field.InternalName)]);

describe("a form", () => {
  test("leaves out what is hidden, read-only, computed, or switched off for this form", () => {
    const all = [
      aField({ InternalName: "A" }),
      aField({ InternalName: "B", Hidden: true }),
      aField({ InternalName: "C", ReadOnlyField: true }),
      aField({ InternalName: "D", TypeAsString: "Computed" }),
      aField({ InternalName: "E", SchemaXml: '<Field ShowInEditForm="FALSE" />' }),
      aField({ InternalName: "F", TypeAsString: "Attachments" }),
    ];
    expect(fieldsOfForm(all, "edit").map((field) => field.InternalName)).toEqual(["A"]);
    expect(fieldsOfForm(all, "new").map((field) => field.InternalName)).toEqual(["A", "E"]);
  });

  test("without a layout has one section, in the list's order", () => {
    for (const layout of ["", "{", { bodyJSONFormatter: { sections: [] } }]) {
      expect(sectionsOf(layout)).toEqual([["", ["Title", "Rating", "Due"]]]);
    }
  });

  test("has the layout's sections, with columns by either name, and those left over in the last", () => {
    const sections = [
      { displayname: "First", fields: ["Due", "No such column"] },
      { displayname: "Then", fields: ["The Title", "Due"] },
    ];
    const wanted = [
      ["First", ["Due"]],
      ["Then", ["Title", "Rating"]],
    ];
    expect(sectionsOf({ bodyJSONFormatter: { sections } })).toEqual(wanted);
    expect(sectionsOf({ bodyJSONFormatter: JSON.stringify({ sections }) })).toEqual(wanted);
  });

  test("has a header and a footer where the layout has them", () => {
    const layout = layoutOf(
      {
        ClientFormCustomFormatter: JSON.stringify({ headerJSONFormatter: { elmType: "div" }, footerJSONFormatter: "" }),
      },
      fields,
    );
    expect(layout.header).toEqual({ elmType: "div" });
    expect(layout.footer).toBeUndefined();
  });
});
