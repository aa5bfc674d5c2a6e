// One cell of a row, drawn by the column's formatting if that can be read, otherwise by its type.
import { h } from "./dom.ts";
import { allowedAddress } from "./format/allowed.ts";
import { contextOf, type RowContextOptions } from "./format/context.ts";
import { draw } from "./format/draw.ts";
import { format, readFormatter } from "./format/formatter.ts";
import type { Field } from "./rest/shapes.ts";
import { cellOf, cellText, type PersonCell } from "./values.ts";

export interface CellOptions extends RowContextOptions {
  onAction(action: string): void;
}

export function drawCell(field: Field, options: CellOptions): Node {
  const formatter = readFormatter(field.CustomFormatter);
  const node = formatter && format(formatter, contextOf(options, field.InternalName));
  return node ? draw(node, options.onAction) : plainCell(field, options);
}

function plainCell(field: Field, { row }: Pick<RowContextOptions, "row">): Node {
  const text = cellText(row, field);
  switch (field.TypeAsString) {
    case "User":
    case "UserMulti": {
      const people = cellOf(row, field);
      return Array.isArray(people) ? h("span", { class: "people" }, ...people.map(drawPerson)) : new Text("");
    }
    case "URL": {
      const href = allowedAddress(String(row[field.InternalName] ?? ""));
      return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text) : new Text(text);
    }
    case "Note":
      return h("div", { class: "note" }, field.RichText ? plainText(text) : text);
    default:
      return new Text(text);
  }
}

function drawPerson(person: PersonCell): HTMLElement {
  const initials = person.title.split(" ").map((word) => word[0]);
  const mark = [initials[0], initials.at(-1)].join("").toUpperCase();
  return h(
    "span",
    { class: "person", title: person.email },
    h("span", { class: "persona", "aria-hidden": "true" }, mark),
    person.title,
  );
}

/** The text of rich text. The parsed document is never shown, so nothing in it runs or loads. */
function plainText(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}
