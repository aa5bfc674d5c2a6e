// Columns for tests, plain text unless the test says otherwise.
import type { Field } from "../../../../src/local/sharepoint/page/rest/shapes.ts";

export function aField(more: Partial<Field> = {}): Field {
  return {
    InternalName: "Title",
    Title: more.InternalName ?? "Title",
    Description: "",
    TypeAsString: "Text",
    Required: false,
    Hidden: false,
    ReadOnlyField: false,
    FromBaseType: false,
    SchemaXml: "",
    ...more,
  };
}
