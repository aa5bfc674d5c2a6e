// The rows of a view as a table: its columns, its groups, each row with the view's own formatting.
import { h } from "../dom.ts";
import { contextOf, type RowContextOptions } from "../format/context.ts";
import { draw } from "../format/draw.ts";
import { format, readFormatter, rowClasses } from "../format/formatter.ts";
import type { FormatJson } from "../format/node.ts";
import type { Field, StreamRow } from "../rest/shapes.ts";
import { columnsOf, groupingOf } from "../rest/viewXml.ts";
import { toForm } from "../shell.ts";
import { drawCellOfView, kindOf } from "./cellOfView.ts";
import { columnHeads } from "./columnHeads.ts";
import { drawGroups } from "./groups.ts";
import { nameOf } from "./remove.ts";
import type { Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";

interface RowDrawing {
  readonly shown: Shown;
  readonly columns: readonly Field[];
  readonly formatter: FormatJson | undefined;
  readonly selection: Selection;
  onAction(row: StreamRow, action: string): void;
}

export function drawTable(
  shown: Shown,
  selection: Selection,
  remove: (rows: readonly StreamRow[]) => void,
): HTMLElement {
  const { shell, list, view, rows } = shown;
  const columns = columnsOf(view.ListViewXml).flatMap((name) => list.fields.get(name) ?? []);
  const drawing: RowDrawing = {
    shown,
    columns,
    selection,
    formatter: readFormatter(view.CustomFormatter),
    onAction(row, action) {
      if (action === "delete") remove([row]);
      else location.assign(toForm(shell, list, action === "editProps" ? "EditForm" : "DispForm", Number(row.ID)));
    },
  };
  const drawRow = (row: StreamRow, index: number) => drawOne(drawing, row, index);
  const groups = groupingOf(view.ListViewXml);
  const bodies =
    groups.fields.length > 0
      ? drawGroups({
          rows: rows.Row,
          more: rows.NextHref !== undefined,
          grouping: groups,
          fields: list.fields,
          width: columns.length + 1,
          drawRow,
        })
      : [h("tbody", {}, ...rows.Row.map(drawRow))];
  const heads = drawing.formatter?.hideColumnHeader === true ? undefined : columnHeads(shown, columns, selection);
  return h("table", {}, heads, ...bodies);
}

function drawOne(drawing: RowDrawing, row: StreamRow, rowIndex: number): HTMLElement {
  const { shown, selection, formatter } = drawing;
  const { shell, list } = shown;
  const web = `${location.origin}${shell.address.site}`;
  const options: RowContextOptions = { row, rowIndex, fields: list.fields, me: list.user.Email, web };
  const check = h("input", { type: "checkbox", "aria-label": `Select ${nameOf(row)}` });
  check.addEventListener("change", () => selection.toggle(row));
  const made = h(
    "tr",
    { "data-id": row.ID, class: rowClasses(formatter, contextOf(options)).join(" ") || undefined },
    h("td", { class: "check" }, check),
    ...cells(drawing, options),
  );
  made.addEventListener("click", ({ target }) => {
    const used = target instanceof Element && target.closest("a, button, input, label, select");
    if (!used) selection.only(row);
  });
  selection.onChange(() => {
    check.checked = selection.has(row);
    made.classList.toggle("selected", check.checked);
  });
  return made;
}

function cells({ shown, columns, formatter, onAction }: RowDrawing, options: RowContextOptions): HTMLElement[] {
  const act = (action: string) => onAction(options.row, action);
  const whole = formatter?.rowFormatter as FormatJson | undefined;
  const node = whole && format(whole, contextOf(options));
  if (node) return [h("td", { colspan: columns.length }, draw(node, act))];
  return columns.map((field) =>
    h(
      "td",
      { class: kindOf(field), "data-column": field.InternalName },
      drawCellOfView(shown, field, { ...options, onAction: act }),
    ),
  );
}
