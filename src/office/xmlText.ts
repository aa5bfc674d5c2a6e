// Text on its way into XML.

/** XML cannot carry control characters, halves of a pair, or U+FFFE and U+FFFF, not even escaped. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The same text, with the replacement character for each that XML cannot carry. */
export function carried(text: string): string {
  return text.replace(impossible, "\uFFFD");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Fit for an element and for an attribute in double quotes: a parser reads exactly the text again. */
export function escaped(text: string): string {
  return carried(text).replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? "");
}

/** Its lines, whichever way they are broken. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
