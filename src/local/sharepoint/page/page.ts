// The frame of every page: the bar with the site's name and who is signed in, and the place below it.
import { link } from "./address.ts";
import { h } from "./dom.ts";
import { Refused } from "./rest/ask.ts";
import type { Person } from "./settings.ts";
import type { Shell } from "./shell.ts";

/** Puts a page's contents into place, with its title. */
export function show(shell: Shell, title: string, ...contents: readonly (Node | undefined)[]): void {
  document.title = title;
  shell.place.replaceChildren(...contents.filter((one): one is Node => one !== undefined));
  shell.place.removeAttribute("aria-busy");
}

export function suiteBar(
  site: string,
  people: readonly Person[],
  person: Person,
  home: { url: string; title: string },
): HTMLElement {
  const chooser = h(
    "select",
    { "aria-label": "Signed in as" },
    ...people.map((one) => h("option", { value: one.id, selected: one.id === person.id }, one.title)),
  );
  chooser.addEventListener("change", () => {
    const url = new URL(location.href);
    url.searchParams.set("as", chooser.value);
    location.assign(url);
  });
  const back = new URL(home.url);
  back.searchParams.set("as", person.id);
  return h(
    "header",
    { class: "suite" },
    h("a", { class: "suite-name", href: link(site, { as: person.id }) }, "SharePoint", h("span", {}, "local stand-in")),
    h("a", { class: "suite-home", href: back.href }, home.title),
    h("label", { class: "suite-person" }, h("span", {}, "Signed in as"), chooser),
  );
}

/** The error page: what happened and what to do. */
export function showProblem(shell: Shell, problem: unknown): void {
  if (!(problem instanceof Refused)) throw problem;
  const { heading, help } = explain(problem, shell.person.title);
  const again = h("button", { type: "button", onclick: () => location.reload() }, "Try again");
  show(
    shell,
    heading,
    h(
      "section",
      { class: "state", role: "alert" },
      h("h1", {}, heading),
      h("p", {}, help),
      h("p", { class: "said" }, problem.message),
      again,
    ),
  );
}

function explain(problem: Refused, who: string): { heading: string; help: string } {
  switch (problem.status) {
    case 0:
      return { heading: "No answer", help: "The page could not reach SharePoint. Nothing was changed." };
    case 401:
      return { heading: "Not signed in", help: "Choose somebody else at the top of the page." };
    case 403:
      return {
        heading: "You don’t have access",
        help: `${who} may not see this. An owner of the site can change that; or choose somebody else at the top of the page.`,
      };
    case 404:
      return {
        heading: "Not found",
        help: `There is nothing at this address that ${who} may see. It may have been deleted or renamed.`,
      };
    default:
      return { heading: "Something went wrong", help: "SharePoint refused the request. Nothing was changed." };
  }
}
