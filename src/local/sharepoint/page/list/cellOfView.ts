// A cell in a view: the columns that lead to the row or into its folder, and all others as they are.
import { type CellOptions, drawCell } from "../cell.ts";
import { h } from "../dom.ts";
import { drawIcon } from "../format/icons.ts";
import type { Field } from "../rest/shapes.ts";
import { to, toForm } from "../shell.ts";
import { nameOf } from "./remove.ts";
import type { Shown } from "./shown.ts";

const links: ReadonlySet<string> = new Set(["LinkTitle", "LinkTitleNoMenu", "LinkFilename", "LinkFilenameNoMenu"]);

export function drawCellOfView(shown: Shown, field: Field, options: CellOptions): Node {
  const { shell, list, view } = shown;
  const { row } = options;
  const isFolder = row.FSObjType === "1";
  const name = field.InternalName;
  if (name === "DocIcon") return drawIcon(isFolder ? "Folder" : "Page", isFolder ? "Folder" : "Item");
  if (name === "Attachments") return row.Attachments === "1" ? drawIcon("Attach", "Has attachments") : new Text("");
  if (name === "Edit") return h("a", { href: toForm(shell, list, "EditForm", Number(row.ID)) }, "Edit");
  if (!links.has(name) || field.CustomFormatter) return drawCell(field, options);
  if (!isFolder && /^LinkFilename/.test(name)) {
    return h("a", { href: to(shell, String(row.FileRef)) }, String(row.FileLeafRef));
  }
  const href = isFolder
    ? to(shell, view.ServerRelativeUrl, { RootFolder: String(row.FileRef) })
    : toForm(shell, list, "DispForm", Number(row.ID));
  return h(
    "a",
    { href, class: isFolder ? "folder" : undefined },
    isFolder && drawIcon("Folder"),
    isFolder ? String(row.FileLeafRef) : nameOf(row),
  );
}

/** The heading of a column. The columns that link Title take its display name. */
export function headOf(field: Field, fields: ReadonlyMap<string, Field>): string {
  return /^LinkTitle/.test(field.InternalName) ? (fields.get("Title")?.Title ?? field.Title) : field.Title;
}

/** The alignment of a column's cells. */
export function kindOf(field: Field): string {
  switch (field.TypeAsString) {
    case "Number":
    case "Currency":
    case "Integer":
    case "Counter":
      return "number";
    case "DateTime":
      return "date";
    case "Note":
      return "long";
    default:
      return /^Link/.test(field.InternalName) ? "name" : "text";
  }
}
