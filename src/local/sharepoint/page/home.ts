// The site's home page: its lists, and how to read them over REST.
import { h } from "./dom.ts";
import { show } from "./page.ts";
import { readLists } from "./rest/read.ts";
import type { ListInfo } from "./rest/shapes.ts";
import { type Shell, to } from "./shell.ts";
import { timeText } from "./values.ts";

export async function showHome(shell: Shell): Promise<void> {
  const { title, lists } = await readLists(shell.ask);
  const sorted = lists.toSorted((one, other) => one.Title.localeCompare(other.Title));
  const table = h(
    "table",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, "Name"),
        h("th", { scope: "col", class: "number" }, "Items"),
        h("th", { scope: "col" }, "Modified"),
      ),
    ),
    h("tbody", {}, ...sorted.map((list) => row(shell, list))),
  );
  const contents =
    lists.length > 0
      ? h("div", { class: "table-place", tabindex: 0, role: "region", "aria-label": "Lists" }, table)
      : h("p", { class: "empty" }, "This site has no lists that you may see.");
  show(shell, title, h("h1", {}, title), h("h2", {}, "Site contents"), contents, byHand(shell));
}

function row(shell: Shell, list: ListInfo): HTMLElement {
  const name = h("a", { href: to(shell, list.DefaultViewUrl) }, list.Title);
  const modified = timeText(new Date(list.LastItemModifiedDate));
  const described = list.Description && h("div", { class: "quiet" }, list.Description);
  return h(
    "tr",
    {},
    h("td", { class: "name" }, name, described || undefined),
    h("td", { class: "number" }, String(list.ItemCount)),
    h("td", { class: "date" }, modified),
  );
}

function byHand({ settings, person, address }: Shell): HTMLElement {
  const site = `${location.origin}${address.site}`;
  const token = `curl -s ${settings.tokenUrl} -d grant_type=password -d username=${person.id}`;
  const lists = `curl -s ${site}/_api/web/lists -H "Accept: application/json" -H "Authorization: Bearer TOKEN"`;
  return h(
    "details",
    { class: "by-hand" },
    h("summary", {}, "Ask over REST"),
    h("p", {}, "Whoever asks needs a token, and naming a person is enough for one:"),
    h("pre", {}, token),
    h("p", {}, "With its access_token in place of TOKEN, the lists are here:"),
    h("pre", {}, lists),
  );
}
