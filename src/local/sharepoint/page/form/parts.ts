// Common parts of the forms: the heading by the list's formatting, and authors and times of the row.
import { h } from "../dom.ts";
import { contextOf } from "../format/context.ts";
import { draw } from "../format/draw.ts";
import { format } from "../format/formatter.ts";
import type { FormatJson } from "../format/node.ts";
import type { List } from "../rest/read.ts";
import type { StreamRow } from "../rest/shapes.ts";
import type { Shell } from "../shell.ts";
import { cellText } from "../values.ts";
import type { Layout } from "./layout.ts";

export interface FormShown {
  readonly shell: Shell;
  readonly list: List;
  readonly layout: Layout;
  /** The page to show when the form is done. */
  readonly back: string;
}

/** The header or footer of a form, if the content type has one that can be read. */
export function formatted(
  { shell, list }: FormShown,
  formatter: FormatJson | undefined,
  row: StreamRow,
): HTMLElement | undefined {
  if (!formatter) return undefined;
  const web = `${location.origin}${shell.address.site}`;
  const context = contextOf({ row, rowIndex: 0, fields: list.fields, me: list.user.Email, web });
  const node = format(formatter, context);
  return (
    node &&
    h(
      "div",
      { class: "formatted" },
      draw(node, () => undefined),
    )
  );
}

/** The layout's header, or the title; always a heading for screen readers. */
export function heading(shown: FormShown, row: StreamRow, title: string): HTMLElement {
  const header = formatted(shown, shown.layout.header, row);
  if (!header) return h("h1", {}, title);
  header.setAttribute("role", "heading");
  header.setAttribute("aria-level", "1");
  return header;
}

export function written({ list }: FormShown, row: StreamRow): HTMLElement {
  const text = (name: string) => {
    const field = list.fields.get(name);
    return field ? cellText(row, field) : "";
  };
  return h(
    "p",
    { class: "written quiet" },
    `Version ${text("_UIVersionString")}. Created ${text("Created")} by ${text("Author")}. Last modified ${text("Modified")} by ${text("Editor")}.`,
  );
}
