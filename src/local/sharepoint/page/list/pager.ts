// Shows which rows are displayed, with links to the next and previous page.

import { link } from "../address.ts";
import { h } from "../dom.ts";
import type { Shown } from "./shown.ts";

export function pager(shown: Shown): HTMLElement | undefined {
  const { FirstRow, LastRow, NextHref, PrevHref, Row } = shown.rows;
  if (Row.length === 0 && PrevHref === undefined) return undefined;
  return h(
    "nav",
    { class: "pager", "aria-label": "Pages of the view" },
    h("span", {}, FirstRow === LastRow ? `Item ${LastRow}` : `Items ${FirstRow} to ${LastRow}`),
    PrevHref !== undefined && h("a", { href: pageAt(shown, PrevHref), rel: "prev" }, "Previous"),
    NextHref !== undefined && h("a", { href: pageAt(shown, NextHref), rel: "next" }, "Next"),
  );
}

/** The address of a page: the stream's query, with person, folder and order. */
function pageAt({ shell, view, folder, sort }: Shown, href: string): string {
  const page = Object.fromEntries(new URLSearchParams(href.replace(/^\?/, "")));
  const { View: _view, ...paging } = page;
  return link(view.ServerRelativeUrl, {
    ...paging,
    RootFolder: folder,
    sortField: sort?.field,
    isAscending: sort && String(sort.ascending),
    as: shell.person.id,
  });
}
