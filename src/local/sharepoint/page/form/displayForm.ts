// A row's form for reading, with commands for the row.
import { drawCell } from "../cell.ts";
import { commentsPane } from "../comments/commentsPane.ts";
import { h } from "../dom.ts";
import { nameOf, openRemoval } from "../list/remove.ts";
import { show } from "../page.ts";
import { type Field, may, type StreamRow } from "../rest/shapes.ts";
import { toForm, toVersions } from "../shell.ts";
import { type FormShown, formatted, heading, written } from "./parts.ts";

export function drawDisplayForm(shown: FormShown, row: StreamRow): void {
  const { shell, list, layout } = shown;
  const status = h("p", { class: "status", role: "status" });
  const sections = layout.sections.map(({ title, fields }) =>
    h(
      "section",
      {},
      title ? h("h2", {}, title) : undefined,
      h("dl", {}, ...fields.flatMap((field) => entry(shown, field, row))),
    ),
  );
  show(
    shell,
    `${list.info.Title} - ${nameOf(row)}`,
    commands(shown, row, status),
    h(
      "article",
      { class: "form" },
      heading(shown, row, nameOf(row)),
      status,
      ...sections,
      formatted(shown, layout.footer, row),
      written(shown, row),
    ),
    commentsPane(shell, list, Number(row.ID)),
  );
}

function commands({ shell, list, back }: FormShown, row: StreamRow, status: HTMLElement): HTMLElement {
  const id = Number(row.ID);
  const remove = openRemoval({
    list,
    done: () => location.assign(back),
    failed: (message) => status.replaceChildren(message),
  });
  const edit = h(
    "button",
    { type: "button", class: "primary", onclick: () => location.assign(toForm(shell, list, "EditForm", id)) },
    "Edit",
  );
  const removal = h("button", { type: "button", onclick: () => remove([row]) }, "Delete");
  const versions = h(
    "button",
    { type: "button", onclick: () => location.assign(toVersions(shell, list, id)) },
    "Version history",
  );
  edit.disabled = !may(row.PermMask, "edit");
  removal.disabled = !may(row.PermMask, "remove");
  versions.disabled = !list.info.EnableVersioning;
  for (const one of [edit, removal]) if (one.disabled) one.title = `${shell.person.title} may not do this here.`;
  const close = h("button", { type: "button", onclick: () => location.assign(back) }, "Close");
  return h("div", { class: "commands", role: "toolbar", "aria-label": "Commands" }, edit, removal, versions, close);
}

function entry({ shell, list }: FormShown, field: Field, row: StreamRow): HTMLElement[] {
  const web = `${location.origin}${shell.address.site}`;
  const value = drawCell(field, {
    row,
    rowIndex: 0,
    fields: list.fields,
    me: list.user.Email,
    web,
    onAction: () => undefined,
  });
  const isEmpty = value.textContent === "" && !(value instanceof Element && value.childElementCount > 0);
  return [
    h("dt", {}, field.Title),
    h("dd", { "data-field": field.InternalName }, isEmpty ? h("span", { class: "quiet" }, "—") : value),
  ];
}
