// A row's form: to read, to edit, or for a new row.
import { type Place, sourceOf } from "../address.ts";
import { columnsIn } from "../format/formatter.ts";
import { Refused } from "../rest/ask.ts";
import { type List, readList, readRow } from "../rest/read.ts";
import type { StreamRow } from "../rest/shapes.ts";
import { type Shell, to } from "../shell.ts";
import { drawDisplayForm } from "./displayForm.ts";
import { drawEditForm } from "./editForm.ts";
import { fieldsOfForm, type Layout, layoutOf } from "./layout.ts";

type FormPlace = Extract<Place, { kind: "form" }>;

/** The built-in columns that a form reads. */
const always = ["Title", "Modified", "Created", "Author", "Editor", "_UIVersionString"];

export async function showForm(shell: Shell, { mode, id }: FormPlace): Promise<void> {
  const list = await readList(shell.ask, shell.address.list);
  const back = sourceOf(shell.address.query, location.origin) ?? to(shell, list.info.DefaultViewUrl);
  const fields = fieldsOfForm(list.fields.values(), mode);
  const types = list.contentTypes;
  if (mode === "new") {
    const type = types.find((one) => !one.StringId.startsWith("0x0120"));
    drawEditForm({ shell, list, back, layout: layoutOf(type, fields) }, undefined);
    return;
  }
  const names = [...fields.map((field) => field.InternalName), ...always, ...columnsIn({ types })];
  const row =
    id === undefined
      ? undefined
      : await readRow(
          list,
          id,
          [...new Set(names)].filter((name) => list.fields.has(name)),
        );
  if (!row) throw new Refused(404, `${list.info.Title} has no item ${id ?? ""}.`);
  const layout = isFolder(row)
    ? folderLayout(list)
    : layoutOf(
        types.find((one) => one.StringId === row.ContentTypeId),
        fields,
      );
  const shown = { shell, list, back, layout };
  if (mode === "edit") drawEditForm(shown, row);
  else drawDisplayForm(shown, row);
}

const isFolder = (row: StreamRow): boolean => row.FSObjType === "1";

/** A folder has a name and nothing else to fill in. */
function folderLayout(list: List): Layout {
  const name = list.fields.get("FileLeafRef");
  return { header: undefined, footer: undefined, sections: [{ title: "", fields: name ? [name] : [] }] };
}
