// Shows a list in one of its views, and reads it again when the page becomes visible again.
import type { Place } from "../address.ts";
import { h } from "../dom.ts";
import { columnsIn, readFormatter } from "../format/formatter.ts";
import { show, showProblem } from "../page.ts";
import { Refused } from "../rest/ask.ts";
import { type List, type RowsWanted, readList, readRows } from "../rest/read.ts";
import type { Stream, View } from "../rest/shapes.ts";
import { columnsOf, withColumns } from "../rest/viewXml.ts";
import type { Shell } from "../shell.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { commandBar } from "./commandBar.ts";
import { pager } from "./pager.ts";
import { openRemoval } from "./remove.ts";
import { createSelection, type Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";
import { drawTable } from "./table.ts";

type ListPlace = Extract<Place, { kind: "list" }>;

export async function showList(shell: Shell, place: ListPlace): Promise<void> {
  const list = await readList(shell.ask, shell.address.list);
  const view = viewOf(list, place.leaf, shell.address.query.get("viewid"));
  if (!view) throw new Refused(404, `The list ${list.info.Title} has no view of this name.`);
  const wanted: RowsWanted = {
    view: view.Id,
    viewXml: withColumns(view.ListViewXml, columnsLookedAt(list, view)),
    folder: place.folder,
    paging: pagingIn(shell.address.query),
    sort: sortIn(shell.address.query),
  };
  let drawn: { readonly rows: Stream; readonly selection: Selection } | undefined;
  const read = async (note?: string) => {
    const rows = await readRows(list, wanted);
    // Without changes the page stays as it was.
    if (note === undefined && JSON.stringify(rows) === JSON.stringify(drawn?.rows)) return;
    const selection = createSelection(rows.Row, drawn?.selection);
    drawn = { rows, selection };
    drawList({ shell, list, view, rows, folder: place.folder, sort: wanted.sort }, selection, { read, note });
  };
  await read();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") read().catch((problem: unknown) => showProblem(shell, problem));
  });
}

interface Reading {
  /** Reads and draws again, and shows the note. */
  read(note: string): Promise<void>;
  readonly note: string | undefined;
}

function drawList(shown: Shown, selection: Selection, { read, note }: Reading): void {
  const { shell, list, view, rows } = shown;
  const status = h("p", { class: "status", role: "status" }, note ?? "");
  const failed = (message: string) => status.replaceChildren(message);
  const again = (message: string) => read(message).catch((problem: unknown) => showProblem(shell, problem));
  const remove = openRemoval({ list, done: (message) => void again(message), failed });
  const region = { class: "table-place", tabindex: 0, role: "region", "aria-label": view.Title };
  const table =
    rows.Row.length > 0
      ? h("div", region, drawTable(shown, selection, remove))
      : h("p", { class: "empty" }, "Nothing to show: no item meets what this view asks for.");
  show(
    shell,
    `${list.info.Title} - ${view.Title}`,
    commandBar(shown, selection, remove),
    h("h1", {}, ...breadcrumbs(shown)),
    list.info.Description ? h("p", { class: "quiet" }, list.info.Description) : undefined,
    status,
    table,
    pager(shown),
  );
}

/** By its own page's name, by its id, or the list's default. */
function viewOf(list: List, leaf: string | undefined, id: string | null): View | undefined {
  if (id) return list.views.find((view) => view.Id.toLowerCase() === id.replaceAll(/[{}]/g, "").toLowerCase());
  const wanted = leaf?.toLowerCase();
  if (wanted !== undefined)
    return list.views.find((view) => view.ServerRelativeUrl.toLowerCase().endsWith(`/${wanted}`));
  return list.views.find((view) => view.DefaultView) ?? list.views[0];
}

/** Adds columns that formatting uses and the view does not show, as SharePoint does. */
function columnsLookedAt(list: List, view: View): string[] {
  const shown = columnsOf(view.ListViewXml).map((name) => readFormatter(list.fields.get(name)?.CustomFormatter));
  return [...shown, readFormatter(view.CustomFormatter)].flatMap(columnsIn).filter((name) => list.fields.has(name));
}

function pagingIn(query: URLSearchParams): string | undefined {
  if (!query.has("Paged")) return undefined;
  const parts = [...query].filter(([name]) => /^(Paged|PagedPrev|PageFirstRow|p_\w+)$/.test(name));
  return new URLSearchParams(parts).toString();
}

function sortIn(query: URLSearchParams): RowsWanted["sort"] {
  const field = query.get("sortField");
  return field && /^\w+$/.test(field) ? { field, ascending: query.get("isAscending") !== "false" } : undefined;
}
