// A row's version history: who changed what, when, and from what.
import { sourceOf } from "../address.ts";
import { commentsPane } from "../comments/commentsPane.ts";
import { h } from "../dom.ts";
import { fieldsOfForm } from "../form/layout.ts";
import { nameOf } from "../list/remove.ts";
import { show } from "../page.ts";
import { Refused } from "../rest/ask.ts";
import { readList, readRow } from "../rest/read.ts";
import { type Shell, to, toForm } from "../shell.ts";
import { timeText } from "../values.ts";
import { type Change, changesOf, type VersionChanges, type VersionRow } from "./differences.ts";

export async function showVersions(shell: Shell, id: number | undefined): Promise<void> {
  const list = await readList(shell.ask, shell.address.list);
  if (id === undefined) throw new Refused(404, "The address does not say of which item.");
  const [row, { value }] = await Promise.all([
    readRow(list, id, ["Title"]),
    list.get<{ value: readonly VersionRow[] }>(`/items(${id})/versions?$top=5000`),
  ]);
  const fields = fieldsOfForm(list.fields.values(), "display");
  const back = sourceOf(shell.address.query, location.origin) ?? to(shell, list.info.DefaultViewUrl);
  const close = h("button", { type: "button", onclick: () => location.assign(back) }, "Close");
  const form = h(
    "button",
    { type: "button", onclick: () => location.assign(toForm(shell, list, "DispForm", id)) },
    "Open item",
  );
  show(
    shell,
    `Version history - ${nameOf(row)}`,
    h("div", { class: "commands", role: "toolbar", "aria-label": "Commands" }, close, form),
    h("h1", {}, "Version history"),
    h("p", { class: "of" }, nameOf(row)),
    h("ol", { class: "versions" }, ...changesOf(value, fields).map(drawVersion)),
    commentsPane(shell, list, id),
  );
}

function drawVersion({ label, modified, editor, isCurrent, changes }: VersionChanges): HTMLElement {
  const head = h(
    "h2",
    {},
    label,
    isCurrent ? h("span", { class: "current" }, "current") : undefined,
    h("time", { datetime: modified.toISOString() }, timeText(modified)),
    h("span", { class: "editor" }, editor),
  );
  const what =
    changes.length > 0 ? h("dl", {}, ...changes.flatMap(drawChange)) : h("p", { class: "quiet" }, "No column changed.");
  return h("li", { "data-version": label }, head, what);
}

function drawChange({ field, from, to }: Change): HTMLElement[] {
  const after = to === "" ? h("span", { class: "quiet" }, "emptied") : h("ins", {}, to);
  const before = from === "" ? undefined : h("div", { class: "before" }, "was: ", h("del", {}, from));
  return [h("dt", {}, field.Title), h("dd", { "data-field": field.InternalName }, after, before)];
}
