// Creates the elements that a formatter describes. Nothing is ever parsed as markup.
import { drawIcon } from "./icons.ts";
import type { FormatNode } from "./node.ts";

const svgSpace = "http://www.w3.org/2000/svg";

/** `onAction` is what a button of the formatter does with the row. */
export function draw(node: FormatNode, onAction: (action: string) => void): Element {
  const made =
    node.tag === "svg" || node.tag === "path"
      ? document.createElementNS(svgSpace, node.tag)
      : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  if (node.classes.length > 0) made.setAttribute("class", node.classes.join(" "));
  // One property at a time: the page's policy forbids style attributes, and a value cannot bring others along.
  for (const [name, value] of Object.entries(node.style)) made.style.setProperty(name, value);
  if (node.attributes.target === "_blank") made.setAttribute("rel", "noopener noreferrer");
  if (node.tag === "button") made.setAttribute("type", "button");
  const { action } = node;
  if (action) made.addEventListener("click", () => onAction(action));
  if (node.icon) made.append(drawIcon(node.icon));
  if (node.text !== undefined) made.append(node.text);
  made.append(...node.children.map((child) => draw(child, onAction)));
  return made;
}
