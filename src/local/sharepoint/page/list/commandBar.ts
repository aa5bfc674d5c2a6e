// The bar above the rows: commands for the selected rows, and the list's views.
import { h } from "../dom.ts";
import { type CommandFormat, commandsIn } from "../format/commands.ts";
import { readFormatter } from "../format/formatter.ts";
import { may, type Right, type StreamRow } from "../rest/shapes.ts";
import { to, toForm, toVersions } from "../shell.ts";
import type { Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";

export function commandBar(
  shown: Shown,
  selection: Selection,
  remove: (rows: readonly StreamRow[]) => void,
): HTMLElement {
  const { shell, list, view, folder } = shown;
  const formats = commandsIn(readFormatter(view.CustomFormatter));
  const go = (address: (row: StreamRow) => string) => () => {
    const [row] = selection.rows;
    if (row) location.assign(address(row));
  };
  const create = h(
    "button",
    { type: "button", class: "primary", onclick: () => location.assign(toForm(shell, list, "NewForm")) },
    "New",
  );
  // A folder may grant more than the list. SharePoint decides when the form is saved.
  create.disabled = folder === undefined && !may(list.info.EffectiveBasePermissions, "add");
  if (create.disabled) create.title = `${shell.person.title} may not add items to this list.`;

  const edit = button(
    "Edit",
    go((row) => toForm(shell, list, "EditForm", Number(row.ID))),
  );
  const removal = button("Delete", () => remove(selection.rows));
  const versions = button(
    "Version history",
    go((row) => toVersions(shell, list, Number(row.ID))),
  );
  const count = h("span", { class: "count", role: "status" });
  const update = () => {
    const rows = selection.rows;
    allow(edit, rows, 1, "edit", shell.person.title);
    allow(removal, rows, Number.POSITIVE_INFINITY, "remove", shell.person.title);
    allow(versions, list.info.EnableVersioning ? rows : [], 1, "view", shell.person.title);
    count.textContent = rows.length > 0 ? `${rows.length} selected` : "";
  };
  selection.onChange(update);
  const commands = Object.entries({ new: create, edit, delete: removal });
  const left = commands.flatMap(([key, command]) => (dress(command, formats.get(key)) ? [command] : []));
  return h(
    "div",
    { class: "commands", role: "toolbar", "aria-label": "Commands" },
    ...left,
    versions,
    count,
    viewSwitcher(shown),
  );
}

/** Gives a command the words of the view's formatting; false where that hides it. */
function dress(command: HTMLButtonElement, format: CommandFormat | undefined): boolean {
  if (format?.text !== undefined) command.textContent = format.text;
  if (format?.title !== undefined) command.title = format.title;
  return format?.hide !== true;
}

function button(name: string, onclick: () => void): HTMLButtonElement {
  return h("button", { type: "button", onclick }, name);
}

function allow(command: HTMLButtonElement, rows: readonly StreamRow[], most: number, right: Right, who: string): void {
  const fits = rows.length > 0 && rows.length <= most;
  const allowed = rows.every((row) => may(row.PermMask, right));
  command.disabled = !fits || !allowed;
  command.title = fits && !allowed ? `${who} may not do this here.` : "";
}

function viewSwitcher({ shell, list, view, folder }: Shown): HTMLElement {
  const select = h(
    "select",
    { "aria-label": "View" },
    ...list.views.map((one) => h("option", { value: one.ServerRelativeUrl, selected: one.Id === view.Id }, one.Title)),
  );
  select.addEventListener("change", () => location.assign(to(shell, select.value, { RootFolder: folder })));
  return h("label", { class: "views" }, h("span", {}, "View"), select);
}
