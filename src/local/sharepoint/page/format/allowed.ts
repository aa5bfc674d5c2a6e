// What a formatter may put into the page: element types, attributes, styles and addresses. Everything else is left out.

const tags: ReadonlySet<string> = new Set(["div", "span", "a", "img", "svg", "path", "button", "p"]);

/** The element type to draw; an unknown one becomes a span. */
export function allowedTag(elmType: unknown): string {
  return typeof elmType === "string" && tags.has(elmType) ? elmType : "span";
}

const attributes: ReadonlySet<string> = new Set([
  "href",
  "rel",
  "src",
  "class",
  "target",
  "title",
  "alt",
  "role",
  "iconName",
  "d",
  "viewBox",
  "preserveAspectRatio",
]);

/** The attribute's value if it is allowed, otherwise undefined. */
export function allowedAttribute(name: string, value: string): string | undefined {
  if (name === "href" || name === "src") return allowedAddress(value);
  if (name === "target") return /^_(blank|self)$/.test(value) ? value : undefined;
  if (name === "role") return /^[a-z]+$/.test(value) ? value : undefined;
  return attributes.has(name) || /^aria-[a-z]+$/.test(name) ? value : undefined;
}

/** Web and mail addresses, and addresses of this site. No scripts or data. */
export function allowedAddress(address: string): string | undefined {
  const text = address.trim();
  if (text === "" || !URL.canParse(text, "http://here.invalid")) return undefined;
  const { protocol } = new URL(text, "http://here.invalid");
  return ["http:", "https:", "mailto:"].includes(protocol) ? text : undefined;
}

/** Prefixes of the documented properties. */
const styles =
  /^(background-color|fill|fill-opacity|stroke|stroke-width|border(-[a-z]+)*|outline(-[a-z]+)?|box-(shadow|sizing)|overflow(-[xy])?|opacity|cursor|(min-|max-)?(width|height)|flex(-[a-z]+)?|justify-content|align-(items|self|content)|gap|font(-[a-z]+)*|margin(-[a-z]+)?|padding(-[a-z]+)?|column-[a-z-]+|columns|top|bottom|left|right|clear|display|float|position|visibility|z-index|caption-side|table-layout|color|direction|letter-spacing|line-height|text-[a-z-]+|unicode-bidi|vertical-align|white-space|word-(spacing|break|wrap)|transform|-webkit-(line-clamp|box-orient))$/;

export function allowedStyle(name: string, value: string): string | undefined {
  if (!styles.test(name) || value === "") return undefined;
  // No requests, no comments that could hide one, and nothing that leaves its cell.
  if (/url\s*\(|image-set|expression|javascript:|[\\;{}]|\/\*/i.test(value)) return undefined;
  if (name === "position" && !/^(static|relative|absolute)$/i.test(value.trim())) return undefined;
  return value;
}

/** Class names that could be ours to style; each is a word. */
export function allowedClasses(value: string): string[] {
  return value.split(/\s+/).filter((name) => /^(sp-|ms-)[\w-]+$/.test(name));
}

/** The actions that a button of a formatter may have. */
export function allowedAction(action: unknown): string | undefined {
  return typeof action === "string" && ["defaultClick", "editProps", "delete"].includes(action) ? action : undefined;
}
