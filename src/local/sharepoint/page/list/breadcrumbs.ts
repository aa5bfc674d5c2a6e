// Where in the list the page is: the site, the list, the folder.
import { h } from "../dom.ts";
import { to } from "../shell.ts";
import type { Shown } from "./shown.ts";

export function breadcrumbs({ shell, list, view, folder }: Shown): Node[] {
  const root = list.info.RootFolder.ServerRelativeUrl;
  const below = folder?.startsWith(`${root}/`) ? folder.slice(root.length + 1).split("/") : [];
  const steps = [
    { name: list.siteTitle, href: to(shell, shell.address.site) },
    { name: list.info.Title, href: to(shell, view.ServerRelativeUrl) },
    ...below.map((name, index) => ({
      name,
      href: to(shell, view.ServerRelativeUrl, { RootFolder: `${root}/${below.slice(0, index + 1).join("/")}` }),
    })),
  ];
  return steps.flatMap(({ name, href }, index) =>
    index === steps.length - 1
      ? [h("span", {}, name)]
      : [h("a", { href }, name), h("span", { class: "separator", "aria-hidden": "true" }, "›")],
  );
}
