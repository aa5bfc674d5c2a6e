// The heads of the columns: each sorts by its column, the first selects all rows.
import { h } from "../dom.ts";
import type { Field } from "../rest/shapes.ts";
import { to } from "../shell.ts";
import { headOf, kindOf } from "./cellOfView.ts";
import type { Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";

export function columnHeads(shown: Shown, columns: readonly Field[], selection: Selection): HTMLElement {
  const all = h("input", { type: "checkbox", "aria-label": "Select all" });
  all.addEventListener("change", () => selection.all(all.checked));
  selection.onChange(() => {
    const { length } = selection.rows;
    all.checked = length === shown.rows.Row.length;
    all.indeterminate = length > 0 && !all.checked;
  });
  return h("thead", {}, h("tr", {}, h("th", { class: "check" }, all), ...columns.map((field) => head(shown, field))));
}

function head({ shell, list, view, folder, sort }: Shown, field: Field): HTMLElement {
  const name = headOf(field, list.fields);
  // A link is sorted by what it links.
  const by = /^LinkTitle/.test(field.InternalName) ? "Title" : field.InternalName;
  const ascending = sort?.field === by ? sort.ascending : undefined;
  const attributes = {
    scope: "col",
    class: kindOf(field),
    "aria-sort": ascending === undefined ? undefined : ascending ? "ascending" : "descending",
    title: field.Description || undefined,
  };
  if (field.Sortable === false) return h("th", attributes, name);
  const href = to(shell, view.ServerRelativeUrl, {
    RootFolder: folder,
    sortField: by,
    isAscending: String(ascending !== true),
  });
  const arrow = ascending === undefined ? undefined : h("span", { "aria-hidden": "true" }, ascending ? " ↑" : " ↓");
  return h("th", attributes, h("a", { href }, name, arrow));
}
