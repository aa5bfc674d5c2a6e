// The product's own formatting as the list page draws it: every formatter, with every value it tells apart.
import { describe, expect, test } from "vitest";
import { format, rowClasses } from "../../../../src/local/sharepoint/page/format/formatter.ts";
import type { FormatJson, FormatNode, Value } from "../../../../src/local/sharepoint/page/format/node.ts";
import { textOf } from "../../../../src/local/sharepoint/page/values.ts";
import { type actions, lifecycles, ratings } from "../../../../src/plan/actions.ts";
import { actionForm } from "../../../../src/plan/inSharePoint/actionsForm.ts";
import { actionColumn, actionsInSharePoint, columnsOf } from "../../../support/definition.ts";
import { contextWith } from "./formatting.ts";

const today = new Date(2026, 10, 22, 9, 30);
const day = (text: string) => new Date(`${text}T00:00`);
const blank = {
  Rating: "",
  Lifecycle: "",
  OriginalDue: "",
  RevisedDue: "",
  VerifiedOn: "",
  UpdatedOn: "",
  Reference: "1.1.1",
  Title: "Hold it",
};

type Row = Partial<Record<keyof typeof blank, Value>>;

const asContext = (row: Row, field?: string) => {
  const cells: Readonly<Record<string, Value>> = { ...blank, ...row };
  const cell = (name: string) => cells[name] ?? "";
  return contextWith({ field, cell, text: (name) => textOf(cell(name) as string), now: today });
};

/** A formatter as it comes back from SharePoint. */
const stored = (formatter: unknown) => JSON.parse(JSON.stringify(formatter)) as FormatJson;

/** The text that can be seen of a column, or undefined when the page cannot read its formatting. */
function seen(column: keyof typeof actions.columns, row: Row): string | undefined {
  const { name, field } = actionColumn(column);
  const node = field.formatter && format(stored(field.formatter), asContext(row, name));
  return node && visible(node).trim();
}

function visible(node: FormatNode): string {
  if (node.style.display === "none") return "";
  return (node.text ?? "") + node.children.map(visible).join("");
}

describe("a column", () => {
  test.each([
    ["Red", "R Off track"],
    ["Amber", "A At risk"],
    ["Green", "G On track"],
    ["", ""],
  ])("Rating of “%s” reads “%s”", (Rating, text) => {
    expect(seen("rating", { Rating })).toBe(text);
  });

  test.each<[Row, string]>([
    [{ Lifecycle: "Not started" }, "– Not started"],
    [{ Lifecycle: "In progress" }, "In progress"],
    [{ Lifecycle: "Claimed complete" }, "C Claimed complete"],
    [{ Lifecycle: "Claimed complete", VerifiedOn: day("2026-11-01") }, "V Verified"],
    [{ Lifecycle: "Superseded", VerifiedOn: day("2026-11-01") }, "Superseded"],
    [{}, ""],
  ])("Lifecycle of %j reads “%s”", (row, text) => {
    expect(seen("lifecycle", row)).toBe(text);
  });

  test.each<[Row, string, string]>([
    [{ OriginalDue: day("2026-09-30") }, "30 Sep 202653 days late", ""],
    [{ OriginalDue: day("2026-11-21") }, "21 Nov 20261 day late", ""],
    [{ OriginalDue: day("2026-11-22") }, "22 Nov 2026", ""],
    [{ OriginalDue: day("2026-09-30"), Lifecycle: "Claimed complete" }, "30 Sep 2026", ""],
    [{ OriginalDue: day("2026-09-30"), RevisedDue: day("2026-11-20") }, "30 Sep 2026", "20 Nov 20262 days late"],
    [{}, "", ""],
  ])("due date of %j reads “%s” and “%s”", (row, original, revised) => {
    expect([seen("due", row), seen("revisedDue", row)]).toEqual([original, revised]);
  });

  test.each<[Row, string]>([
    [{ UpdatedOn: day("2026-11-20"), Lifecycle: "In progress" }, "20 Nov 2026"],
    [{ UpdatedOn: day("2026-10-01"), Lifecycle: "In progress" }, "1 Oct 202652 days ago"],
    [{ UpdatedOn: day("2026-10-01"), Lifecycle: "Not started" }, "1 Oct 2026"],
    [{}, ""],
  ])("Last update of %j reads “%s”", (row, text) => {
    expect(seen("updatedOn", row)).toBe(text);
  });

  test("can be read whatever the row holds, and so can the form's header and footer", () => {
    const formatters = columnsOf(actionsInSharePoint).flatMap(({ name, field }) =>
      field.formatter ? [{ name, formatter: field.formatter }] : [],
    );
    expect(formatters.length).toBeGreaterThan(3);
    for (const Lifecycle of ["", ...lifecycles]) {
      for (const Rating of ["", ...ratings]) {
        const row = { Lifecycle, Rating, OriginalDue: day("2026-09-30") };
        for (const { name, formatter } of formatters) {
          expect(format(stored(formatter), asContext(row, name)), name).toBeDefined();
        }
        for (const part of [actionForm.header, actionForm.footer]) {
          expect(format(stored(part), asContext(row))).toBeDefined();
        }
      }
    }
  });
});

describe("a row", () => {
  test.each<[Row, readonly string[]]>([
    [{ Rating: "Red", Lifecycle: "In progress" }, ["sp-field-severity--severeWarning"]],
    [{ Rating: "Green", OriginalDue: day("2026-09-30") }, ["sp-field-severity--warning"]],
    [{ Rating: "Red", Lifecycle: "Claimed complete" }, []],
    [{}, []],
  ])("of %j stands out by %j", (row, classes) => {
    const formatter = actionsInSharePoint.views.find((view) => view.formatter)?.formatter;
    expect(rowClasses(stored(formatter), asContext(row))).toEqual(classes);
  });
});
