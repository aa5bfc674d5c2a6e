// Rows in groups: a head for each value of the columns that the view groups by, which opens and closes.
import { h } from "../dom.ts";
import type { Field, StreamRow } from "../rest/shapes.ts";
import type { Grouping } from "../rest/viewXml.ts";
import { cellText } from "../values.ts";

export interface GroupDrawing {
  readonly rows: readonly StreamRow[];
  /** Whether further pages follow, so that the last group may have more rows than are here. */
  readonly more: boolean;
  readonly grouping: Grouping;
  readonly fields: ReadonlyMap<string, Field>;
  /** Number of columns that a head spans. */
  readonly width: number;
  drawRow(row: StreamRow, index: number): HTMLElement;
}

export function drawGroups({ rows, more, grouping, fields, width, drawRow }: GroupDrawing): HTMLElement[] {
  const columns = grouping.fields.flatMap((name) => fields.get(name) ?? []);
  const keyOf = (row: StreamRow) => columns.map((field) => cellText(row, field));
  return runs(rows, keyOf).map(({ key, members }, index, all) => {
    const count = `${members.length}${more && index === all.length - 1 ? " or more" : ""}`;
    const body = h("tbody", {}, ...members.map((member) => drawRow(member.row, member.index)));
    const toggle = h(
      "button",
      { type: "button", "aria-expanded": String(!grouping.collapsed) },
      titleOf(columns, key, count),
    );
    const show = (open: boolean) => {
      toggle.setAttribute("aria-expanded", String(open));
      for (const row of [...body.rows].slice(1)) row.hidden = !open;
    };
    body.prepend(h("tr", { class: "group" }, h("th", { colspan: width, scope: "rowgroup" }, toggle)));
    toggle.addEventListener("click", () => show(toggle.getAttribute("aria-expanded") !== "true"));
    show(!grouping.collapsed);
    return body;
  });
}

function titleOf(columns: readonly Field[], key: readonly string[], count: string): string {
  const parts = columns.map((field, index) => `${field.Title} : ${key[index] || "(empty)"}`);
  return `${parts.join(" · ")} (${count})`;
}

interface Run {
  readonly key: readonly string[];
  readonly members: { readonly row: StreamRow; readonly index: number }[];
}

/** The rows come sorted by their groups, so that neighbours belong together. */
function runs(rows: readonly StreamRow[], keyOf: (row: StreamRow) => readonly string[]): Run[] {
  const found: Run[] = [];
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    const last = found.at(-1);
    if (last && last.key.join("\n") === key.join("\n")) last.members.push({ row, index });
    else found.push({ key, members: [{ row, index }] });
  }
  return found;
}
