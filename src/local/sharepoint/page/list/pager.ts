// Which rows of the view are shown, and the ways to the next and the ones before.

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

/** The stream gives the page as a query; ours says who, which folder and in which order besides. */
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
