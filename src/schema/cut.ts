// Cuts texts.

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The beginning of a text, at most that long as SharePoint counts (UTF-16), never ending within a character as people see it. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of characters.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** The first character as people see it. */
export function firstCharacter(text: string): string {
  for (const { segment } of characters.segment(text)) return segment;
  return "";
}
