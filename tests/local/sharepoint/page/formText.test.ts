// A row's values as SharePoint's form sends them, and as people read them.
import { describe, expect, test } from "vitest";
import { formText } from "../../../../src/local/sharepoint/page/form/formText.ts";
import type { Field, StreamRow } from "../../../../src/local/sharepoint/page/rest/shapes.ts";
import { cellText } from "../../../../src/local/sharepoint/page/values.ts";
import { aField } from "./fields.ts";

const lead = { id: "10", title: "Programme lead 5", email: "lead-5@council.example" };
const second = { id: "11", title: "Programme lead 6", email: "lead-6@council.example" };
const key = (email: string) => `{"Key":"i:0#.f|membership|${email}@council.example"}`;

describe("a value of a", () => {
  test.each<[string, Partial<Field>, Record<string, unknown>, string, string]>([
    ["text", { TypeAsString: "Text" }, { C: "a" }, "a", "a"],
    ["number", { TypeAsString: "Number" }, { C: "1,234.5", "C.": "1234.50000000000000" }, "1234.5", "1,234.5"],
    ["number that is missing", { TypeAsString: "Number" }, { C: "", "C.": "" }, "", ""],
    [
      "percentage",
      { TypeAsString: "Number", ShowAsPercentage: true },
      { C: "7%", "C.": "0.07000000000000" },
      "7%",
      "7%",
    ],
    [
      "day",
      { TypeAsString: "DateTime", DisplayFormat: 0 },
      { "C.": "2026-07-31T00:00:00Z" },
      "7/31/2026",
      "31 Jul 2026",
    ],
    [
      "day in winter",
      { TypeAsString: "DateTime", DisplayFormat: 0 },
      { "C.": "2026-01-01T00:00:00Z" },
      "1/1/2026",
      "1 Jan 2026",
    ],
    ["yes or no", { TypeAsString: "Boolean" }, { C: "Yes", "C.value": "1" }, "1", "Yes"],
    ["choice", { TypeAsString: "Choice" }, { C: "Red" }, "Red", "Red"],
    ["choices", { TypeAsString: "MultiChoice" }, { C: ["a", "b"] }, "a;#b", "a; b"],
    ["person", { TypeAsString: "User" }, { C: [lead] }, `[${key("lead-5")}]`, "Programme lead 5"],
    [
      "people",
      { TypeAsString: "UserMulti" },
      { C: [lead, second] },
      `[${key("lead-5")},${key("lead-6")}]`,
      "Programme lead 5; Programme lead 6",
    ],
    ["nobody", { TypeAsString: "User" }, { C: "" }, "", ""],
    ["row of another list", { TypeAsString: "Lookup" }, { C: [{ lookupId: 3, lookupValue: "North" }] }, "3", "North"],
    [
      "rows of another list",
      { TypeAsString: "LookupMulti" },
      {
        C: [
          { lookupId: 3, lookupValue: "N" },
          { lookupId: 4, lookupValue: "S" },
        ],
      },
      "3;#;#4;#",
      "N; S",
    ],
    ["link", { TypeAsString: "URL" }, { C: "https://a.example", "C.desc": "A" }, "https://a.example, A", "A"],
  ])("%s", (_name, kind, cells, sent, shown) => {
    const field = aField({ InternalName: "C", ...kind });
    const row: StreamRow = { ID: "1", ...cells };
    expect(formText(row, field)).toBe(sent);
    expect(cellText(row, field)).toBe(shown);
  });

  test("time is sent in the site's time zone", () => {
    const field = aField({ InternalName: "C", TypeAsString: "DateTime", DisplayFormat: 1 });
    expect(formText({ ID: "1", "C.": "2026-07-31T00:05:00Z" }, field)).toBe("7/31/2026 12:05 AM");
    expect(formText({ ID: "1", "C.": "2026-07-31T13:05:00Z" }, field)).toBe("7/31/2026 1:05 PM");
  });
});
