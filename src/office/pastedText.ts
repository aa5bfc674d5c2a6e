// The text of a cell that was pasted as markup: lines as they are drawn, bullets and numbers of lists in front.
import { counted } from "./countedIn.ts";

export interface PastedText {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  add(text: string): void;
  end(): { readonly text: string; readonly number?: string };
}

/** Elements that begin a line, and end one. */
const blocks = new Set([
  ...[
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "section",
    "article",
  ],
  ...["h1", "h2", "h3", "h4", "h5", "h6"],
]);

interface List {
  /** Undefined if it has bullets. */
  readonly format: string | undefined;
  next: number;
}

const formats: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

export function createPastedText(): PastedText {
  const lines: string[] = [""];
  const lists: List[] = [];
  /** Word puts the number of a paragraph in an element of its own. */
  let marker: string | undefined;
  let markerDepth = 0;
  let number: string | undefined;

  const isBlankSoFar = () => lines.every((line) => line.trim() === "");
  function breakLine(): void {
    if (lines.at(-1)?.trim() !== "") lines.push("");
  }
  function write(text: string): void {
    lines[lines.length - 1] += text;
  }

  /** As the program numbered it. Any sign without a letter or digit is a bullet, and so is the "o" of Word's second level. */
  function mark(label: string): void {
    const isBullet = !/[\p{L}\p{N}]/u.test(label) || label === "o";
    if (isBlankSoFar() && !isBullet) number = label.replace(/^[([]+|[.:)\]]+$/g, "");
    write(`${isBullet ? "•" : label} `);
  }

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (marker !== undefined) markerDepth++;
    else if (/mso-list\s*:\s*ignore/i.test(attributes.style ?? "")) [marker, markerDepth] = ["", 0];
    else if (name === "br") lines.push("");
    else if (blocks.has(name)) {
      breakLine();
      if (name === "ol" || name === "ul") lists.push(listOf(name, attributes));
      else if (name === "li") item();
    }
  }

  function item(): void {
    const list = lists.at(-1);
    mark(list?.format ? `${counted(list.next++, list.format)}.` : "•");
  }

  function close(name: string): void {
    if (marker === undefined) {
      if (name === "ol" || name === "ul") lists.pop();
      if (blocks.has(name)) breakLine();
    } else if (markerDepth-- === 0) {
      const label = marker.replace(/\s+/g, " ").trim();
      marker = undefined;
      if (label !== "") mark(label);
    }
  }

  function add(text: string): void {
    const drawn = text.replaceAll("\u00AD", "").replace(/[ \t\r\n\f]+/g, " ");
    if (marker === undefined) write(drawn);
    else marker += drawn;
  }

  function end() {
    const text = lines
      .map((line) => line.replace(/[ \u00A0]+/g, " ").trim())
      .join("\n")
      .trim();
    return { text: /^[•\s]*$/.test(text) ? "" : text, ...(number === undefined ? {} : { number }) };
  }
  return { open, close, add, end };
}

function listOf(name: string, { type = "", start = "" }: Readonly<Record<string, string>>): List {
  if (name === "ul") return { format: undefined, next: 1 };
  return { format: formats[type] ?? "decimal", next: /^\d{1,6}$/.test(start) ? Number(start) : 1 };
}
