// Compares texts that people typed.

/** The same for texts that differ only in case, in blanks at the ends, or in the kind of blanks. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\u200b\u2060]+/gu, " ")
    .trim()
    .toLowerCase();
}
