// Reads the words of a note column that keeps formatted text, or once did: SharePoint then wraps them in markup.

/** SharePoint's own wrapper. Markup without it was typed, and stays as it is. */
const WRAPPED = /^\s*<div class="ExternalClass[^>]*>([\s\S]*)<\/div>\s*$/;
const BLOCK = "p|div|li|ul|ol|table|tr|h[1-6]|blockquote|pre|hr";

/** The words as people read them, one line for each line shown; a text without SharePoint's wrapper is returned as it is. */
export function wordsOf(text: string): string {
  const inner = WRAPPED.exec(text)?.[1];
  if (inner === undefined) return text;
  const hasLines = new RegExp(`<(br|${BLOCK})\\b`, "i").test(inner);
  // Line ends between tags are only white space; in a text without lines of its own they are what somebody typed.
  const lines = hasLines
    ? inner
        .replaceAll(/[ \t\r\n]+/g, " ")
        .replaceAll(/<br\b[^>]*>/gi, "\n")
        .replaceAll(/<li\b[^>]*>/gi, "\n• ")
        .replaceAll(/<\/(td|th|dt)>/gi, " ")
        .replaceAll(new RegExp(`</?(${BLOCK})\\b[^>]*>`, "gi"), "\n")
    : inner;
  const linked = lines.replaceAll(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_, address, text) =>
    text.includes(address) ? text : `${text} (${address})`,
  );
  return withCharacters(linked.replaceAll(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/gi, ""))
    .replaceAll("\u200b", "")
    .replaceAll(/[ \u00a0]*\n[ \u00a0]*/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", pound: "£", euro: "€" },
  ...{ ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", hellip: "…", bull: "•" },
};

/** With what references of markup stand for. Each counts once: `&amp;lt;` is the text `&lt;`. */
export function withCharacters(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (found, hex?: string, decimal?: string, name = "") => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      if (code === undefined) return NAMED[name.toLowerCase()] ?? found;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
    },
  );
}
