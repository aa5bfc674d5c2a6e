// Definitions of views: what is read out of them, and what is put in.
import { describe, expect, test } from "vitest";
import { columnsOf, groupingOf, oneRow, withColumns } from "../../../../src/local/sharepoint/page/rest/viewXml.ts";

const view = `<View Scope="Recursive"><Query><GroupBy Collapse="TRUE" GroupLimit="30"><FieldRef Name="Rating" /><FieldRef Name="Theme" /></GroupBy><OrderBy><FieldRef Name="Reference" /></OrderBy></Query><ViewFields><FieldRef Name="Reference" /><FieldRef Name="LinkTitle" /></ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>`;

describe("a view's definition", () => {
  test("names its columns and its groups", () => {
    expect(columnsOf(view)).toEqual(["Reference", "LinkTitle"]);
    expect(groupingOf(view)).toEqual({ fields: ["Rating", "Theme"], collapsed: true });
    expect(groupingOf("<View></View>")).toEqual({ fields: [], collapsed: false });
  });

  test("takes further columns once, and gives all rows of its groups", () => {
    const more = withColumns(view, ["Due", "Reference", "Due"]);
    expect(columnsOf(more)).toEqual(["Reference", "LinkTitle", "Due"]);
    expect(groupingOf(more)).toEqual({ fields: ["Rating", "Theme"], collapsed: false });
    expect(more).toContain('<RowLimit Paged="TRUE">30</RowLimit>');
  });

  test("for one row takes names and nothing else into it", () => {
    expect(oneRow(5, ['A" /><x'])).toContain('<ViewFields><FieldRef Name="Ax" /></ViewFields>');
    expect(oneRow(5.5, [])).toContain('<Value Type="Counter">5</Value>');
  });
});
