// Each formatter as the local list page draws it, over every value of the sample plan: the same as by our own reading of
// Microsoft's rules, which is another program.

import { describe, expect, it } from "vitest";
import { sampleRows } from "../../src/local/sample/rows.ts";
import { format, rowClasses } from "../../src/local/sharepoint/page/format/formatter.ts";
import type { FormatContext, FormatJson, FormatNode } from "../../src/local/sharepoint/page/format/node.ts";
import type { Action } from "../../src/plan/action.ts";
import { actions } from "../../src/plan/actions.ts";
import type { Column } from "../../src/schema/column.ts";
import { actionsInSharePoint, columnsOf } from "../support/definition.ts";
import { shown, worked } from "./formatting/checker.ts";
import type { Row, Value } from "./formatting/expression.ts";

const now = new Date("2026-11-22T15:30:00Z");
const columns: readonly (readonly [string, Column<unknown>])[] = Object.entries(actions.columns);
const formatted = columnsOf(actionsInSharePoint).filter((column) => column.field.formatter);

const cells = sampleRows("2026-11-22").map(({ edits }) => {
  const fields = Object.assign({}, ...edits.map((edit) => edit.fields)) as Action["fields"];
  const held = columns.flatMap(([key, column]): [string, Value][] => {
    const value = fields[key as keyof typeof fields];
    if (value === undefined || typeof value === "object") return [];
    return [[column.name, column.field.type === "DateTime" ? new Date(value) : value]];
  });
  return Object.fromEntries(held);
});

const contextOf = (row: Readonly<Record<string, Value>>, field?: string): FormatContext => ({
  field,
  cell: (name) => row[name] ?? "",
  text: (name) => String(row[name] ?? ""),
  title: () => undefined,
  formatter: () => undefined,
  beside: () => "",
  me: "coordinator-5@council.example",
  now,
  rowIndex: 0,
  web: "",
  width: 1280,
});

/** Texts and shapes in sight; dates are left aside, because every page writes them in its own way. */
function inSight(node: FormatNode): { texts: string[]; shapes: string[] } {
  if (node.style.display === "none") return { texts: [], shapes: [] };
  const inside = node.children.map(inSight);
  const { text = "", attributes } = node;
  return {
    texts: [text, ...inside.flatMap((each) => each.texts)].filter((each) => each && !/\d{4}$|^\d{4}-/.test(each)),
    shapes: [...(attributes.d ? [attributes.d] : []), ...inside.flatMap((each) => each.shapes)],
  };
}

describe("on the list page", () => {
  it.each(formatted.map((column) => [column.name, column] as const))("%s shows what it should", (name, column) => {
    const seen = new Set<string>();
    for (const fields of cells) {
      const node = format(column.field.formatter as unknown as FormatJson, contextOf(fields, name));
      if (!node) throw new Error("The page cannot read it.");
      const row: Row = { fields, current: name, now };
      const { texts, shapes } = shown(column.field.formatter, row);
      const wanted = { texts: texts.filter((text) => !/^\d{4}-/.test(text)), shapes };
      expect(inSight(node), String(fields.Reference)).toEqual(wanted);
      for (const text of wanted.texts) seen.add(text.replace(/^\d+ /, ""));
    }
    // The plan has all there is to see, so that nothing goes untried.
    expect(seen.size).toBeGreaterThan(0);
  });

  it("rows stand out as they should", () => {
    const formatter = actionsInSharePoint.views[0]?.formatter;
    for (const fields of cells) {
      const wanted = worked(formatter?.additionalRowClass ?? "", { fields, current: "Title", now });
      const classes = rowClasses(formatter as unknown as FormatJson, contextOf(fields));
      expect(classes, String(fields.Reference)).toEqual(wanted ? [wanted] : []);
    }
  });
});
